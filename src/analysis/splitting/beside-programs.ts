/** Programs that are installed beside a project: which the stage that runs must have, too. */
import type { Instruction, RunInstruction } from '../../document/document.js';
import { SHELL_BUILTINS } from '../../distros/posix/shell-words.js';
import { languages } from '../../ecosystems/languages.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import { shellNames } from '../../shell/nested-script.js';
import { wrapperNames } from '../../shell/wrappers.js';
import { otherStart } from '../baring/other-starts.js';
import { knownCommand } from '../effects/known-commands.js';
import { baseName } from '../image-paths.js';
import { everyManager, reachedCommands } from '../operations.js';
import { lineOf } from '../purging/program-needs.js';
import { shortened } from '../shortened.js';
import { firstText } from '../source-texts.js';
import type { BesideInstall } from './environment-installs.js';
import type { EnvironmentFooting } from './environment-footing.js';
import { whole, type Whole } from './footing.js';

/** True for a program by the name of a package, or one that begins with it: `pm2-runtime`. */
export function isProgramOf(program: string, name: string): boolean {
  const own = baseName(name).replace(/@.*$/, '');
  return program === own || program.startsWith(`${own}-`);
}

type Unsorted = Omit<EnvironmentFooting, 'again'>;

/** Steps that are made in both stages, as something that runs may start what they install; or the one that cannot be. */
export function stepsAgain(footing: Unsorted): ReadonlySet<RunInstruction> | Whole {
  const again = new Set<RunInstruction>();
  const unknown = usesUnknown(footing);
  for (const one of footing.beside) {
    if (!unknown && !startsOne(one, footing)) continue;
    if (one.compiles) return whole('environment-not-known', [lineOf(one.run)], { why: one.why });
    const isMixed = [...footing.installs, ...footing.builds].some(({ run }) => run === one.run);
    if (isMixed) return whole('step-for-runtime', [lineOf(one.run)], { what: shortened(one.run.body.text) });
    again.add(one.run);
  }
  return again;
}

function startsOne({ names }: BesideInstall, footing: Unsorted): boolean {
  return programsOf(footing).some((program) => names.some((name) => isProgramOf(program, name)));
}

/** True where a program is started that may come with any package. */
function usesUnknown(footing: Unsorted): boolean {
  const { sources, installs } = footing;
  const starts = languages.flatMap((language) => language.starts ?? []);
  if (otherStart(sources) !== undefined || firstText(sources, starts) !== undefined) return true;
  const [first] = installs;
  const found = first!.operation.manager.production?.omit(first!.call.call, first!.call.project);
  const isOwn = (program: string): boolean =>
    found?.possible === true && found.development.programOf(program) !== 'unknown';
  return programsOf(footing).some((program) => !isCommon(program) && !isOwn(program));
}

/** Interpreters, package managers, shells and what they bring, and programs of every system. */
function isCommon(program: string): boolean {
  const bare = program.replace(/[\d.]+$/, '');
  return (
    everyManager.interpreters.includes(bare) ||
    everyManager.managers.some(({ executables }) => executables.includes(program)) ||
    shellNames.has(program) ||
    SHELL_BUILTINS.has(program) ||
    wrapperNames.has(program) ||
    knownCommand(program) !== undefined
  );
}

/** Names of what the container starts, and of what steps of the stage that runs and health checks do. */
function programsOf({ commands, stage, analysis, last }: Unsorted): readonly string[] {
  const below = stage.instructions.filter((one) => one.index > last.index || one.kind === 'healthcheck');
  return [
    ...commands.filter(({ file }) => file === undefined).map(({ words }) => baseName(words[0] ?? '')),
    ...below.flatMap((one) => programsIn(one, analysis)),
  ];
}

function programsIn(one: Instruction, analysis: Unsorted['analysis']): readonly string[] {
  if (one.kind !== 'run' && one.kind !== 'healthcheck') return [];
  if (one.exec !== undefined) return [baseName(one.exec[0]?.value ?? '')];
  const script = analysis.script(one);
  if (script === undefined) return [];
  if (!script.known) return [UNSEEN];
  return [...reachedCommands(script.script)].map(({ command }) => executableName(unwrap(command).words[0]) ?? UNSEEN);
}

/** The name of no program. */
const UNSEEN = '?';
