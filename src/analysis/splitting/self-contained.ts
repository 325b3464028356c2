/** Steps that fetch what they install, and do more with it: they can be carried out in either stage. */
import type { RunInstruction } from '../../document/document.js';
import type { Operation } from '../operations.js';
import type { EnvironmentFooting } from './environment-footing.js';

/** True where a step fetches lists, installs nothing for building, and takes away nothing but what it installed itself. */
export function isSelfContained(run: RunInstruction, footing: EnvironmentFooting): boolean {
  const { analysis, buildRuns } = footing;
  const operations = analysis.operations(run);
  const [first] = operations;
  if (first === undefined || buildRuns.has(run) || !fetches(first)) return false;
  if (!operations.every(({ manager, action }) => manager.scope === 'system' && OWN.has(action))) return false;
  const installed = namesOf(operations, 'install');
  const removed = namesOf(operations, 'remove');
  return (
    installed?.every((name) => !isForBuilding(name, footing)) === true &&
    removed?.every((name) => installed.includes(name)) === true
  );
}

const OWN: ReadonlySet<string> = new Set(['refresh', 'install', 'remove', 'clean', 'query']);

function fetches({ action, flags, manager }: Operation): boolean {
  const fetching = manager.leftovers.flatMap(({ leftByFlags = [], remedies }) => [
    ...leftByFlags,
    ...remedies.flatMap((remedy) => (remedy.kind === 'flag' && remedy.makesNeedless === 'refresh' ? remedy.flag : [])),
  ]);
  return action === 'refresh' || (action === 'install' && flags.some(({ name }) => fetching.includes(name)));
}

/** Undefined where a name is not known. */
function namesOf(operations: readonly Operation[], action: string): readonly string[] | undefined {
  const names = operations
    .filter((one) => one.action === action)
    .flatMap(({ operands }) => operands.map(({ literal }) => literal?.split('=')[0]));
  return names.every((name) => name !== undefined) ? names : undefined;
}

function isForBuilding(name: string, { packages, recipe, image }: EnvironmentFooting): boolean {
  const { distro, release } = image;
  return (
    packages.compilers.includes(name) ||
    recipe.forSystem.includes(name) ||
    packages.librariesOf(name, { distro, release }) !== undefined
  );
}
