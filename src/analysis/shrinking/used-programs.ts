/** Which programs of a full image a build and its container use. */
import { fullImagePrograms } from '../../distros/debian/full-image-programs.js';
import type { Instruction, RunInstruction, Stage } from '../../document/document.js';
import type { SmallerImage } from '../../knowledge/smaller-image.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Command, Script, ShellWord } from '../../shell/script.js';
import { parseText } from '../../shell/parse-script.js';
import type { Analysis } from '../analysis.js';
import { originOf } from '../copied-files.js';
import type { Evidence } from '../fact.js';
import { joinPath } from '../image-paths.js';
import { everyManager, managerCalledBy, reachedCommands } from '../operations.js';
import { lineOf } from '../purging/program-needs.js';
import { scriptPrograms } from './manifest-scripts.js';
import { chainCopies } from '../starting/stage-chain.js';
import { shortened } from '../shortened.js';
import { shellNames } from '../../shell/nested-script.js';

/** A use of something that the small image lacks. */
export interface Use {
  /** A package that brings it; undefined: only compiling needs it. */
  readonly package: string | undefined;
  readonly program: string;
  readonly because: Evidence;
  /** The step that uses it; undefined: the container does. */
  readonly run: RunInstruction | undefined;
  /** Offset in the Dockerfile of the command that uses it. */
  readonly at: number;
}

/** Why the uses cannot be told. */
export interface Unseen {
  readonly reason: 'step-not-understood' | 'brings-programs' | 'start-not-seen';
  readonly what: string;
  readonly because: readonly Evidence[];
}

/** Program → the package that brings it. */
export const packageOf: ReadonlyMap<string, string> = new Map(
  Object.entries(fullImagePrograms.packages).flatMap(([name, programs]) =>
    programs.map((program) => [program, name] as const),
  ),
);
/** Programs that only compiling needs. */
export const compilers: ReadonlySet<string> = new Set(fullImagePrograms.compilers);

/** Where uses are looked for, and in what they would be missing. */
export interface Place {
  readonly stage: Stage;
  readonly analysis: Analysis;
  readonly small: SmallerImage;
}

/** What a program of that name needs: a package, or a compiler; undefined when the small image has it. */
export function lackOf(program: string, small: SmallerImage): { readonly package: string | undefined } | undefined {
  if (small.tools.includes(program) || (small.lacksOnly === undefined && compilers.has(program)))
    return { package: undefined };
  const found = packageOf.get(program);
  if (found === undefined || small.has.includes(found) || small.lacksOnly?.includes(found) === false) return undefined;
  return { package: found };
}

/** The uses by steps of the given instructions. */
export function usesOfSteps(instructions: readonly Instruction[], place: Place): readonly Use[] | Unseen {
  const uses: Use[] = [];
  for (const one of instructions) {
    const found = one.kind === 'run' ? usesOfRun(one, place) : unseenFile(one, place.analysis);
    if (found === undefined) continue;
    if (!Array.isArray(found)) return found as Unseen;
    uses.push(...(found as readonly Use[]));
  }
  return uses;
}

function usesOfRun(run: RunInstruction, place: Place): readonly Use[] | Unseen {
  const { stage, analysis, small } = place;
  const script = analysis.script(run);
  if (script?.known !== true) return unseen('step-not-understood', shortened(run.body.text), run);
  const uses: Use[] = [];
  for (const operation of analysis.operations(run)) {
    const programs = scriptPrograms(operation, run, stage, analysis);
    if (programs === 'unseen') return unseen('step-not-understood', shortened(run.body.text), run);
    for (const program of programs) {
      const lack = lackOf(program, small);
      if (lack !== undefined)
        uses.push({ ...lack, program, because: lineOf(run), run, at: operation.command.span.start });
    }
  }
  for (const { command } of reachedCommands(script.script)) {
    const found = usesOfCommand(command, script.script, run, place);
    if (!Array.isArray(found)) return found as Unseen;
    uses.push(...(found as readonly Use[]));
  }
  return uses;
}

