/** Whether the line of releases that an image is of still gets repairs. */
import type { ImageVariant } from '../knowledge/image-family.js';
import { catalogueName, type ImageReference } from './reference.js';
import { ENDS_READ_ON, releaseEnds } from './release-ends.js';
import { parseTag } from './tag.js';

/** A line that gets no repairs any more, as of the day on which its end was read. */
export interface EndedLine {
  /** `python 3.7`, or the distribution below: `debian 9`. */
  readonly line: string;
  /** The last day with repairs, ISO. */
  readonly end: string;
  /** The line that gets them for longest: `python 3.14`. */
  readonly next: string | undefined;
}

/** The image's own line if that has ended, else that of the distribution that it holds; undefined when neither has, or nothing is known. */
export function endedLine(reference: ImageReference, variant: ImageVariant | undefined): EndedLine | undefined {
  const own = productOf(catalogueName(reference));
  const { version } = parseTag(reference.tag ?? 'latest');
  const ended = own === undefined ? undefined : endOf(own, version);
  if (ended !== undefined || variant?.release === undefined) return ended;
  return endOf(variant.distro, numbersOf(variant.release));
}

/** Images of several names that one table is of. */
function productOf(name: string): string | undefined {
  if (/^mcr\.microsoft\.com\/dotnet\/(?:core\/)?(?:sdk|aspnet|runtime|runtime-deps)$/.test(name)) return 'dotnet';
  return Object.hasOwn(releaseEnds, name) ? name : undefined;
}

/** Lines as `3.13 2029-10-31`, parted by `|`; `-` where no end is known. */
function endOf(product: string, version: readonly number[]): EndedLine | undefined {
  const lines = (Object.hasOwn(releaseEnds, product) ? releaseEnds[product]! : '').split('|').map((text) => {
    const [line = '', end = ''] = text.split(' ');
    return { line, end };
  });
  const found = lines.find(({ line }) => begins(version, numbersOf(line)));
  if (found === undefined || found.end === '-' || found.end >= ENDS_READ_ON) return undefined;
  const open = lines.filter(({ end }) => end === '-' || end >= ENDS_READ_ON);
  const next = open.find(({ end }) => end === '-') ?? open.sort((a, b) => (a.end < b.end ? 1 : -1))[0];
  return { line: `${product} ${found.line}`, end: found.end, next: next && `${product} ${next.line}` };
}

function begins(version: readonly number[], line: readonly number[]): boolean {
  return line.every((part, index) => version[index] === part);
}

function numbersOf(text: string): readonly number[] {
  return text.split('.').map(Number);
}
