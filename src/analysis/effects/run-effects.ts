/** What a RUN reads and writes: the sum of its commands. */
import type { RunInstruction } from '../../document/document.js';
import type { Command, Script } from '../../shell/script.js';
import { contains } from '../../text/span.js';
import type { Analysis } from '../analysis.js';
import { remembered, rememberedFor } from '../remembered.js';
import { barrier, union, type Effects } from './effects.js';
import { setting, variable } from './region.js';
import { scriptMembers, type MemberEffects } from './script-effects.js';

export type { MemberEffects } from './script-effects.js';

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
  return scriptMembers({ run, analysis, script, cwd: workdir.known ? workdir.value : undefined });
}

/** The members of a RUN's own script; none where it is not known. */
const ownMembers = rememberedFor((analysis: Analysis) =>
  remembered((run: RunInstruction) => {
    const script = analysis.script(run);
    return script?.known === true ? membersOf(run, script.script, analysis) : [];
  }),
);

/** The folder, absolute, that a command of a RUN runs in; undefined when it is not known. */
export function folderOfCommand({ span }: Command, run: RunInstruction, analysis: Analysis): string | undefined {
  return ownMembers(analysis)(run).find(({ member }) => contains(member.span, span))?.cwd;
}

/** The members in which none of the commands stands; none of a script that is not known. */
export function membersWithout(
  commands: readonly Command[],
  run: RunInstruction,
  analysis: Analysis,
): readonly MemberEffects[] {
  return ownMembers(analysis)(run).filter(({ member }) => !commands.some(({ span }) => contains(member.span, span)));
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
