import { mappedText, type MappedText } from '../../../src/text/mapped-text.js';
import { parseScript } from '../../../src/shell/parse-script.js';
import type { Dialect, Script, ShellWord } from '../../../src/shell/script.js';

/** The whole text as one piece, `before` characters into its source. */
export function sourceOf(text: string, before = 0): MappedText {
  return mappedText(' '.repeat(before) + text, [{ start: before, end: before + text.length }], before);
}

/** Joins the lines of a Dockerfile instruction the way a builder does, roughly: enough for tests. */
export function joined(file: string, escape = '\\'): MappedText {
  const pieces: { start: number; end: number }[] = [];
  let at = 0;
  for (const line of file.split('\n')) {
    const content = line.replace(/\r$/, '');
    const comment = pieces.length > 0 && content.trimStart().startsWith('#');
    const cut = content.trimEnd().endsWith(escape) ? content.lastIndexOf(escape) : content.length;
    if (!comment) pieces.push({ start: at, end: at + cut });
    at += line.length + 1;
  }
  return mappedText(file, pieces, 0);
}

export function scriptOf(text: string | MappedText, dialect: Dialect = 'bash'): Script {
  const result = parseScript(typeof text === 'string' ? sourceOf(text) : text, dialect);
  if (!result.known) throw new Error(`not known: ${result.why}`);
  return result.script;
}

/** Why a script is not known; undefined when it is. */
export function refusalOf(text: string, dialect: Dialect = 'bash'): string | undefined {
  const result = parseScript(sourceOf(text), dialect);
  return result.known ? undefined : result.why;
}

/** The words of each command, as written. */
export function commandsOf(script: Script): string[] {
  return script.commands.map((command) => command.words.map((word) => word.text).join(' '));
}

/** Every word of a script, wherever it stands. */
export function allWords(script: Script): ShellWord[] {
  return script.commands.flatMap((command) => [
    ...command.words,
    ...command.assignments.flatMap((assignment) => assignment.value ?? []),
    ...command.redirects.flatMap((redirect) => redirect.target ?? []),
  ]);
}

/** The last word of the first command. */
export function lastWord(text: string, dialect: Dialect = 'bash'): ShellWord {
  return scriptOf(text, dialect).commands[0]!.words.at(-1)!;
}
