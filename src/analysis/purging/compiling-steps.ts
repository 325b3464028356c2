/** Which steps compile, and what else may need a program that goes away. */
import type { Instruction, RunInstruction, Stage } from '../../document/document.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import type { Operation } from '../operations.js';
import type { BuildInstall } from './build-installs.js';
import { baseName } from '../image-paths.js';

/** Steps that work with what an install brings. */
export interface CompilingSteps {
  /** True when the RUN that installs goes on to something that compiles. */
  readonly inSameRun: boolean;
  /** RUNs of the same stage that compile, in order. */
  readonly below: readonly RunInstruction[];
  /** What may need it besides: a step that may do anything, a step of another stage, a trigger, or the start of the container. */
  readonly elsewhere: Instruction | undefined;
}

/** Looks through the stage below the install and through every stage that starts from it. */
export function compilingSteps(install: BuildInstall, analysis: Analysis): CompilingSteps {
  const { run, stage, operations } = install;
  const behind = Math.max(...operations.map(({ command }) => command.span.start));
  const rest = stage.instructions.filter(({ index }) => index > run.index);
  const heirs = heirsOf(stage, analysis).flatMap(({ instructions }) => instructions);
  const roles = new Map(
    [...rest, ...heirs].flatMap((one) => (one.kind === 'run' ? [[one, roleOf(one, install, analysis)] as const] : [])),
  );
  return {
    inSameRun: roleOf(run, install, analysis, behind) === 'compiles',
    below: rest.filter((one): one is RunInstruction => one.kind === 'run' && roles.get(one) === 'compiles'),
    elsewhere:
      [...roles].find(([one, role]) => role === 'unknown' || (role === 'compiles' && heirs.includes(one)))?.[0] ??
      [...rest, ...heirs].find((one) => one.kind === 'onbuild' || starts(one, install, analysis)),
  };
}

/** All stages that start from a stage, directly or not. */
export function heirsOf(stage: Stage, analysis: Analysis): readonly Stage[] {
  return analysis.stages.children(stage).flatMap((child) => [child, ...heirsOf(child, analysis)]);
}

/** Calls that install packages of a language, some of which may be compiled. */
export function languageInstalls(run: RunInstruction, analysis: Analysis): readonly Operation[] {
  return analysis
    .operations(run)
    .filter(({ manager, action }) => manager.scope === 'language' && (action === 'install' || action === 'upgrade'));
}

type Role = 'compiles' | 'unknown' | 'other';

/** What the commands of a RUN behind an offset do. */
function roleOf(run: RunInstruction, { packages, operations }: BuildInstall, analysis: Analysis, behind = -1): Role {
  const script = analysis.script(run);
  if (script?.known !== true) return 'unknown';
  const known = new Set(operations.map(({ command }) => command));
  const calls = script.script.commands.filter(
    (command) =>
      command.span.start > behind &&
      !known.has(command) &&
      packages.programs.includes(executableName(unwrap(command).words[0]) ?? ''),
  );
  const installs = languageInstalls(run, analysis).some(({ command }) => command.span.start > behind);
  if (installs || calls.length > 0) return 'compiles';
  return analysis.effects(run).barrier === undefined ? 'other' : 'unknown';
}

/** True when the container starts, or is asked for its health, with one of the programs. */
function starts(instruction: Instruction, { packages }: BuildInstall, analysis: Analysis): boolean {
  const words = startWords(instruction, analysis);
  return words.some((word) => packages.programs.includes(baseName(word)));
}

/** The words of what an instruction starts; none for an instruction that starts nothing. */
export function startWords(instruction: Instruction, analysis: Analysis): readonly string[] {
  if (instruction.kind !== 'cmd' && instruction.kind !== 'entrypoint' && instruction.kind !== 'healthcheck') return [];
  const script = analysis.script(instruction);
  const words =
    script?.known === true
      ? script.script.commands.flatMap((command) => command.words.map(({ literal }) => literal ?? ''))
      : (instruction.exec ?? []).map(({ value }) => value);
  return words.length > 0 ? words : instruction.body.text.split(/[\s"',[\]]+/).filter((word) => word !== '');
}
