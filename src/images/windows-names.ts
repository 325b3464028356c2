import { systemOf } from './tag.js';

/** Parts of names that Microsoft's Windows images have, besides the words of tags (mcr.microsoft.com, 2026). */
const WINDOWS_WORDS: ReadonlySet<string> = new Set([
  'windows',
  'servercore',
  'iis',
  'win',
  'ltsc2016',
  'ltsc2019',
  'ltsc2022',
]);

/** True when a part of an image reference, between `/`, `:`, `-`, `_` and `.`, says that it holds Windows. */
export function namesWindows(reference: string): boolean {
  return reference
    .toLowerCase()
    .split(/[/:\-_.]/)
    .some((word) => WINDOWS_WORDS.has(word) || systemOf(word)?.distro === 'windows');
}
