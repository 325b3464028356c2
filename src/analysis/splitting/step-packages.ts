/** What the steps of a stage do besides building, and which packages of the system the program may need of it. */
import { TOOL_PACKAGES } from '../../distros/debian/tool-packages.js';
import type { Instruction, RunInstruction } from '../../document/document.js';
import { ecosystems } from '../../ecosystems/index.js';
import type { Analysis } from '../analysis.js';
import { contextCopy, destinationOf, isContextCopy } from '../copied-files.js';
import { membersOf } from '../effects/run-effects.js';
import { isWithin } from '../image-paths.js';
import type { Operation } from '../operations.js';
import { lineOf } from '../purging/program-needs.js';
import { whole, type Footing, type Whole } from './footing.js';
import { shortened } from '../shortened.js';

/** Names of packages that the new stage installs, as far as they are not of use to building alone. */
export interface StepPackages {
  readonly packages: readonly string[];
}

/** Folders in which only a build works. */
const BUILDING = [
  '/tmp',
  '/var/tmp',
  '/go',
  '/root',
  '/usr/local/go',
  '/usr/local/cargo',
  '/usr/local/rustup',
  '/var/lib/apt',
  '/var/cache',
  '/home/gradle',
];

/** The packages; or the first step whose results the program may need. */
export function packagesOfSteps(footing: Footing): StepPackages | Whole {
  const { stage, analysis } = footing;
  const packages: string[] = [];
  for (const one of stage.instructions) {
    const refusal = one.kind === 'run' ? runRefusal(one, footing, packages) : plainRefusal(one, footing, analysis);
    if (refusal !== undefined) return refusal;
  }
  return { packages: [...new Set(packages)].sort() };
}

function plainRefusal(one: Instruction, { folder, started }: Footing, analysis: Analysis): Whole | undefined {
  if (one.kind === 'user' && !/^(?:\d+(?::\d+)?|nobody)$/.test(one.body.text.trim()))
    return whole('another-user', [lineOf(one)]);
  if (one.kind === 'onbuild' || one.kind === 'shell')
    return whole('step-for-runtime', [lineOf(one)], { what: one.keyword });
  if (one.kind === 'healthcheck' && !one.none) return whole('health-check', [lineOf(one)]);
  if (one.kind !== 'copy' && one.kind !== 'add') return undefined;
  const to = destinationOf(one, analysis);
  const known = isContextCopy(one) && to !== undefined && contextCopy(one, analysis).sources !== undefined;
  const forBuild =
    to !== undefined &&
    [folder, started.build.folder, ...BUILDING].some((place) => place !== '/' && isWithin(place, to));
  return known && forBuild ? undefined : whole('step-for-runtime', [lineOf(one)], { what: one.body.text });
}

function runRefusal(run: RunInstruction, footing: Footing, packages: string[]): Whole | undefined {
  const { analysis, folder, started, image } = footing;
  const script = analysis.script(run);
  const refusal = whole('step-for-runtime', [lineOf(run)], { what: shortened(run.body.text) });
  if (script?.known !== true) return refusal;
  const operations = analysis.operations(run);
  for (const operation of operations) {
    const names = systemPackages(operation);
    if (names === undefined && !isOfLanguage(operation, footing)) return refusal;
    const system = { distro: image.distro, release: image.release };
    const known = operation.manager.buildPackages;
    packages.push(
      ...(names ?? []).filter((name) => !TOOL_PACKAGES.has(name) && known?.librariesOf(name, system) === undefined),
    );
  }
  const spans = operations.map(({ command }) => command.span);
  const others = membersOf(run, script.script, analysis).filter(
    ({ member }) => !spans.some((span) => member.span.start <= span.start && span.end <= member.span.end),
  );
  const places = [folder, started.build.folder, ...BUILDING].filter((place) => place !== '/');
  const isBuild = others.every(
    ({ effects }) =>
      effects.barrier === undefined &&
      effects.writes.every(
        (region) =>
          !('path' in region) || region.kind === 'parents' || places.some((place) => isWithin(place, region.path)),
      ),
  );
  return isBuild ? undefined : refusal;
}

/** A call of the language that builds, or of another manager of it. */
function isOfLanguage({ manager }: Operation, { started }: Footing): boolean {
  return ecosystems.some(
    ({ managers }) => managers.includes(manager) && managers.includes(started.build.operation.manager),
  );
}

/** The packages that a call of the system's manager installs; none for other calls of it, undefined for other managers. */
function systemPackages({ manager, action, operands }: Operation): readonly string[] | undefined {
  if (manager.scope !== 'system') return undefined;
  return action === 'install' ? operands.map(({ literal, text }) => (literal ?? text).split('=')[0]!) : [];
}
