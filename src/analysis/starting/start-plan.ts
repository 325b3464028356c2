/** How a shell-form start command can become one that gets the signals itself. */
import { SERVICE_STARTERS, SHELL_BUILTINS } from '../../distros/posix/shell-words.js';
import type { AndOrList, Command, ListMember, Script, ShellWord } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { isWrapperProgram, receiverOf } from './receiver.js';
import type { ShellStart } from './start-command.js';
import { mayLackShebang } from './shebang.js';

/** Why the shell must stay as it is. */
export type StartRefusal =
  | { readonly reason: 'script-needs-shell'; readonly what: string }
  | { readonly reason: 'shell-builtin'; readonly what: string }
  | { readonly reason: 'starts-background-process'; readonly what: string }
  | { readonly reason: 'command-not-known'; readonly what: string };

export type StartPlan =
  /** Plain words: the JSON form of `words` does the same without a shell. */
  | { readonly kind: 'json'; readonly words: readonly string[] }
  /** The shell is needed before the program starts, and can give its place to it. `because` says why it is needed. */
  | { readonly kind: 'exec'; readonly before: ShellWord; readonly because: string }
  | ({ readonly kind: 'refused' } & StartRefusal);

/** Undefined when the shell gives its place away already. */
export function startPlan(start: ShellStart, script: Script, analysis: Analysis): StartPlan | undefined {
  const shape = lastCommand(script);
  if ('reason' in shape) return { kind: 'refused', ...shape };
  const { command, before } = shape;
  const [first] = command.words;
  if (first?.literal === 'exec') return undefined;
  const refusal = programRefusal(command) ?? before.map(backgroundRefusal).find((one) => one !== undefined);
  if (refusal !== undefined) return { kind: 'refused', ...refusal };
  const because = shellNeed(start, command, before, analysis);
  if (because !== undefined) return { kind: 'exec', before: first!, because };
  return { kind: 'json', words: command.words.map((word) => word.literal!) };
}

interface LastCommand {
  readonly command: Command;
  /** Commands that run before it. */
  readonly before: readonly Command[];
}

/** The simple command that a script ends in, when nothing is left to do after it. */
function lastCommand(script: Script): LastCommand | StartRefusal {
  const background = script.lists.find(({ terminator }) => terminator === '&');
  if (background !== undefined) return { reason: 'starts-background-process', what: textOf(script, background) };
  const last = script.lists.at(-1);
  if (last === undefined) return { reason: 'script-needs-shell', what: 'it is empty' };
  const alternative = last.members.find(({ operator, negated }) => operator === '||' || negated);
  if (alternative !== undefined) return { reason: 'script-needs-shell', what: 'it goes on after a command that fails' };
  const member = last.members.at(-1)!;
  const [only] = member.pipeline;
  if (member.pipeline.length > 1) return { reason: 'script-needs-shell', what: 'it ends in a pipeline' };
  if (only === undefined || only.kind === 'compound')
    return { reason: 'script-needs-shell', what: `it ends in a ${only?.construct ?? 'construct'}` };
  return { command: only.command, before: script.commands.filter((command) => command !== only.command) };
}

function textOf(script: Script, { range }: AndOrList | ListMember): string {
  const text = script.source.text.slice(range.start, range.end);
  return shortened(text);
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function programRefusal(command: Command): StartRefusal | undefined {
  const [first] = command.words;
  if (first === undefined) return { reason: 'script-needs-shell', what: 'it ends in an assignment' };
  if (first.literal === undefined || first.glob)
    return first.text.includes('/') ? undefined : { reason: 'command-not-known', what: first.text };
  if (SHELL_BUILTINS.has(first.literal)) return { reason: 'shell-builtin', what: first.literal };
  return undefined;
}

/** Commands after which something keeps running, or that tell the shell what to do when it is signalled. */
function backgroundRefusal(command: Command): StartRefusal | undefined {
  const { words } = unwrap(command);
  const full = words[0]?.literal ?? '';
  const name = executableName(words[0]) ?? '';
  if (name === 'trap' || name === 'wait') return { reason: 'script-needs-shell', what: `it uses \`${name}\`` };
  const starts = SERVICE_STARTERS.some((one) => (one.endsWith('/') ? full.startsWith(one) : one === name));
  return starts
    ? {
        reason: 'starts-background-process',
        what: words
          .slice(0, 3)
          .map(({ text }) => text)
          .join(' '),
      }
    : undefined;
}

/** Why the shell is needed before the program; undefined when plain words would do the same. */
function shellNeed(
  start: ShellStart,
  command: Command,
  before: readonly Command[],
  analysis: Analysis,
): string | undefined {
  if (before.length > 0) return 'other commands run before it';
  if (command.redirects.length > 0) return 'the shell redirects its output';
  if (command.assignments.length > 0) return 'the shell sets a variable for it';
  const open = command.words.find((word) => word.literal === undefined || word.glob || word.computed);
  if (open !== undefined) return `the shell expands \`${shortened(open.text)}\``;
  return loginShell(start, analysis) ?? receiverOf(start, analysis) ?? shebangNeed(command, start, analysis);
}

/** A shell that reads start files may set what the program needs. */
function loginShell({ instruction }: ShellStart, analysis: Analysis): string | undefined {
  const scope = analysis.scope(instruction);
  const words = scope.shell.kind === 'shell' ? scope.shell.words : [];
  if (words.some((word) => /^-[a-z]*[li]|^--login$|^--rcfile$/.test(word))) return 'the shell reads start files';
  return (scope.env('BASH_ENV') ?? scope.env('ENV')) ? 'the shell reads a start file' : undefined;
}

function shebangNeed(command: Command, start: ShellStart, analysis: Analysis): string | undefined {
  const name = command.words[0]!.literal!;
  if (isWrapperProgram(name)) return undefined;
  return mayLackShebang(name, start, analysis) ? `\`${name}\` may be a script that only a shell can start` : undefined;
}
