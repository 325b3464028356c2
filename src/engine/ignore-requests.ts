/** restow's own comments: `# restow-ignore id[, id]: reason` above an instruction, `# restow-ignore-file id: reason` near the top. */
import type { Comment, Document } from '../document/document.js';
import { lineIndex } from '../text/line-index.js';
import { nearestWord } from '../text/nearest-word.js';
import type { Note } from './result.js';

const REQUEST = /^restow-ignore(-file)?(?:[ \t]+([a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+)*))?[ \t]*(?::[ \t]*(\S.*)?)?$/;

/** What a comment asks for. */
export interface IgnoreRequest {
  readonly wholeFile: boolean;
  readonly ids: readonly string[];
  /** Undefined: none is given, so that it counts for nothing. */
  readonly reason: string | undefined;
  readonly comment: Comment;
}

/** Undefined for any other comment. */
export function readRequest(comment: Comment): IgnoreRequest | undefined {
  const found = REQUEST.exec(comment.text);
  if (found === null) return undefined;
  const [, file, ids, reason] = found;
  return {
    wholeFile: file !== undefined,
    ids: ids === undefined ? [] : ids.split(',').map((id) => id.trim()),
    reason,
    comment,
  };
}

/** The comments above the first instruction. */
export function fileComments({ items }: Document): readonly Comment[] {
  const first = items.findIndex((item) => item.kind === 'instruction');
  return items.slice(0, first).flatMap((item) => (item.kind === 'comment' ? [item.comment] : []));
}

/** What is known of a run when it is over. */
export interface Silenced {
  /** Ids of the transforms that ran. */
  readonly ran: readonly string[];
  /** Ids of all transforms that there are; undefined when that is not known. */
  readonly known: readonly string[] | undefined;
  /** True when a comment on this line (1-based) kept a transform from something. */
  readonly isUsed: (line: number, id: string) => boolean;
}

/** What is to be said of requests that count for nothing. */
export function uselessRequests(document: Document, silenced: Silenced): readonly Note[] {
  if (!document.text.includes('restow-ignore')) return [];
  const index = lineIndex(document.text);
  return everyComment(document).flatMap((comment) => {
    const request = readRequest(comment);
    const line = index.line(comment.span.start);
    if (request === undefined) return comment.text.startsWith('restow-ignore') ? [{ line, message: NOT_READ }] : [];
    const message = fault(request);
    if (message !== undefined) return [{ line, message }];
    return request.ids.flatMap((id) => useless(id, line, silenced)).map((one) => ({ line, message: one }));
  });
}

const NOT_READ = 'the comment is not understood; it is `# restow-ignore <id>: reason`';

function fault({ ids, reason, wholeFile }: IgnoreRequest): string | undefined {
  const name = wholeFile ? 'restow-ignore-file' : 'restow-ignore';
  if (ids.length === 0) return `the comment names no transform; it is \`# ${name} <id>: reason\``;
  if (reason !== undefined) return undefined;
  return `the comment counts for nothing without a reason: \`# ${name} ${ids.join(', ')}: why\``;
}

function useless(id: string, line: number, { ran, known, isUsed }: Silenced): readonly string[] {
  if (known !== undefined && !known.includes(id) && !ran.includes(id))
    return [`there is no transform \`${id}\`; did you mean \`${nearestWord(id, known)}\`?`];
  if (!ran.includes(id) || isUsed(line, id)) return [];
  return [`the comment silences nothing: \`${id}\` has nothing to do there`];
}

function everyComment({ items }: Document): readonly Comment[] {
  return items.flatMap((item) => {
    if (item.kind === 'comment') return [item.comment];
    return item.kind === 'instruction' ? item.instruction.innerComments : [];
  });
}
