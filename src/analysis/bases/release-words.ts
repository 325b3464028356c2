/** Names of a distribution's releases in a file that starts from that distribution without saying which. */
import type { Analysis } from '../analysis.js';
import { catalogueName } from '../../images/reference.js';
import { systemOf } from '../../images/tag.js';
import type { Evidence } from '../fact.js';
import type { ImageMention } from './image-mentions.js';

/** A release that the stage's instructions name (`xenial` in the address of a repository) and that is not the tag's. */
export function otherRelease(
  { stage, reference, instruction }: ImageMention,
  tag: string,
  analysis: Analysis,
): { readonly word: string; readonly evidence: Evidence } | undefined {
  const image = analysis.catalogue.lookUp(`${catalogueName(reference)}:${tag}`);
  const named = instruction.kind === 'from' && image.known && NAMED.has(image.value.distro);
  if (!named || image.value.release === undefined) return undefined;
  for (const { span } of stage.instructions.filter((one) => one !== instruction)) {
    const text = analysis.document.text.slice(span.start, span.end);
    const word = text.split(/[^a-z]+/).find((one) => isOther(one, image.value.distro, image.value.release!));
    if (word !== undefined) return { word, evidence: { at: span, says: lineWith(text, word) } };
  }
  return undefined;
}

/** Distributions whose releases have names that stand for nothing else. */
const NAMED: ReadonlySet<string> = new Set(['debian', 'ubuntu']);
/** Words of every day that are names of releases too. */
const COMMON: ReadonlySet<string> = new Set(['sid', 'precise', 'debian', 'ubuntu', 'lucid', 'disco']);

function isOther(word: string, distro: string, release: string): boolean {
  const system = COMMON.has(word) ? undefined : systemOf(word);
  return system?.distro === distro && system.release !== undefined && system.release !== release;
}

function lineWith(text: string, word: string): string {
  const line = text
    .split('\n')
    .find((one) => one.includes(word))!
    .trim();
  return line.length > 70 ? `${line.slice(0, 67)}...` : line;
}
