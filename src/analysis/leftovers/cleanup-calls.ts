/** How the commands of a remedy are called in the layer they clean. */
import { removers } from '../../distros/posix/script-runners.js';
import type { CommandRemedy } from '../../knowledge/package-manager.js';
import { unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { isWithin } from '../image-paths.js';
import { everyManager, reachedCommands, type Operation } from '../operations.js';
import { movingVariables, type Remaining } from './remaining.js';

export type CleanupCalls =
  | { readonly known: true; readonly commands: readonly string[] }
  /** `moved`: the folder may be another one. `unreachable`: the manager may not be callable at the end. */
  | { readonly known: false; readonly kind: 'moved' | 'unreachable'; readonly why: string };

/** The commands to append, written as the last of the calls is written (`sudo`, path), or why they would not do. */
export function cleanupCalls(remedy: CommandRemedy, remaining: Remaining, analysis: Analysis): CleanupCalls {
  const call = remaining.leavers.at(-1)!;
  const byManager = remedy.commands.some(([first]) => remaining.manager.executables.includes(first!));
  const doubt = byManager ? unreachable(call, remaining, analysis) : moved(remedy, remaining, analysis);
  if (doubt !== undefined) return { known: false, kind: byManager ? 'unreachable' : 'moved', why: doubt };
  const prefix = wrapperPrefix(call);
  const commands = remedy.commands.map(([first, ...rest]) => {
    const program = remaining.manager.executables.includes(first!) ? call.executable.text : first!;
    return [...prefix, program, ...rest].join(' ');
  });
  return { known: true, commands };
}

/** `sudo` and the like, as written, when they change the user. */
function wrapperPrefix({ command, executable }: Operation): readonly string[] {
  if (unwrap(command).asUser.kind === 'unchanged') return [];
  return command.words.slice(0, command.words.indexOf(executable)).map(({ text }) => text);
}

function moved(remedy: CommandRemedy, remaining: Remaining, analysis: Analysis): string | undefined {
  if (mayBeWindows(remaining, analysis)) return 'the image may be one of Windows';
  const [variable] = movingVariables(remaining, analysis);
  if (variable !== undefined) return `\`${variable}\` is set`;
  const inHome = remedy.commands.flat().some((word) => word.startsWith('~'));
  const stranger = remaining.leavers.find(({ command }) => unwrap(command).asUser.kind !== 'unchanged');
  if (!inHome || stranger === undefined) return undefined;
  return `\`${stranger.command.words[0]!.text}\` may run it with another home folder`;
}

/** An unknown base in a file with drive letters or PowerShell. */
function mayBeWindows({ instruction, manager }: Remaining, { document, image }: Analysis): boolean {
  const stage = instruction.stage === undefined ? undefined : document.stages[instruction.stage];
  if (stage === undefined || manager.scope === 'system' || image(stage).known) return false;
  return /\bpowershell\b|(?:^|[\s"'=])[a-z]:\\\w/im.test(document.text);
}

/** The manager must be there at the end of the script under the same name: not in a branch, not removed, not by a relative path. */
function unreachable(call: Operation, { manager, leavers }: Remaining, analysis: Analysis): string | undefined {
  const plain =
    call.nestedIn.length === 0 && call.command.within.every((one) => one === 'and-branch' || one === 'group');
  if (!plain) return 'it is called under a condition or in a shell of its own';
  const path = call.executable.literal ?? '';
  if (path.includes('/') && !path.startsWith('/')) return 'it is called by a relative path';
  const isModule = manager.modules?.includes(path) === true && call.command.words.indexOf(call.executable) > 1;
  if (isModule) return 'it is called as a module';
  if (leavers.some((one) => installsItself(one))) return 'it replaces itself by another version';
  return mayBeGone(leavers.at(-1)!, analysis) ? 'a later command may remove it' : undefined;
}

/** `npm install -g npm`: what stands there afterwards may not run at all. */
function installsItself({ manager, operands }: Operation): boolean {
  const names = operands.map(({ literal, text }) => (literal ?? text).replace(/(?<=.)@.*$/s, ''));
  return names.some((name) => manager.executables.includes(name));
}

function mayBeGone({ command, instruction, manager }: Operation, analysis: Analysis): boolean {
  const result = analysis.script(instruction);
  if (result?.known !== true) return true;
  const removed = analysis
    .operations(instruction)
    .some((one) => one.action === 'remove' && one.command.span.start > command.span.start && one.manager !== manager);
  const later = reachedCommands(result.script).filter((reached) => reached.command.span.start > command.span.start);
  return removed || later.some((reached) => isRemover(unwrap(reached.command).words.map(({ literal }) => literal)));
}

function isRemover([first, ...rest]: readonly (string | undefined)[]): boolean {
  const name = first?.slice(first.lastIndexOf('/') + 1);
  if (name === undefined || !removers.includes(name)) return false;
  const harmless = (word: string | undefined): boolean =>
    word !== undefined && (word.startsWith('-') || systemFolders.some((folder) => isWithin(folder, word)));
  return !rest.every(harmless);
}

/** Folders that only package managers use; what is removed there takes no program along. */
const systemFolders: readonly string[] = everyManager.managers
  .flatMap(({ leftovers }) => leftovers.flatMap(({ paths }) => paths))
  .filter((path) => path.startsWith('/'));

/** The name of a manager that the text mentions as a word, for scripts that are not understood. */
export function mentionedManager(text: string): string | undefined {
  const words = new Set(text.split(/[\s;&|()"'`]+/));
  const withLeftovers = everyManager.managers.filter(({ leftovers }) => leftovers.length > 0);
  return withLeftovers.flatMap(({ executables }) => executables).find((name) => words.has(name));
}
