/**
 * Texts that come from files, as Markdown in which they mean nothing.
 * Sources: CommonMark 0.31 (2024) and GitHub Flavored Markdown (2019) for what has a meaning; GitHub Docs, "Autolinked references and URLs"
 * (2025), for what it makes a link of. A comment between two characters keeps them from being one reference, and is not shown.
 */
import { visible } from './visible.js';

const APART = '<!-- -->';

/** One line of text; what stands between backticks is code. */
export function markdownText(text: string): string {
  const parts = visible(text).split('`');
  // An odd backtick is only a character.
  if (parts.length % 2 === 0) return parts.map(plain).join('\\`');
  return parts.map((part, index) => (index % 2 === 0 ? plain(part) : markdownCode(part))).join('');
}

/** Code in a line, whatever it holds. */
export function markdownCode(text: string): string {
  const shown = visible(text);
  if (shown === '') return '';
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${gap}${shown}${gap}${fence}`;
}

function plain(text: string): string {
  return text
    .replace(/[\\*_[\]<>&~|#]/g, (character) => `\\${character}`)
    .replaceAll('$', '<span>$</span>')
    .replace(/@|\\#|GH-(?=\d)/gi, (found) => `${found}${APART}`)
    .replace(/:(?=\/\/)|www(?=\.)|mailto(?=:)|xmpp(?=:)/gi, (found) => `${found}${APART}`);
}
