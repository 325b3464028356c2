/** The command line: the only importer of yargs. */
import yargs from 'yargs';
import type { BaseChoice, CachePolicy, Choices, PresetName } from '../config/configuration.js';
import { UsageError } from './exit-status.js';
import { COMMANDS, OPTIONS, SHELLS, type FormatName, type OptionText, type Shell } from './options.js';
import { REPLAY_FORMATS, REPLAY_OPTIONS, replayOptions, type ReplayOptions } from './replay-options.js';
import { VERIFY_FORMATS, VERIFY_OPTIONS, verifyOptions, type VerifyOptions } from './verify-options.js';

/** What was asked for. */
export type Arguments =
  | { readonly command: 'help' | 'version'; readonly text: string }
  | { readonly command: 'list' }
  | { readonly command: 'init' }
  | { readonly command: 'explain'; readonly id: string }
  | { readonly command: 'completion'; readonly shell: Shell }
  | { readonly command: 'replay'; readonly options: ReplayOptions; readonly common: RewriteOptions }
  | { readonly command: 'verify'; readonly options: VerifyOptions; readonly common: RewriteOptions }
  | { readonly command: 'rewrite'; readonly options: RewriteOptions };

export interface RewriteOptions {
  /** What is said of transforms; the rest is for the configuration to say. */
  readonly asked: Choices;
  /** A file, `none` for --no-config, undefined: found for each Dockerfile. */
  readonly config: string | 'none' | undefined;
  readonly paths: readonly string[];
  readonly write: boolean;
  readonly check: boolean;
  /** Whether registries may be asked for digests. */
  readonly digest: boolean;
  readonly why: boolean;
  readonly format: FormatName;
  /** The folder for patches. */
  readonly patches: string | undefined;
  /** A folder, `none` for --no-context, undefined: found for each file. */
  readonly context: string | 'none' | undefined;
  readonly quiet: boolean;
  /** Undefined: as the terminal is. */
  readonly color: boolean | undefined;
  readonly jobs: number | undefined;
}

const EPILOGUE = `Paths: Dockerfiles, folders (searched for Dockerfile, Containerfile, *.Dockerfile, Dockerfile.*, *.dockerfile), quoted
globs, or - for standard input (--write: the result to standard output). Without any: the current folder.

Exit status: 0 done, 1 --check would change something or verify fails, 2 wrong usage or bad input. A file that you name
must be one that Docker would build: empty or refused by it is bad input. One that is only found in a folder is reported
and left alone, and fails nothing. What cannot be read is bad input either way. The other files are done all the same.`;

/** Reads the arguments (without node and script). Throws UsageError for what cannot be understood. */
export async function parseArguments(argv: readonly string[], version: string): Promise<Arguments> {
  const ended = argv.indexOf('--');
  const asked = ended === -1 ? argv : argv.slice(0, ended);
  if (asked.includes('--help') || asked.includes('-h')) return { command: 'help', text: await help() };
  if (asked.includes('--version')) return { command: 'version', text: version };
  const apart = commandApart(asked, argv.slice(asked.length + 1));
  if (apart !== undefined) return apart;
  const parsed = lastValues(parser().parseSync([...asked]));
  const words = parsed._.map(String);
  if (words[0] === 'list' || words[0] === 'init') return alone(words[0], words);
  if (words[0] === 'explain') return explain(words);
  if (words[0] === 'completion') return completion(words);
  return { command: 'rewrite', options: rewriteOptions(parsed, [...words, ...argv.slice(asked.length + 1)]) };
}

/** A command that has options of its own; undefined: its name is not the command, but the value of an option or a path. */
function commandApart(argv: readonly string[], after: readonly string[]): Arguments | undefined {
  const [name] = (['verify', 'replay'] as const)
    .filter((one) => argv.includes(one))
    .sort((a, b) => argv.indexOf(a) - argv.indexOf(b));
  if (name === undefined) return undefined;
  const own = basicParser().options(OPTIONS_OF[name]).parserConfiguration(PARSING);
  const all = own.parseSync([...argv]);
  const [command, ...words] = [...all._.map(String), ...after];
  if (command !== name) return undefined;
  const parsed = lastValues(all);
  if (parsed.write || parsed.check || parsed.why || parsed.digest)
    throw new UsageError(`${name} takes neither --write nor --check nor --why nor --digest${HINTS[name]}`);
  const common = rewriteOptions({ ...parsed, format: 'diff' }, words);
  if (name === 'verify') return { command: name, options: verifyOptions(parsed, words), common };
  return { command: name, options: replayOptions(parsed, words), common };
}

const HINTS = { verify: '; see --write-verified', replay: '' };

/** Of an option that is given twice the last value counts, as everywhere, unless it takes many. */
function lastValues<T extends object>(parsed: T): T {
  const known: Readonly<Record<string, OptionText>> = { ...OPTIONS, ...VERIFY_OPTIONS, ...REPLAY_OPTIONS };
  const values = Object.entries(parsed).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) && known[name] !== undefined && known[name].array !== true ? (value.at(-1) as unknown) : value,
  ]);
  return Object.fromEntries(values) as T;
}

function alone(command: 'list' | 'init', words: readonly string[]): Arguments {
  if (words.length !== 1) throw new UsageError(`${command} takes nothing; a folder of that name is ./${command}`);
  return { command };
}

function explain(words: readonly string[]): Arguments {
  if (words.length !== 2) throw new UsageError('explain takes the id of one transform; restow list shows all');
  return { command: 'explain', id: words[1]! };
}

