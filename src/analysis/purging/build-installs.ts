/** Steps that install packages which only compiling needs. */
import type { RunInstruction, Stage } from '../../document/document.js';
import type { BuildPackages, PackageSystem } from '../../knowledge/build-packages.js';
import type { PackageManager } from '../../knowledge/package-manager.js';
import type { Script, ShellWord } from '../../shell/script.js';
import { executableName } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { isDiscarded } from '../discarded-stages.js';
import type { Operation } from '../operations.js';

/** A RUN that installs such packages and keeps them. */
export interface BuildInstall {
  readonly run: RunInstruction;
  readonly stage: Stage;
  readonly script: Script;
  readonly manager: PackageManager;
  readonly packages: BuildPackages;
  /** The calls, in order. */
  readonly operations: readonly Operation[];
  /** The words that name build packages, in order. */
  readonly words: readonly ShellWord[];
  /** Packages with shared libraries that must stay, as far as the calls do not name them already. */
  readonly libraries: readonly string[];
}

/** All of them, layers of discarded stages left out: they cost nothing. */
export function buildInstalls(analysis: Analysis): readonly BuildInstall[] {
  return analysis.document.stages
    .filter((stage) => !isDiscarded(stage, analysis.document, analysis.stages))
    .flatMap((stage) => stage.instructions.flatMap((run) => (run.kind === 'run' ? inRun(run, stage, analysis) : [])));
}

function inRun(run: RunInstruction, stage: Stage, analysis: Analysis): readonly BuildInstall[] {
  const script = analysis.script(run);
  if (script?.known !== true) return [];
  const installs = analysis.operations(run).filter(isPlainInstall);
  const managers = [...new Set(installs.map(({ manager }) => manager))];
  return managers.flatMap((manager) => {
    const operations = installs.filter((one) => one.manager === manager);
    if (isSortedOut(run, stage, manager, analysis)) return [];
    const found = judged(operations, manager.buildPackages!, systemOf(stage, analysis), script.script);
    return found === undefined ? [] : [{ run, stage, script: script.script, manager, ...found }];
  });
}

function isPlainInstall({ action, manager, nestedIn, flags, command }: Operation): boolean {
  const packages = manager.buildPackages;
  if (action !== 'install' || packages === undefined || nestedIn.length > 0) return false;
  return (
    command.within.every((nesting) => nesting === 'and-branch') &&
    !flags.some(({ name }) => packages.otherFlags.includes(name))
  );
}

/** What the image's tag tells; a system without a release where it tells nothing. */
function systemOf(stage: Stage, analysis: Analysis): PackageSystem {
  const image = analysis.image(stage);
  return image.known
    ? { distro: image.value.distro, release: image.value.release }
    : { distro: '', release: undefined };
}

function judged(
  operations: readonly Operation[],
  packages: BuildPackages,
  system: PackageSystem,
  script: Script,
): Pick<BuildInstall, 'packages' | 'operations' | 'words' | 'libraries'> | undefined {
  const all = operations.flatMap(({ operands }) => operands);
  const named = new Set(all.map(({ literal }) => literal));
  const words: ShellWord[] = [];
  const libraries = new Set<string>();
  for (const word of all) {
    const needed = word.literal === undefined ? undefined : packages.librariesOf(word.literal, system);
    if (needed === undefined || isHandled(word, operations, packages, script)) continue;
    words.push(word);
    for (const one of needed) if (!named.has(one)) libraries.add(one);
  }
  // Without a compiler among them little would be saved.
  const weighs = words.some(({ literal }) => packages.compilers.includes(literal ?? ''));
  return !weighs ? undefined : { packages, operations, words, libraries: [...libraries].sort() };
}

/** True when the step or one below it removes packages: somebody has told those for building from the others. */
function isSortedOut(run: RunInstruction, stage: Stage, manager: PackageManager, analysis: Analysis): boolean {
  return stage.instructions
    .filter(({ index }) => index >= run.index)
    .some((one) =>
      analysis.operations(one).some((operation) => operation.manager === manager && operation.action === 'remove'),
    );
}

/** True when another call of the script that sees to packages names it too: it is removed, or kept on purpose. */
function isHandled(
  word: ShellWord,
  operations: readonly Operation[],
  packages: BuildPackages,
  script: Script,
): boolean {
  const removers = packages.removal([]).map(([program]) => program);
  const managers = operations.flatMap(({ manager }) => manager.executables);
  return script.commands.some(
    (command) =>
      !operations.some((one) => one.command === command) &&
      [...removers, ...managers].includes(executableName(command.words[0]) ?? '') &&
      command.words.some(({ literal }) => literal === word.literal),
  );
}
