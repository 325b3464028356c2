/** What the steps of a build leave behind that another user than root could not read, or not write. */
import type { Instruction, RunInstruction } from '../../document/document.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import { nestedScript } from '../../shell/nested-script.js';
import { parseScript } from '../../shell/parse-script.js';
import type { Command, Script } from '../../shell/script.js';
import type { Analysis } from '../analysis.js';
import { knownCommand } from '../effects/known-commands.js';
import { membersOf } from '../effects/run-effects.js';
import type { Evidence } from '../fact.js';
import { baseName, isWithin, joinPath } from '../image-paths.js';
import { canBeOwned } from './own-folder.js';
import { everyManager, reachedCommands, type Operation } from '../operations.js';
import { lineOf } from '../purging/program-needs.js';
import { SHELL_BUILTINS } from '../../distros/posix/shell-words.js';
import { buildScripts, openBuilders } from '../../distros/posix/script-runners.js';
import { shortened } from '../shortened.js';
import { languages } from '../../ecosystems/languages.js';

export interface StepRefusal {
  readonly reason:
    'step-not-understood' | 'uses-home-of-root' | 'unpacked-archive' | 'mode-keeps-others-out' | 'made-by-root';
  readonly what: string;
  readonly because: readonly Evidence[];
}

/** A folder or file that a step makes, for the program to write. */
export interface MadePath {
  readonly path: string;
  readonly run: RunInstruction;
}

/** The first step that leaves something out of reach. `folder` is that of the program. */
export function stepRefusal(
  chain: readonly Instruction[],
  folder: string,
  analysis: Analysis,
): StepRefusal | undefined {
  const texts = chain.map(({ body }) => body.text).join('\n');
  for (const one of chain) {
    const refusal = one.kind === 'run' ? runRefusal(one, { chain, folder, texts, analysis }) : plainRefusal(one);
    if (refusal !== undefined) return { ...refusal, because: [lineOf(one)] };
  }
  return undefined;
}

type Found = Omit<StepRefusal, 'because'>;

