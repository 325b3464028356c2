/** What a RUN reads and writes: the sum of its commands. */
import type { RunInstruction } from '../../document/document.js';
import type { Command, ListMember, Script } from '../../shell/script.js';
import type { Analysis } from '../analysis.js';
import { commandEffects, type CommandPlace } from './command-effects.js';
import { barrier, union, type Effects } from './effects.js';
import { setting, variable } from './region.js';

/** One member of a RUN's top-level lists, with what it does and where it runs. */
export interface MemberEffects {
  readonly member: ListMember;
  readonly effects: Effects;
  /** The folder it runs in, absolute; undefined when not known. */
  readonly cwd: string | undefined;
}

/** Effects of a whole RUN. */
export function runEffects(run: RunInstruction, analysis: Analysis): Effects {
  const blocked = blockingFlag(run);
  if (blocked !== undefined) return barrier(`\`${blocked}\` is not modelled`);
  const script = analysis.script(run);
  if (script === undefined) return barrier('a RUN in exec form may do anything');
  if (!script.known) return barrier(`its script is not understood: ${script.why}`);
  const parts = membersOf(run, script.script, analysis);
  return parts.reduce((sum, part) => union(sum, part.effects), frameEffects(script.script));
}

/** What running any script depends on, whatever it does. */
export function frameEffects(script: Script): Effects {
  const reads = [setting('user'), setting('shell'), { kind: 'environment' } as const];
  return { reads: [...reads, ...script.variables.map(variable)], writes: [] };
}

/** The members of all top-level lists in order, each with its effects. */
export function membersOf(run: RunInstruction, script: Script, analysis: Analysis): readonly MemberEffects[] {
  const { workdir } = analysis.scope(run);
  const parts: MemberEffects[] = [];
  let cwd = workdir.known ? workdir.value : undefined;
  for (const list of script.lists) {
    for (const member of list.members) {
      const place: CommandPlace = { run, analysis, cwd };
      const { effects, next } = memberEffects(member, place, script);
      parts.push({ member, effects, cwd });
      cwd = next;
    }
  }
  return parts;
}

function memberEffects(
  member: ListMember,
  place: CommandPlace,
  script: Script,
): { effects: Effects; next?: string | undefined } {
  let sum: Effects = { reads: [], writes: [] };
  let next = place.cwd;
  for (const command of commandsOf(member, script)) {
    const { effects, cwd } = commandEffects(command, place);
    sum = union(sum, effects);
    const plain = member.pipeline.length === 1 && member.pipeline[0]!.kind === 'command' && command.within.length <= 1;
    if (cwd !== place.cwd && !plain) sum = union(sum, barrier('it changes its folder inside a construct'));
    next = cwd;
  }
  return { effects: sum, next };
}

/** All commands inside a member, those of substitutions too. */
function commandsOf(member: ListMember, script: Script): readonly Command[] {
  const { start, end } = member.range;
  return script.commands.filter(({ range }) => start <= range.start && range.end <= end);
}

const HARMLESS_MOUNTS = new Set(['cache', 'secret', 'ssh', 'tmpfs']);

/** A flag of the RUN that changes what it can see in a way that is not modelled. */
export function blockingFlag(run: RunInstruction): string | undefined {
  for (const { name, value } of run.flags) {
    if (name === 'network') continue;
    const type = /(?:^|,)type=([a-z]+)/.exec(value ?? '')?.[1];
    if (name !== 'mount' || type === undefined || !HARMLESS_MOUNTS.has(type)) return `--${name}`;
  }
  return undefined;
}