function usesOfCommand(command: Command, script: Script, run: RunInstruction, place: Place): readonly Use[] | Unseen {
  const { words, doubt } = unwrap(command);
  if (words.length === 0) return [];
  const name = executableName(words[0]);
  const what = shortened(words.map(({ text }) => text).join(' '));
  if (doubt !== undefined || name === undefined || isUnreadCall(command, run, place.analysis))
    return unseen('step-not-understood', what, run);
  if (isInstallOfOther(name, words, place)) return unseen('step-not-understood', what, run);
  const use = (program: string, lack: { readonly package: string | undefined }): Use => {
    return { ...lack, program, because: lineOf(run), run, at: command.span.start };
  };
  const own = lackOf(name, place.small);
  const archive = name === 'tar' ? archiveProgram(words) : undefined;
  const unpacker = archive === undefined ? undefined : lackOf(archive, place.small);
  if (name === 'dpkg' && words.some(({ text }) => text === '-i' || text === '--install'))
    return unseen('brings-programs', what, run);
  const download = isDownloader(name) ? broughtBy(words, run) : undefined;
  if (download !== undefined) return unseen('brings-programs', download, run);
  const script_ = scriptNamed(name, words, run, place);
  if (script_ === 'unseen') return unseen('step-not-understood', what, run);
  const inside = (script_ ?? []).flatMap((program) => {
    const lack = lackOf(program, place.small);
    return lack === undefined ? [] : [use(program, lack)];
  });
  if (words.some(({ literal }) => literal?.endsWith('setup.py') === true))
    return [use('setup.py', { package: undefined })];
  return [
    ...(own === undefined ? [] : [use(name, own)]),
    ...(unpacker === undefined ? [] : [use(archive!, unpacker)]),
    ...inside,
  ];
}

/** A call of a language's package manager whose words are not understood, and which may install anything. */
function isUnreadCall(command: Command, run: RunInstruction, analysis: Analysis): boolean {
  if (managerCalledBy(command)?.scope !== 'language') return false;
  return !analysis.operations(run).some((one) => one.command === command);
}

/**
 * A program that installs something, or calls a package manager, and is none itself (`flit install`, `cross-env npm install`). Programs of the small image are
 * of the system, which does not.
 */
function isInstallOfOther(name: string, words: readonly ShellWord[], { small }: Place): boolean {
  const plain = words.slice(1).map(({ literal, text }) => literal ?? text);
  const [first = '', second] = plain.filter((word) => !word.startsWith('-') && !/^\w+=/.test(word));
  const installs = INSTALLING.has(first) || (isManager(first) && second !== undefined);
  return installs && !isManager(name) && !SAYING.has(name) && lackOf(name, small) === undefined && !packageOf.has(name);
}

function isManager(name: string): boolean {
  return everyManager.managers.some(({ executables }) => executables.includes(name));
}

const INSTALLING: ReadonlySet<string> = new Set([
  'install',
  'i',
  'add',
  'sync',
  'setup',
  'bootstrap',
  'update',
  'upgrade',
]);
/** Programs that take such words for text, or for names of files. */
const SAYING: ReadonlySet<string> = new Set([
  ...[
    'echo',
    'printf',
    'cd',
    'mkdir',
    'rm',
    'cp',
    'mv',
    'cat',
    'ls',
    'touch',
    'chmod',
    'chown',
    'test',
    '[',
    'export',
    'ln',
  ],
  ...[
    'which',
    'command',
    'type',
    'grep',
    'sed',
    'find',
    'tar',
    'git',
    'useradd',
    'groupadd',
    'adduser',
    'addgroup',
    'usermod',
  ],
  ...['gem', 'apt-mark', 'apt-key', 'dpkg', 'update-alternatives', 'update-rc.d', 'rustup', 'set'],
]);

/** What tar calls to unpack. */
function archiveProgram(words: readonly ShellWord[]): string | undefined {
  const texts = words.slice(1).map(({ text }) => text);
  if (
    texts.some((text) => /\.(?:tar\.)?(?:xz|txz|lzma)$/.test(text)) ||
    /^-?[a-zA-Z]*J/.test(texts[0] ?? '') ||
    texts.includes('--xz')
  )
    return 'xz';
  if (
    texts.some((text) => /\.(?:tar\.)?(?:bz2|tbz2?)$/.test(text)) ||
    /^-?[a-zA-Z]*j/.test(texts[0] ?? '') ||
    texts.includes('--bzip2')
  )
    return 'bzip2';
  return undefined;
}

/** True for a program that fetches what an address names. */
export function isDownloader(name: string): boolean {
  return DOWNLOADERS.has(name);
}

