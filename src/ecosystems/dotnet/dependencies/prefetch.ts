/** Fetches the packages that a build would fetch by itself. */
import type { CallWords, Prefetch } from '../../../knowledge/package-manager.js';
import { flagValues, isOn } from '../../call-flags.js';
import { dotnetDependencies } from './restore.js';

/** Calls that restore first, unless they are told not to (learn.microsoft.com/dotnet/core/tools/dotnet-restore, "Implicit restore", 2026). */
const BUILDS = new Set(['build', 'publish', 'pack', 'test', 'run']);
const KEPT = [
  ['-r', '--runtime'],
  ['-s', '--source'],
  ['--configfile', '--configfile'],
] as const;

export const dotnetPrefetch: Prefetch = {
  variables: ['NUGET_PACKAGES', 'DOTNET_CLI_HOME', 'NUGET_XMLDOC_MODE'],
  plan(call, project) {
    const [verb = ''] = call.subcommand;
    if (!BUILDS.has(verb) || isOn(call, '--no-restore') || isOn(call, '--no-build')) return undefined;
    const operands = verb === 'run' ? runProject(call) : call.operands;
    const flags = KEPT.flatMap(([short, long]) =>
      flagValues(call, short, long).flatMap((value) => (value === undefined ? [] : [{ name: short, value }])),
    );
    const inputs = dotnetDependencies.inputs({ ...call, subcommand: ['restore'], operands, flags }, project);
    if (inputs === undefined) return undefined;
    return { words: ['restore', ...operands, ...flags.flatMap(({ name, value }) => [name, value])], inputs };
  },
};

/** What stands behind `dotnet run` is given to the program. */
function runProject(call: CallWords): readonly string[] {
  return flagValues(call, '--project').flatMap((value) => value ?? []);
}
