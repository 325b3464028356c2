/**
 * Commands that are joined by `|`.
 * Responsible for: finding them wherever they stand in a script. May not: know a tool by name.
 */
import { toSourceSpan } from '../text/mapped-text.js';
import type { Span } from '../text/span.js';
import type { Command, Script } from './script.js';

/** A pipe of two commands or more. `range` and `span` run from the first to the end of the last, as in `Script`. */
export interface Pipeline {
  /** In order. */
  readonly commands: readonly Command[];
  /** False when a member is compound, or joined otherwise than by `|`: `commands` are then not all of it. */
  readonly whole: boolean;
  readonly range: Span;
  readonly span: Span;
}

/** The pipes of a script, at any depth, in source order; those in strings for another shell are not in it. */
export function pipelines(script: Script): readonly Pipeline[] {
  const members = script.commands.filter(({ pipe }) => pipe.length > 1);
  const taken = new Set<Command>();
  return members.flatMap((first) => {
    if (taken.has(first)) return [];
    const commands = [first];
    for (const next of members) if (!taken.has(next) && follows(next, commands.at(-1)!, script)) commands.push(next);
    for (const command of commands) taken.add(command);
    const range = { start: first.range.start, end: commands.at(-1)!.range.end };
    const whole = first.pipe.index === 0 && commands.length === first.pipe.length;
    return [{ commands, whole, range, span: toSourceSpan(script.source, range) }];
  });
}

function follows(next: Command, last: Command, { source }: Script): boolean {
  const isNext = next.pipe.index === last.pipe.index + 1 && next.pipe.length === last.pipe.length;
  return isNext && next.range.start >= last.range.end && isPipe(source.text.slice(last.range.end, next.range.start));
}

/** What stands between two members: one `|`, blanks and line ends. */
function isPipe(text: string): boolean {
  return text.replaceAll('\\\n', ' ').trim() === '|';
}