const DOWNLOADERS = new Set(['curl', 'wget', 'aria2c', 'axel']);
/** Endings of what is no program of the machine's own. */
const HARMLESS =
  /\.(?:asc|gpg|key|pub|txt|json|ya?ml|conf|cfg|ini|list|pem|crt|cer|py|js|css|html?|xml|jar|war|csv|sql|md|phar|ttf|otf|woff2?|pt|pth|onnx|h5|bin|model|pkl|sha256|rb|php)$/;
const KNOWN =
  /(?:get-pip|get-poetry|install\.python-poetry|setup_\d|setup_lts|wait-for-it|dumb-init|\/tini|gosu|dockerize|getcomposer|nodesource|\/gpg|\/key|KEY|apt-key|archive\.key)/;

/** An address that what is fetched from may be a program which needs libraries of the full image. */
function broughtBy(words: readonly ShellWord[], run: RunInstruction): string | undefined {
  const address = words.map(({ literal, text }) => literal ?? text).find((text) => /:\/\//.test(text));
  if (address === undefined) return undefined;
  const path = address.replace(/^["']|["']$/g, '').split(/[?#]/)[0]!;
  const isKnown = HARMLESS.test(path) || KNOWN.test(address) || /apt-key|gpg --dearmor/.test(run.body.text);
  return isKnown ? undefined : address;
}

/** The programs that a script of the project calls; undefined where none is run. */
function scriptNamed(
  name: string,
  words: readonly ShellWord[],
  run: RunInstruction,
  { stage, analysis }: Place,
): readonly string[] | 'unseen' | undefined {
  const first = words[0]!.literal ?? '';
  const isShell = shellNames.has(name);
  const file = isShell
    ? words.slice(1).find(({ text }) => !text.startsWith('-'))?.literal
    : first.includes('/') && !isOfImage(first)
      ? first
      : undefined;
  if (isShell && words.slice(1).some(({ text }) => /^-[a-z]*c$/.test(text))) return undefined;
  if (isShell && file === undefined) return KNOWN.test(run.body.text) ? undefined : 'unseen';
  if (file === undefined || isOfPackages(file)) return undefined;
  if (everyManager.managers.some(({ executables }) => executables.includes(name))) return undefined;
  const { workdir } = analysis.scope(run);
  const copies = chainCopies(stage, analysis);
  const origin =
    workdir.known && analysis.context !== undefined
      ? originOf(joinPath(workdir.value, file), copies, analysis.context)
      : undefined;
  const text = origin === undefined ? undefined : analysis.context!.read(origin);
  if (text === undefined) return 'unseen';
  if (/^#!.*(?:python|node|ruby|perl)/.test(text)) return undefined;
  const script = parseText(text, 'bash');
  return script.known ? script.script.commands.flatMap((one) => executableName(unwrap(one).words[0]) ?? []) : 'unseen';
}

/** True for a program in a folder that package managers fill. */
export function isOfPackages(path: string): boolean {
  return /node_modules|\/venv\/|\.venv|^\/opt\/[^/]+\/bin\/|vendor\/bin|\/\.local\/bin\//.test(path);
}

/** True for a program in a folder of the system. */
export function isOfImage(path: string): boolean {
  return /^\/(?:usr\/)?(?:local\/)?s?bin\//.test(path);
}

/** Files that come from elsewhere and may be programs. */
function unseenFile(one: Instruction, { document, stages }: Analysis): Unseen | undefined {
  if (one.kind !== 'copy' && one.kind !== 'add') return undefined;
  const remote = one.sources.find(({ value }) => /:\/\//.test(value) && !HARMLESS.test(value) && !KNOWN.test(value));
  if (remote !== undefined) return unseen('brings-programs', remote.value, one);
  if (one.from === undefined) return undefined;
  const from = stages.named(one.from, document.stages[one.stage!]!);
  return from === undefined && !isStaticImage(one.from) ? unseen('brings-programs', one.from, one) : undefined;
}

/** True for an image that brings such a program alone. */
export function isStaticImage(name: string): boolean {
  return KNOWN_IMAGES.test(name);
}

/** Images whose program is linked statically, or a script. */
const KNOWN_IMAGES = /(?:^|\/)(?:composer|uv|busybox|tini|wait-for-it)(?::|@|$)/;

function unseen(reason: Unseen['reason'], what: string, one: Instruction): Unseen {
  return { reason, what: shortened(what), because: [lineOf(one)] };
}
