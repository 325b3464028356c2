/** How a shell-form start command can become one that gets the signals itself. */
import { SHELL_FUNCTIONS } from '../../distros/posix/shell-words.js';
import type { Command, Script, ShellWord } from '../../shell/script.js';
import type { Analysis } from '../analysis.js';
import { lastCommand, type LastCommand, type StartRefusal } from './last-command.js';
import { isWrapperProgram, receiverOf } from './receiver.js';
import { beforeRefusal } from './run-before.js';
import { mayLackShebang } from './shebang.js';
import type { ShellStart } from './start-command.js';
import { shortened } from '../shortened.js';

export type StartPlan =
  /** Plain words: the JSON form of `words` does the same without a shell. */
  | { readonly kind: 'json'; readonly words: readonly string[] }
  /** The shell is needed before the program starts, and can give its place to it. `because` says why it is needed. */
  | { readonly kind: 'exec'; readonly before: ShellWord; readonly because: string }
  | ({ readonly kind: 'refused' } & StartRefusal);

/** Undefined when there is nothing to change: no command, or a shell that gives its place away already. */
export function startPlan(start: ShellStart, script: Script, analysis: Analysis): StartPlan | undefined {
  if (script.lists.length === 0) return undefined;
  const last = lastCommand(script);
  if ('reason' in last) return { kind: 'refused', ...last };
  const [first] = last.command.words;
  if (first!.literal === 'exec') return undefined;
  const files = startFiles(start, analysis);
  const refusal = beforeRefusal(script, last) ?? functionOfStartFiles(first!, files);
  if (refusal !== undefined) return { kind: 'refused', ...refusal };
  const receiver = receiverOf(start, analysis);
  if (receiver.kind === 'arguments')
    return { kind: 'refused', reason: 'arguments-of-entrypoint', what: receiver.program };
  const need = scriptNeed(script, last) ?? files ?? (receiver.kind === 'looks' ? receiver.why : undefined);
  const because = need ?? shebangNeed(last.command, start, analysis);
  if (because !== undefined) return { kind: 'exec', before: first!, because };
  return { kind: 'json', words: last.command.words.map((word) => word.literal!) };
}

/** What of the script itself only a shell can do. */
function scriptNeed(script: Script, { command, alone }: LastCommand): string | undefined {
  if (!alone) return 'other commands run before it';
  if (command.redirects.length > 0) return 'the shell redirects its output';
  if (command.assignments.length > 0) return 'the shell sets a variable for it';
  const open = command.words.find((word) => word.literal === undefined || word.glob || word.computed);
  if (open !== undefined) return `the shell expands \`${shortened(open.text)}\``;
  const behind = script.source.text.slice(script.lists.at(-1)!.range.end);
  return behind.includes('#') ? 'a comment of the shell stands behind it' : undefined;
}

/** A shell that reads start files may set what the program needs. */
function startFiles({ instruction }: ShellStart, analysis: Analysis): string | undefined {
  const { shell, env } = analysis.scope(instruction);
  const words = shell.kind === 'shell' ? shell.words : [];
  if (words.some((word) => /^-[a-z]*[li]|^--login$|^--rcfile$/.test(word))) return 'the shell reads start files';
  return env('BASH_ENV') === undefined ? undefined : 'the shell reads the file that BASH_ENV names';
}

function functionOfStartFiles({ literal }: ShellWord, files: string | undefined): StartRefusal | undefined {
  if (files === undefined || !SHELL_FUNCTIONS.has(literal ?? '')) return undefined;
  return { reason: 'script-needs-shell', what: `\`${literal}\` may be a function: ${files}` };
}

function shebangNeed(command: Command, start: ShellStart, analysis: Analysis): string | undefined {
  const name = command.words[0]!.literal!;
  if (isWrapperProgram(name)) return undefined;
  return mayLackShebang(name, start, analysis) ? `\`${name}\` may be a script that only a shell can start` : undefined;
}