/** Files that root's home gets by an instruction, and archives that ADD unpacks with the rights that are in them. */
function plainRefusal(one: Instruction): Found | undefined {
  const settles = one.kind === 'copy' || one.kind === 'add' || one.kind === 'env' || one.kind === 'workdir';
  if (settles && /(?:^|[\s=:"])(?:\/root|~)(?:[/:\s"]|$)|\$\{?HOME\b/.test(one.body.text))
    return { reason: 'uses-home-of-root', what: shortened(one.body.text) };
  if (
    one.kind === 'add' &&
    one.sources.some(({ value }) => /\.(?:tar|tgz|tar\.\w+|tbz2?|txz)$/.test(value) && !/:\/\//.test(value))
  )
    return { reason: 'unpacked-archive', what: shortened(one.body.text) };
  return undefined;
}

interface Place {
  readonly chain: readonly Instruction[];
  readonly folder: string;
  /** The bodies of all instructions. */
  readonly texts: string;
  readonly analysis: Analysis;
}

function runRefusal(run: RunInstruction, place: Place): Found | undefined {
  const script = place.analysis.script(run);
  if (script?.known !== true) return { reason: 'step-not-understood', what: shortened(run.body.text) };
  const operations = place.analysis.operations(run);
  for (const operation of operations) {
    const refusal = operationRefusal(operation, place);
    if (refusal !== undefined) return refusal;
  }
  const known = new Set(operations.map(({ command }) => command));
  for (const { command } of reachedCommands(script.script)) {
    const refusal = known.has(command) ? homeRefusal(command) : commandRefusal(command, script.script, run, place);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** Calls whose results lie in the home of root. */
function operationRefusal({ manager, action, flags, subcommand, command }: Operation, place: Place): Found | undefined {
  const home = manager.ownHome;
  const installs = action === 'install' || action === 'upgrade';
  const what = shortened(command.words.map(({ text }) => text).join(' '));
  if (manager.scope === 'language' && action === 'run') return projectCode(command);
  if (home === undefined || !installs) return undefined;
  const words = [...flags.map(({ name }) => name), ...subcommand.map(({ text }) => text)];
  if (home.when !== 'always' && !home.when.some((one) => words.includes(one))) return undefined;
  const files = (home.files ?? []).map((file) => place.analysis.context?.read(file) ?? '');
  if (home.unless.some((one) => [place.texts, ...files].some((text) => text.includes(one)))) return undefined;
  return { reason: 'uses-home-of-root', what };
}

const strict = languages.filter(({ buildSteps }) => buildSteps !== undefined);

/** Code of the project that root runs may leave files that the program goes on writing. */
function projectCode({ words }: Command): Found | undefined {
  const texts = words.map(({ literal, text }) => literal ?? text);
  const language = strict.find(({ programs }) => texts.some((text) => programs.includes(nameOf(text))));
  if (language === undefined || isHarmless(texts, language.buildSteps!)) return undefined;
  return { reason: 'made-by-root', what: shortened(texts.join(' ')) };
}

function isHarmless(texts: readonly string[], steps: readonly (readonly string[])[]): boolean {
  const names = texts.map(nameOf);
  return steps.some((step) => step.every((word) => names.includes(word)));
}

function nameOf(text: string): string {
  const name = baseName(text);
  return /^(?:python|pypy|php|ruby)[\d.]*$/.test(name) ? name.replace(/[\d.]+$/, '') : name;
}

const UNPACKERS = new Set(['tar', 'unzip', 'bsdtar', 'cpio', '7z', 'dpkg-deb']);
const builders = new Set(openBuilders);
/** Folders in which unpacked files keep no one out, or that are of no use to the program. */
const OPEN = ['/usr/local', '/tmp', '/usr/src', '/var/tmp'];

function commandRefusal(command: Command, script: Script, run: RunInstruction, place: Place): Found | undefined {
  const { words, doubt } = unwrap(command);
  if (words.length === 0) return undefined;
  const name = executableName(words[0]);
  const what = shortened(words.map(({ text }) => text).join(' '));
  if (doubt !== undefined || name === undefined) return { reason: 'step-not-understood', what };
  const home = homeRefusal(command);
  if (home !== undefined) return home;
  if (
    UNPACKERS.has(name) &&
    !unpacksOpenly(
      words.map(({ literal, text }) => literal ?? text),
      run,
      place,
    )
  )
    return { reason: 'unpacked-archive', what };
  if (
    name === 'chmod' &&
    keepsOut(
      words.slice(1).map(({ literal, text }) => literal ?? text),
      run,
      place,
    )
  )
    return { reason: 'mode-keeps-others-out', what };
  if (isUnderstood(name) || isReadShell(command, script, run)) return undefined;
  const language = strict.find(({ programs }) => programs.includes(nameOf(name)));
  if (language !== undefined)
    return isHarmless(
      words.map(({ literal, text }) => literal ?? text),
      language.buildSteps!,
    )
      ? undefined
      : { reason: 'made-by-root', what };
  return { reason: 'step-not-understood', what };
}

/** A shell whose script is read here, or which runs the installer of a repository. */
function isReadShell(command: Command, script: Script, run: RunInstruction): boolean {
  if (!shells.has(executableName(unwrap(command).words[0]) ?? '')) return false;
  const nested = nestedScript(command, script);
  if (nested !== undefined) return parseScript(nested.source, nested.dialect).known;
  return installers.some((one) => run.body.text.includes(one));
}

const installers = everyManager.managers.flatMap(({ leftovers }) =>
  leftovers.flatMap(({ restoredByInstallers }) => restoredByInstallers ?? []),
);

const shells = new Set(['sh', 'bash', 'dash', 'ash', 'zsh']);

function isUnderstood(name: string): boolean {
  if (name === '.' || name === 'source' || name === 'eval') return false;
  if (SHELL_BUILTINS.has(name) || knownCommand(name) !== undefined || builders.has(name)) return true;
  if (everyManager.managers.some(({ executables }) => executables.includes(name))) return true;
  return buildScripts.includes(name);
}

/** What a step looks for or leaves in the home of who runs it; taking something away there is no matter. */
function homeRefusal(command: Command): Found | undefined {
  const { words } = unwrap(command);
  if (executableName(words[0]) === 'rm' || executableName(words[0]) === 'find') return undefined;
  const word = [...words, ...command.redirects.flatMap(({ target }) => target ?? [])].find(
    ({ text, variables }) => /^["']?(?:\/root|~)(?:\/|["']?$)/.test(text) || variables.includes('HOME'),
  );
  return word && { reason: 'uses-home-of-root', what: shortened(words.map(({ text }) => text).join(' ')) };
}

function unpacksOpenly(words: readonly string[], run: RunInstruction, { analysis }: Place): boolean {
  const at = words.findIndex((word) => /^-\w*[Cd]$|^--directory$|^-d$/.test(word));
  const attached = words.find((word) => /^(?:-C|--directory=)./.test(word))?.replace(/^(?:-C|--directory=)/, '');
  const { workdir } = analysis.scope(run);
  const folder = attached ?? (at < 0 ? (workdir.known ? workdir.value : undefined) : words[at + 1]);
  const lists = words[0] === 'tar' && /^-?[a-wyzA-Z]*[tc][a-wyzA-Z]*$/.test(words[1] ?? '');
  return lists || (folder !== undefined && OPEN.some((one) => isWithin(one, folder)));
}

/** A mode that leaves others less than the owner, of files that the program's user will not own. */
function keepsOut(words: readonly string[], run: RunInstruction, { folder, analysis }: Place): boolean {
  const [mode, ...paths] = words.filter((word) => !/^-(?:[RfvcR]+|-\w[\w-]*)$/.test(word));
  const { workdir } = analysis.scope(run);
  const isOwn = (path: string): boolean => workdir.known && isWithin(folder, joinPath(workdir.value, path));
  if (mode === undefined) return true;
  if (canBeOwned(folder) && paths.every(isOwn) && /^[1-7]|^u?\+|^[ua]*[+=]/.test(mode)) return false;
  const digits = /^[0-7]?([0-7])[0-7]([0-7])$/.exec(mode)?.slice(1).map(Number);
  if (digits !== undefined) return (digits[1]! & 4) === 0 || (digits[0]! & 1) > (digits[1]! & 1);
  return !/^(?:[ugo]*a[ugo]*|ugo|o)?\+[rwxXst]+$/.test(mode);
}

/** What steps make in the program's folder with `mkdir` or `touch`, or make anywhere with `mkdir`, and no step takes away again. */
export function madePaths(chain: readonly Instruction[], folder: string, analysis: Analysis): readonly MadePath[] {
  let made: readonly MadePath[] = [];
  for (const { run, name, paths } of chain.flatMap((one) => writingMembers(one, analysis))) {
    if (MAKERS.has(name))
      made = [...made, ...paths.filter((path) => isForProgram(path, folder)).map((path) => ({ path, run }))];
    if (REMOVERS.has(name)) made = made.filter(({ path }) => !paths.some((gone) => isWithin(gone, path)));
  }
  return made;
}

const MAKERS = new Set(['mkdir', 'touch', 'install']);
const REMOVERS = new Set(['rm', 'rmdir', 'mv', 'find']);

interface WritingMember {
  readonly run: RunInstruction;
  readonly name: string;
  readonly paths: readonly string[];
}

/** The commands of a RUN with the paths that they write. */
function writingMembers(run: Instruction, analysis: Analysis): readonly WritingMember[] {
  const script = run.kind === 'run' ? analysis.script(run) : undefined;
  if (run.kind !== 'run' || script?.known !== true) return [];
  return membersOf(run, script.script, analysis).flatMap(({ member, effects }) => {
    const [part] = member.pipeline;
    const name = part?.kind === 'command' ? executableName(unwrap(part.command).words[0]) : undefined;
    const paths = effects.writes.flatMap((region) => (region.kind === 'path' ? region.path : []));
    return name === undefined ? [] : [{ run, name, paths }];
  });
}

/** Folders of the system are made for packages; below /var it is for data. */
function isForProgram(path: string, folder: string): boolean {
  if (path !== folder && isWithin(folder, path)) return folder !== '/' && !path.includes('/node_modules');
  const top = path.split('/')[1] ?? '';
  if (['usr', 'etc', 'bin', 'sbin', 'lib', 'lib64', 'root', 'tmp', 'proc', 'sys', 'dev', 'boot', 'run'].includes(top))
    return false;
  return path !== folder && !isWithin(path, folder) && !/^\/var\/(?:lib\/(?:apt|dpkg)|cache)(?:\/|$)/.test(path);
}
