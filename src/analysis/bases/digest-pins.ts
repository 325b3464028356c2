/** Digests for images that are named by a tag. */
import type { Argument } from '../../document/document.js';
import type { DigestFailure } from '../../knowledge/image-digest.js';
import type { Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import { baseName } from '../image-paths.js';
import { resolvedReference } from '../stage-images.js';
import { imageMentions, placeOf, type ImageMention } from './image-mentions.js';

export type DigestReason = DigestFailure | 'argument-shared' | 'no-tag';

/** An image without a digest, with the one that its registry told. */
export interface DigestPin {
  readonly mention: ImageMention;
  readonly plan:
    | { readonly kind: 'pin'; readonly at: Argument; readonly text: string; readonly isIndex: boolean }
    | {
        readonly kind: 'keep';
        readonly reason: DigestReason;
        readonly because: readonly Evidence[];
        readonly data: Readonly<Record<string, string>>;
      };
}

/** Every mention without a digest; none when no registry was asked. */
export function digestPins(analysis: Analysis): readonly DigestPin[] {
  if (analysis.digests === undefined) return [];
  return open(analysis).map((mention) => ({ mention, plan: planOf(mention, analysis) }));
}

/** The references that registries would have to be asked for, each once. */
export function undigestedReferences(analysis: Analysis): readonly string[] {
  const mentions = open(analysis).filter((mention) => placeFor(mention, analysis) !== undefined);
  return [...new Set(mentions.map((mention) => textOf(mention, analysis)))];
}

function open(analysis: Analysis): readonly ImageMention[] {
  return imageMentions(analysis).filter(({ reference }) => reference.digest === undefined);
}

function textOf({ written }: ImageMention, { document }: Analysis): string {
  return resolvedReference(written.value, document)!;
}

function planOf(mention: ImageMention, analysis: Analysis): DigestPin['plan'] {
  const image = textOf(mention, analysis);
  const because = [{ at: mention.written.span, says: mention.written.value }];
  const keep = (reason: DigestReason, says = ''): DigestPin['plan'] => ({
    kind: 'keep',
    reason,
    because,
    data: { image, says },
  });
  if (mention.reference.tag === undefined) return keep('no-tag');
  const at = placeFor(mention, analysis);
  if (at === undefined) return keep('argument-shared');
  const answer = Object.hasOwn(analysis.digests!, image) ? analysis.digests![image]! : undefined;
  if (answer === undefined) return keep('registry-not-reached', 'it was not asked');
  if ('failure' in answer) return keep(answer.failure, answer.says);
  return { kind: 'pin', at, text: `${at.value}@${answer.digest}`, isIndex: answer.isIndex };
}

/** Where the digest goes: behind the tag, wherever that stands. A registry from a build argument may be another one tomorrow. */
function placeFor(mention: ImageMention, analysis: Analysis): Argument | undefined {
  const { value } = mention.written;
  const isElsewhere = value.slice(0, value.length - baseName(value).length).includes('$');
  const place = mention.reference.tag === undefined || isElsewhere ? undefined : placeOf(mention, analysis);
  return place?.possible === true ? place.at : undefined;
}
