/** What a script reads and writes, command by command, with the folder that each runs in. */
import type { AndOrList, Command, ListMember, Script } from '../../shell/script.js';
import { nestedScript } from '../../shell/nested-script.js';
import { parseScript } from '../../shell/parse-script.js';
import { commandEffects, commandRedirects, type CommandPlace, type CommandResult } from './command-effects.js';
import { barrier, NO_EFFECTS, union, type Effects } from './effects.js';

/** One member of a script's top-level lists, with what it does and where it runs. */
export interface MemberEffects {
  readonly member: ListMember;
  readonly effects: Effects;
  /** The folder it runs in, absolute; undefined when not known. */
  readonly cwd: string | undefined;
}

/** The members of all top-level lists in order, each with its effects. `place.cwd` is the folder that the script begins in. */
export function scriptMembers(place: CommandPlace): readonly MemberEffects[] {
  const parts: MemberEffects[] = [];
  let { cwd } = place;
  for (const list of place.script.lists) {
    const start = cwd;
    for (const member of list.members) {
      const { effects, next } = memberEffects(member, { ...place, cwd });
      parts.push({ member, effects, cwd });
      cwd = next;
    }
    const own = parts.slice(parts.length - list.members.length);
    if (cwd !== start && goesOnAfterFailure(list, own, place.script)) cwd = undefined;
  }
  return parts;
}

/** True when what comes after the list may run although it did not get to the folder that it changes to. */
function goesOnAfterFailure(list: AndOrList, own: readonly MemberEffects[], { commands }: Script): boolean {
  if (list.terminator === 'end') return false;
  if (list.members.length > 1) return true;
  const certain = !own.some(({ effects }) => effects.reads.some(({ kind }) => kind === 'place'));
  const stops = commands.some(({ words }) => words[0]?.literal === 'set' && /^-\w*e/.test(words[1]?.literal ?? ''));
  return !certain && !stops;
}

interface Result {
  readonly effects: Effects;
  readonly next: string | undefined;
}

function memberEffects(member: ListMember, place: CommandPlace): Result {
  let effects: Effects = NO_EFFECTS;
  let { cwd } = place;
  let outside = cwd;
  for (const command of commandsOf(member, place.script)) {
    const result = resultOf(command, { ...place, cwd });
    effects = union(effects, result.effects);
    if (result.cwd === cwd && !changesFolder(command)) continue;
    const reach = reachOf(command, member);
    if (reach === 'unknown') effects = union(effects, barrier('it changes its folder inside a construct'));
    if (reach === 'script') outside = result.cwd;
    cwd = result.cwd;
  }
  return { effects, next: outside };
}

function resultOf(command: Command, place: CommandPlace): CommandResult {
  const nested = nestedEffects(command, place);
  return nested === undefined ? commandEffects(command, place) : { effects: nested, cwd: place.cwd };
}

/** The effects of a script that is given to another shell; undefined when it is none. */
function nestedEffects(command: Command, place: CommandPlace): Effects | undefined {
  const text = nestedScript(command, place.script);
  if (text === undefined) return undefined;
  const result = parseScript(text.source, text.dialect);
  if (!result.known) return barrier(`its script is not understood: ${result.why}`);
  const redirected = commandRedirects(command, place);
  return scriptMembers({ ...place, script: result.script }).reduce(
    (sum, { effects }) => union(sum, effects),
    redirected,
  );
}

function changesFolder({ words }: Command): boolean {
  return words[0]?.literal === 'cd';
}

/** How far a change of folder reaches: to what follows in the script, or to the end of the subshell that it is in. */
function reachOf({ within }: Command, member: ListMember): 'script' | 'subshell' | 'unknown' {
  if (member.pipeline.length > 1) return 'unknown';
  const inner = within.filter((nesting) => nesting !== 'and-branch');
  if (inner.length === 0) return 'script';
  return inner.length === 1 && inner[0] === 'subshell' ? 'subshell' : 'unknown';
}

/** All commands inside a member, those of substitutions too. */
function commandsOf(member: ListMember, script: Script): readonly Command[] {
  const { start, end } = member.range;
  return script.commands.filter(({ range }) => start <= range.start && range.end <= end);
}
