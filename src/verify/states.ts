/** The Dockerfile and its ignore file on their way through the transforms. */
import { parseDocument } from '../document/parse.js';
import type { RewriteResult } from '../engine/result.js';
import type { State } from './machine/machine.js';

/** The state after the first `count` steps; 0: as the user has it. */
export function stateAfter({ before, steps }: RewriteResult, count: number): State {
  const done = steps.slice(0, count);
  const ignoreFile = done.findLast((step) => step.ignoreFile !== undefined)?.ignoreFile;
  return {
    text: done.at(-1)?.after ?? before,
    ignoreFile: ignoreFile && { path: ignoreFile.path, text: ignoreFile.after },
  };
}

/** The text without the line that names a frontend, so that the engine's own reads it. */
export function withoutFrontend(text: string): string {
  const directive = parseDocument(text).directives.find(({ name }) => name.toLowerCase() === 'syntax');
  if (directive === undefined) return text;
  const start = text.lastIndexOf('\n', directive.span.start - 1) + 1;
  const end = text.indexOf('\n', directive.span.end);
  const bom = text.slice(start).startsWith('\uFEFF') ? '\uFEFF' : '';
  return text.slice(0, start) + bom + (end === -1 ? '' : text.slice(end + 1));
}
