/** Comments that ask to leave something alone: `# restow-ignore id[, id]: reason`, `# restow-ignore-file id: reason`. */
import type { Analysis } from '../analysis/analysis.js';
import type { Comment, Document } from '../document/document.js';
import type { Candidate, Refusal, Transform } from '../transform/transform.js';

const SUPPRESSION = /^restow-ignore(-file)?[ \t]+([a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+)*)[ \t]*:[ \t]*(\S.*)$/;

interface Suppression {
  readonly wholeFile: boolean;
  readonly ids: readonly string[];
  readonly reason: string;
  readonly comment: Comment;
}

/** The refusal that a comment asks for, if one stands above the candidate's instruction or is for the whole file. */
export function suppressionOf(
  transform: Transform,
  candidate: Candidate,
  { document }: Analysis,
): Refusal<string> | undefined {
  if (!document.text.includes('restow-ignore')) return undefined;
  const found =
    commentsAbove(document, candidate)
      .map(readSuppression)
      .find((one) => one?.ids.includes(transform.id)) ??
    fileComments(document)
      .map(readSuppression)
      .find((one) => one?.wholeFile && one.ids.includes(transform.id));
  if (found === undefined) return undefined;
  return {
    reason: 'suppressed',
    because: [{ at: found.comment.span, says: `# ${found.comment.text}` }],
    data: { reason: found.reason },
  };
}

function readSuppression(comment: Comment): Suppression | undefined {
  const found = SUPPRESSION.exec(comment.text);
  if (found === null) return undefined;
  return {
    wholeFile: found[1] !== undefined,
    ids: found[2]!.split(',').map((id) => id.trim()),
    reason: found[3]!,
    comment,
  };
}

function commentsAbove(document: Document, { at }: Candidate): readonly Comment[] {
  const instruction = document.instructions.find(({ lines }) => lines.start <= at.start && at.start < lines.end);
  return instruction?.leadingComments ?? [];
}

function fileComments(document: Document): readonly Comment[] {
  const first = document.items.findIndex((item) => item.kind === 'instruction');
  return document.items.slice(0, first).flatMap((item) => (item.kind === 'comment' ? [item.comment] : []));
}
