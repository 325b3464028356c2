/** The simple command that a start command ends in, and why there may be none that can take the shell's place. */
import { SHELL_BUILTINS } from '../../distros/posix/shell-words.js';
import type { AndOrList, Command, ListMember, PipelineMember, Script, ShellWord } from '../../shell/script.js';
import { shortened } from '../shortened.js';

/** Why the shell must stay as it is. */
export interface StartRefusal {
  readonly reason:
    | 'script-needs-shell'
    | 'shell-builtin'
    | 'starts-background-process'
    | 'command-not-known'
    | 'json-not-valid'
    | 'arguments-of-entrypoint';
  /** A clause or a piece of the command, to be put into the reason's text. */
  readonly what: string;
}

export interface LastCommand {
  readonly command: Command;
  /** True when nothing runs before it, but for what its own words need. */
  readonly alone: boolean;
}

/** The command after which nothing is left to do. */
export function lastCommand(script: Script): LastCommand | StartRefusal {
  const shown = shortened(script.source.text);
  if (looksLikeJson(script)) return { reason: 'json-not-valid', what: shown };
  const background = script.lists.find(({ terminator }) => terminator === '&');
  if (background !== undefined) return { reason: 'starts-background-process', what: textOf(script, background) };
  const last = script.lists.at(-1)!;
  const end = endOf(last);
  if (typeof end === 'string') return { reason: 'script-needs-shell', what: end };
  return programRefusal(end) ?? { command: end, alone: script.lists.length === 1 && last.members.length === 1 };
}

function endOf({ members }: AndOrList): Command | string {
  if (members.some(({ operator }) => operator === '||')) return 'it goes on after a command that fails';
  const { negated, pipeline } = members.at(-1)!;
  if (negated) return 'it turns the exit status around';
  const [only, ...more] = pipeline as readonly [PipelineMember, ...PipelineMember[]];
  if (more.length > 0) return 'it ends in a pipeline';
  return only.kind === 'compound' ? `it ends in \`${only.construct}\`` : only.command;
}

/** `['a', 'b']`, `["a"] # why`: what Docker does not take for JSON goes to the shell, which finds no such program. */
function looksLikeJson({ commands, lists }: Script): boolean {
  const words = commands[0]?.words.map(({ text }) => text) ?? [];
  const [first = ''] = words;
  if (first !== '[') return first.startsWith('[') && first !== '[[';
  const alone = lists.length === 1 && lists[0]!.members.length === 1 && commands.length === 1;
  return alone && (words.length === 3 || words.some((word) => word.endsWith(',')));
}

function programRefusal({ words }: Command): StartRefusal | undefined {
  const [first] = words;
  if (first === undefined) return { reason: 'script-needs-shell', what: 'it ends in an assignment' };
  if (!isName(first)) return { reason: 'command-not-known', what: shortened(first.text) };
  if (first.literal !== 'exec' && SHELL_BUILTINS.has(first.literal ?? ''))
    return { reason: 'shell-builtin', what: first.literal! };
  return undefined;
}

/** False for an option, an address, a whole command in quotes, and for what may expand to anything. */
function isName({ literal, glob, pieces }: ShellWord): boolean {
  if (literal !== undefined && !glob) return !/^-|^$|\s|:\/\//.test(literal);
  return pieces?.some((piece) => piece.kind === 'text' && piece.value.includes('/')) ?? false;
}

export function textOf(script: Script, { range }: AndOrList | ListMember | Command): string {
  return shortened(script.source.text.slice(range.start, range.end));
}
