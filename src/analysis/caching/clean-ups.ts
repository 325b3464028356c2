/** Clean-ups of a cache in the RUN that fills it, which a mount makes pointless, or which would spoil the mount. */
import type { Leftover } from '../../knowledge/package-manager.js';
import type { AndOrList, Command, ListMember, Script, ShellWord } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { isWithin } from '../image-paths.js';
import { removes } from '../leftovers/removals.js';
import type { Remaining } from '../leftovers/remaining.js';

/** What goes with the mount. */
export interface CleanUps {
  readonly words: readonly ShellWord[];
  readonly members: readonly { readonly list: readonly ListMember[]; readonly member: ListMember }[];
}

/** The clean-ups, or why one of them cannot be taken out. `targets` are the folders to be mounted, absolute. */
export function cleanUpsOf(remaining: Remaining, targets: readonly string[], analysis: Analysis): CleanUps | string {
  const result = analysis.script(remaining.instruction);
  if (result?.known !== true) return 'it is not shell';
  const words: ShellWord[] = flagWords(remaining);
  if (words.some((word) => isNested(word, remaining))) return 'the call is in a script for another shell';
  const members: CleanUps['members'][number][] = [];
  for (const command of result.script.commands) {
    const found = cleanUp(command, remaining.leftover, targets, result.script);
    if (typeof found === 'string') return found;
    if (found === undefined) continue;
    words.push(...found.words);
    members.push(...found.members);
  }
  return { words, members };
}

/** Flags of the calls that leave the cache out. */
function flagWords({ leavers, leftover }: Remaining): ShellWord[] {
  const names = leftover.remedies.flatMap((remedy) => (remedy.kind === 'flag' ? remedy.presentAs : []));
  return leavers.flatMap(({ flags }) => flags.filter(({ name }) => names.includes(name)).map(({ word }) => word));
}

function isNested(word: ShellWord, { leavers }: Remaining): boolean {
  return leavers.some(({ nestedIn, flags }) => nestedIn.length > 0 && flags.some((flag) => flag.word === word));
}

function cleanUp(
  command: Command,
  leftover: Leftover,
  targets: readonly string[],
  script: Script,
): CleanUps | string | undefined {
  const { words } = unwrap(command);
  if (executableName(words[0]) === 'rm') return removedFolders(command, words, leftover, targets, script);
  if (!removes(command, leftover)) return undefined;
  const member = memberOf(command, script);
  return member === undefined
    ? `\`${shown(command)}\` cleans the cache, and cannot be taken out`
    : { words: [], members: [member] };
}

function shown({ words }: Command): string {
  return words
    .slice(0, 3)
    .map(({ text }) => text)
    .join(' ');
}

/** `rm` of the folder goes; `rm` of a folder around it would fail on the mount. */
function removedFolders(
  command: Command,
  words: readonly ShellWord[],
  leftover: Leftover,
  targets: readonly string[],
  script: Script,
): CleanUps | string | undefined {
  const operands = words.slice(1).filter(({ text }) => !text.startsWith('-'));
  const around = operands.find((word) => targets.some((target) => liesAround(word, target)));
  if (around !== undefined) return `\`rm\` of \`${around.text}\` would meet the mount`;
  const own = operands.filter((word) => namesOnly(word, targets, leftover));
  if (own.length === 0) return undefined;
  if (own.length < operands.length) return { words: own, members: [] };
  const member = memberOf(command, script);
  return member === undefined ? `\`${shown(command)}\` cannot be taken out` : { words: [], members: [member] };
}

function pathOf({ text }: ShellWord): string {
  return text.replace(/["']/g, '').replace(/^(~|\$HOME|\$\{HOME\})(?=\/|$)/, '/root');
}

/** A folder above the target, or a pattern that may match one; a word that is not known may be one too. */
function liesAround(word: ShellWord, target: string): boolean {
  const path = pathOf(word);
  if (!path.startsWith('/')) return path.includes('$') || path.startsWith('~') || /^[.*]/.test(path);
  const folder = path.replace(/\/[^/]*[*?[$].*$/, '').replace(/\/+$/, '') || '/';
  if (folder === target) return false;
  return isWithin(folder, target);
}

/** The target itself or what is in it. */
function namesOnly(word: ShellWord, targets: readonly string[], { paths }: Leftover): boolean {
  const path = pathOf(word).replace(/\/+\*?$/, '');
  const known = [...targets, ...paths.map((one) => one.replace(/^~/, '/root'))];
  return known.some((target) => isWithin(target, path));
}

/** The member of a chain of `&&` that a command is, where it can be taken out. */
function memberOf(command: Command, { lists }: Script): CleanUps['members'][number] | undefined {
  const list = lists.find(({ members }) => members.some((one) => isJust(one, command)));
  const index = list?.members.findIndex((one) => isJust(one, command)) ?? -1;
  if (list === undefined || list.members.length < 2 || !isChain(list)) return undefined;
  return { list: list.members, member: list.members[index]! };
}

function isJust({ pipeline, negated }: ListMember, command: Command): boolean {
  const [only] = pipeline;
  return pipeline.length === 1 && !negated && only?.kind === 'command' && only.command === command;
}

function isChain({ members }: AndOrList): boolean {
  return members.every(({ operator }) => operator !== '||');
}
