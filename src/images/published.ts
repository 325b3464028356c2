/** Which tags Docker's official images, and those of .NET, were ever published under, and what they stood on. */
import { DOTNET_TAGS_ON, dotnetTags } from './dotnet-tags.js';
import { PUBLISHED_ON, publishedTags } from './published-tags.js';
import { systemOf } from './tag.js';

/** The tags of one image. */
export interface PublishedImage {
  /** The day, `2026-08-21`, that they are of. */
  readonly day: string;
  /** Tags without variant that `latest` is another name of (`26`, `26.7`, `26.7.0`, `trixie`); empty when the image is no longer published. */
  readonly latest: readonly string[];
  /** True for a tag that was ever published; false also for tags of kinds that are not kept. */
  has(tag: string): boolean;
  /** Debian's release (`12`) behind a version without a suite; undefined when it is not known, or may still move. */
  release(version: string): string | undefined;
  /** True for a version (`''`: the newest) whose image is still built anew, now on one release of Debian and now on the next. */
  moves(version: string): boolean;
  /** The versions of at most two numbers that were published without variant, the newest first. */
  lines(): readonly string[];
}

const read = new Map<string, PublishedImage | undefined>();

/** The tags of an image by its name in the catalogue (`node`); undefined for an image that is not kept. */
export function publishedImage(name: string): PublishedImage | undefined {
  if (!read.has(name)) read.set(name, readImage(name));
  return read.get(name);
}

function readImage(name: string): PublishedImage | undefined {
  if (Object.hasOwn(publishedTags, name)) return tagsOf(publishedTags[name]!, PUBLISHED_ON);
  return Object.hasOwn(dotnetTags, name) ? tagsOf(dotnetTags[name]!, DOTNET_TAGS_ON) : undefined;
}

/**
 * Reads a line of tags. Sections parted by `|`, words by blanks. `latest`: see above. `*`: tags that do not begin with a version. `-slim`: versions with that
 * behind them; `-`: with nothing. `=bookworm`: versions that stood on it last. `+`: versions that are still published. A range holds for the last number: `3.9.0-2` is three.
 */
function tagsOf(line: string, day: string): PublishedImage {
  const sections = new Map(
    line.split('|').map((section) => {
      const [key = '', ...words] = section.split(' ');
      return [key, words] as const;
    }),
  );
  const holds = (key: string, version: string): boolean => isIn(sections.get(key) ?? [], version);
  const bare = new Set(sections.get('*'));
  return {
    day,
    latest: (sections.get('latest') ?? []).filter((tag) => tag !== ''),
    has: rememberedBy((tag) => bare.has(tag) || hasVersion(tag, holds)),
    release: rememberedBy((version) => (holds('+', version) ? undefined : suiteRelease(version, sections, holds))),
    moves: (version) => version === '' || holds('+', version),
    lines: () => [...linesOf(sections.get('-') ?? [])].sort(newestFirst),
  };
}

/** The same names come again and again. */
function rememberedBy<T>(compute: (text: string) => T): (text: string) => T {
  const values = new Map<string, T>();
  return (text) => {
    if (!values.has(text)) values.set(text, compute(text));
    return values.get(text)!;
  };
}

function hasVersion(tag: string, holds: (key: string, version: string) => boolean): boolean {
  const dash = tag.indexOf('-');
  return dash < 0 ? holds('-', tag) : holds(tag.slice(dash), tag.slice(0, dash));
}

function suiteRelease(
  version: string,
  sections: ReadonlyMap<string, unknown>,
  holds: (key: string, version: string) => boolean,
): string | undefined {
  const suite = [...sections.keys()].find((key) => key.startsWith('=') && holds(key, version));
  return suite === undefined ? undefined : systemOf(suite.slice(1))?.release;
}

function isIn(words: readonly string[], version: string): boolean {
  const dot = version.lastIndexOf('.') + 1;
  const [head, last] = [version.slice(0, dot), version.slice(dot)];
  if (!/^\d+$/.test(last)) return false;
  return words.some((word) => {
    if (word.slice(0, word.lastIndexOf('.') + 1) !== head) return false;
    return rangesOf(word.slice(head.length)).some(([from, to]) => from <= Number(last) && Number(last) <= to);
  });
}

function rangesOf(text: string): readonly (readonly [number, number])[] {
  return text.split(',').map((range) => {
    const [from, to = from] = range.split('-').map(Number);
    return [from!, to!];
  });
}

function* linesOf(words: readonly string[]): Iterable<string> {
  for (const word of words) {
    const dot = word.lastIndexOf('.') + 1;
    if (word.slice(0, dot).split('.').length > 2) continue;
    for (const [from, to] of rangesOf(word.slice(dot)))
      for (let last = from; last <= to; last += 1) yield `${word.slice(0, dot)}${last}`;
  }
}

function newestFirst(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? left.length - right.length : (right[at] ?? -1) - left[at]!;
}
