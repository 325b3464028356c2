/** What a container starts, with the values of variables that the file sets. */
import type { Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { expandVariables } from '../expand-variables.js';
import { lineOf } from '../purging/program-needs.js';
import { startedBy, type Started } from '../stepping-down/started.js';

/** The commands; a word with a variable that is not known, or not set, stays as it is written. */
export function expandedStart(stage: Stage, analysis: Analysis): Started {
  const started = startedBy(stage, analysis);
  if (!started.known) return started;
  const last = stage.instructions.at(-1)!;
  const scope = analysis.scope(last);
  const expanded = (word: string): string => {
    const value = word.includes('$') ? expandVariables(word, scope, lineOf(last)) : undefined;
    return value?.known === true ? value.value : word;
  };
  return {
    known: true,
    commands: started.commands.map((command) => ({ ...command, words: command.words.map(expanded) })),
  };
}
