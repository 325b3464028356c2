/** Images that are named without a version, and the version that is meant. */
import { ecosystems } from '../../ecosystems/index.js';
import { publishedImage } from '../../images/published.js';
import { catalogueName } from '../../images/reference.js';
import { currentLine, isNamedByVersion, lineFor } from '../../images/release-line.js';
import type { StatedVersion } from '../../knowledge/language-runtime.js';
import type { Argument } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { contextCopy, isContextCopy } from '../copied-files.js';
import type { Evidence } from '../fact.js';
import { projectFiles } from '../project-files.js';
import { imageMentions, placeOf, type ImageMention } from './image-mentions.js';
import { otherRelease } from './release-words.js';

export type FloatingReason =
  'tags-not-known' | 'no-longer-published' | 'argument-shared' | 'names-other-release' | 'version-not-understood';

/** An image without a version, with the reference that has one. */
export interface FloatingImage {
  readonly mention: ImageMention;
  readonly plan:
    | {
        readonly kind: 'pin';
        readonly at: Argument;
        readonly text: string;
        readonly tag: string;
        /** The statement of the project; undefined: the tag is what `latest` was on the given day. */
        readonly stated: StatedVersion | undefined;
        /** ISO date; undefined: the user says so. */
        readonly day: string | undefined;
      }
    | {
        readonly kind: 'keep';
        readonly reason: FloatingReason;
        readonly because: readonly Evidence[];
        readonly data: Readonly<Record<string, string>>;
      };
}

/** Every mention without a tag or with `latest`, and without a digest. */
export function floatingImages(analysis: Analysis): readonly FloatingImage[] {
  return imageMentions(analysis)
    .filter(({ reference: { tag, digest } }) => digest === undefined && (tag === undefined || tag === 'latest'))
    .filter(({ reference }) => !isNamedByVersion(catalogueName(reference)))
    .map((mention) => ({ mention, plan: planOf(mention, analysis) }));
}

function planOf(mention: ImageMention, analysis: Analysis): FloatingImage['plan'] {
  const name = catalogueName(mention.reference);
  const told = analysis.catalogue.latest(mention.reference);
  if (told !== undefined) return written(mention, { tag: told, stated: undefined, day: undefined }, analysis);
  const image = publishedImage(name);
  if (image === undefined) return keep('tags-not-known', mention, {});
  const stated = statedFor(name, mention, analysis);
  if (stated !== undefined && stated.allows === undefined)
    return keep('version-not-understood', mention, { said: `${stated.file}: ${stated.text}` }, evidenceOf(stated));
  const tag = stated === undefined ? currentLine(name, image) : lineFor(name, image, stated);
  if (tag === undefined && stated !== undefined)
    return keep('version-not-understood', mention, { said: `${stated.file}: ${stated.text}` }, evidenceOf(stated));
  if (tag === undefined) return keep('no-longer-published', mention, {});
  const other = otherRelease(mention, tag, analysis);
  if (other !== undefined) return keep('names-other-release', mention, { release: other.word, tag }, [other.evidence]);
  return written(mention, { tag, stated, day: image.day }, analysis);
}

function written(
  mention: ImageMention,
  { tag, stated, day }: Pick<Extract<FloatingImage['plan'], { kind: 'pin' }>, 'tag' | 'stated' | 'day'>,
  analysis: Analysis,
): FloatingImage['plan'] {
  const place = placeOf(mention, analysis);
  if (!place.possible) {
    const at = place.instruction?.span ?? mention.written.span;
    return keep('argument-shared', mention, { argument: place.argument }, [{ at, says: place.argument }]);
  }
  const { value } = place.at;
  const text =
    place.holds === 'tag' ? tag : `${value.endsWith(':latest') ? value.slice(0, -':latest'.length) : value}:${tag}`;
  return { kind: 'pin', at: place.at, text, tag, stated, day };
}

function keep(
  reason: FloatingReason,
  { written: { span, value }, reference }: ImageMention,
  data: Readonly<Record<string, string>>,
  because: readonly Evidence[] = [{ at: span, says: value }],
): FloatingImage['plan'] {
  return { kind: 'keep', reason, because, data: { ...data, image: catalogueName(reference) } };
}

/** What the project says of the version of a language, in the folders that the stage takes files from, and at the root. */
function statedFor(name: string, mention: ImageMention, analysis: Analysis): StatedVersion | undefined {
  const { context } = analysis;
  const runtime = ecosystems.find((one) => one.runtime?.images.includes(name) === true)?.runtime;
  if (context === undefined || runtime === undefined) return undefined;
  for (const folder of foldersOf(mention, analysis)) {
    const found = runtime.stated(projectFiles(context, folder));
    if (found !== undefined) return folder === '' ? found : { ...found, file: `${folder}/${found.file}` };
  }
  return undefined;
}

function foldersOf({ stage }: ImageMention, analysis: Analysis): readonly string[] {
  const folders = stage.instructions.filter(isContextCopy).flatMap((copy) =>
    (contextCopy(copy, analysis).sources ?? []).map(({ from, directory }) => {
      return directory ? from : from.slice(0, Math.max(from.lastIndexOf('/'), 0));
    }),
  );
  return [...new Set([...folders, ''])];
}

/** A statement as evidence. */
export function evidenceOf({ file, line, text }: StatedVersion): readonly Evidence[] {
  return [{ file, ...(line === undefined ? {} : { line }), says: text }];
}