function completion(words: readonly string[]): Arguments {
  const shell = SHELLS.find((one) => one === words[1]);
  if (shell === undefined || words.length !== 2) throw new UsageError(`completion takes one of ${SHELLS.join(', ')}`);
  return { command: 'completion', shell };
}

type Parsed = ReturnType<ReturnType<typeof parser>['parseSync']>;

function rewriteOptions(parsed: Parsed, words: readonly string[]): RewriteOptions {
  if (parsed.write && parsed.check) throw new UsageError('--write and --check exclude each other');
  if (parsed.jobs !== undefined && !(Number.isInteger(parsed.jobs) && parsed.jobs > 0))
    throw new UsageError('--jobs takes a whole number above 0');
  return {
    paths: words.length > 0 ? words : ['.'],
    write: parsed.write,
    check: parsed.check,
    asked: choices(parsed),
    config: pathOrNone('--config takes a file', parsed.config),
    digest: parsed.digest,
    why: parsed.why,
    format: parsed.format,
    patches: patchFolder(parsed, words),
    context: pathOrNone('--context takes a folder', parsed.context),
    quiet: parsed.quiet,
    color: parsed.color,
    jobs: parsed.jobs,
  };
}

function patchFolder({ patches, write, check }: Parsed, words: readonly string[]): string | undefined {
  if (patches === undefined) return undefined;
  if (patches === '') throw new UsageError('--patches takes a folder');
  if (write || check) throw new UsageError(`--patches and ${write ? '--write' : '--check'} exclude each other`);
  if (words.includes('-')) throw new UsageError('--patches is for files, and standard input is none');
  return patches;
}

function choices(parsed: Parsed): Choices {
  const preset = parsed.preset as PresetName | undefined;
  const cache = parsed.cache as CachePolicy | undefined;
  const base = parsed.base as BaseChoice | undefined;
  if (cache === 'mount' && preset === 'safe') throw new UsageError(MOUNTS_ARE_NOT_SAFE);
  if (base !== undefined && preset === 'safe')
    throw new UsageError('--base changes what images start from, which the preset safe does not');
  return {
    ...(preset === undefined ? {} : { preset }),
    ...(cache === undefined ? {} : { cache }),
    ...(base === undefined ? {} : { base }),
    ...(parsed.only === undefined ? {} : { only: ids('--only', parsed.only) }),
    ...(parsed.skip === undefined ? {} : { skip: ids('--skip', parsed.skip) }),
  };
}

/** Why the one excludes the other. */
export const MOUNTS_ARE_NOT_SAFE = '--cache mount changes how a build runs, which the preset safe does not';

function pathOrNone(fault: string, given: unknown): string | undefined {
  if (given === '') throw new UsageError(fault);
  return given === false ? 'none' : given === true ? undefined : (given as string | undefined);
}

function ids(option: string, lists: readonly string[]): readonly string[] {
  const found = lists.flatMap((list) => list.split(',')).map((id) => id.trim());
  if (found.length === 0 || found.includes(''))
    throw new UsageError(`${option} takes ids of transforms, separated by commas`);
  return found;
}

function usage(): string {
  const rows = [
    ['$0 [paths..]', 'show what would change, as a diff (nothing is written)'],
    ...COMMANDS.map(({ name, takes = '', describe }) => [`$0 ${name} ${takes}`.trimEnd(), describe]),
  ];
  const width = Math.max(...rows.map(([command]) => command!.length));
  return rows.map(([command, describe]) => `${command!.padEnd(width)}  ${describe}`).join('\n');
}

const PARSING = {
  'duplicate-arguments-array': true,
  'greedy-arrays': false,
  'parse-positional-numbers': false,
} as const;

/** Those of a rewrite, but with forms of their own, and their own. */
const OPTIONS_OF = {
  verify: { ...OPTIONS, format: formats(VERIFY_FORMATS), ...VERIFY_OPTIONS },
  replay: { ...OPTIONS, format: formats(REPLAY_FORMATS), ...REPLAY_OPTIONS },
};

/** The first is the one that is taken where none is asked for. */
function formats(choices: readonly [string, ...string[]]) {
  return { requiresArg: true, choices, default: choices[0], describe: OPTIONS.format.describe } as const;
}

function help(): Promise<string> {
  const { commits, from } = REPLAY_OPTIONS;
  return basicParser()
    .options({ ...OPTIONS, ...VERIFY_OPTIONS, commits, from })
    .group(Object.keys(VERIFY_OPTIONS), 'Options of verify (--format: table, json, markdown):')
    .group(['commits', 'from'], 'Options of replay (also --target, --build-arg NAME[=VALUE]; --format: text, json):')
    .getHelp();
}

function parser() {
  return basicParser().options(OPTIONS);
}

function basicParser() {
  return yargs()
    .scriptName('restow')
    .usage(usage())
    .parserConfiguration(PARSING)
    .help(false)
    .version(false)
    .strictOptions()
    .exitProcess(false)
    .locale('en')
    .epilogue(EPILOGUE)
    .wrap(120)
    .fail(usageFailed);
}

/** What yargs says of the arguments comes as its own error or as none. */
function usageFailed(message: string | null, error: Error | undefined): never {
  throw error === undefined || error.name === 'YError' ? new UsageError(oneLine(message)) : error;
}

function oneLine(message: string | null): string {
  return (message ?? 'the arguments are not understood').replace(/\s*\n\s*/g, ' ').trim();
}
