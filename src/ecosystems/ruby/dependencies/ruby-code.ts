/**
 * What code in a Gemfile, a gemspec or a file that it loads reads of the project.
 * Responsible for: finding every call that reaches for a file, and refusing those that cannot be followed. May not: know bundler's words.
 */
import { posix } from 'node:path';
import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { join, nothing, reads, refuse, type Inseparable } from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { builtPath, isMark } from './ruby-paths.js';
import { rubyTokens, type RubyToken } from './ruby-tokens.js';

/** One reading of a project's Ruby files. */
export interface RubyReading {
  readonly project: ProjectFiles;
  /** Files already read. */
  readonly seen: Set<string>;
  /** A gemspec may list files: what it lists is not read by an install. */
  readonly lists: boolean;
  /** Judges a word of the language that the file is written in; undefined for any other word. */
  readonly judge: (code: RubyCode, at: number) => InstallInputs | undefined;
}

/** The tokens of one file. */
export interface RubyCode {
  readonly file: string;
  readonly tokens: readonly RubyToken[];
}

const MOST_FILES = 100;

/** Everything that a file of the project reads when it is run, itself included. */
export function rubyFile(reading: RubyReading, file: string): InstallInputs {
  const { project, seen } = reading;
  if (seen.has(file)) return nothing;
  seen.add(file);
  const text = project.read(file);
  const tokens = text === undefined || seen.size > MOST_FILES ? undefined : rubyTokens(text.replace(/^\uFEFF/, ''));
  if (tokens === undefined) return unreadable(file);
  return join([reads(project, file), ...tokensInputs(reading, { file, tokens })]);
}

function* tokensInputs(reading: RubyReading, code: RubyCode): Iterable<InstallInputs> {
  for (let at = 0; at < code.tokens.length; at += 1) {
    const token = code.tokens[at]!;
    for (const piece of token.pieces ?? [])
      if (typeof piece !== 'string') yield* tokensInputs(reading, { file: code.file, tokens: piece });
    yield reading.judge(code, at) ?? tokenInputs(reading, code, at);
  }
}

/** Core classes and libraries whose methods reach for files. Source: docs.ruby-lang.org/en/3.4, 2026-11-21. */
const REACHING = [
  ...[
    'IO',
    'Dir',
    'Pathname',
    'FileUtils',
    'Find',
    'Kernel',
    'Open3',
    'Process',
    'ObjectSpace',
    'RubyVM',
    'ARGF',
    'DATA',
  ],
  ...['ERB', 'PStore', 'CSV', 'Psych', 'YAML', 'Tempfile', 'Zlib', 'URI', 'Net', 'Socket', 'Rake', 'Bundler', 'Fiddle'],
];
const HARMLESS_CALLS = ['VERSION', 'Version', 'parse', 'load', 'safe_load', 'dump', 'generate'];
const PURE_FILE_CALLS = [
  'basename',
  'extname',
  'join',
  'expand_path',
  'dirname',
  'split',
  'SEPARATOR',
  'fnmatch',
  'fnmatch?',
];
const READING_FILE_CALLS = [
  'read',
  'readlines',
  'open',
  'exist?',
  'exists?',
  'file?',
  'readable?',
  'foreach',
  'load_file',
];
const ASKING_FILE_CALLS = ['exist?', 'exists?', 'file?', 'readable?', 'directory?'];
/** Methods of every object that run code or reach for files. */
const REACHING_WORDS = [
  ...[
    'open',
    'load',
    'autoload',
    'eval',
    'instance_eval',
    'class_eval',
    'module_eval',
    'system',
    'exec',
    'spawn',
    'fork',
  ],
  ...[
    'send',
    '__send__',
    'public_send',
    'const_get',
    'method',
    'readlines',
    'readline',
    'gets',
    'test',
    'syscall',
    'trap',
  ],
];
const CALLED_ON_ANYTHING = [
  'eval',
  'instance_eval',
  'class_eval',
  'module_eval',
  'send',
  '__send__',
  'public_send',
  'const_get',
];

function tokenInputs(reading: RubyReading, code: RubyCode, at: number): InstallInputs {
  const token = code.tokens[at]!;
  if (token.kind === 'command') return commandInputs(reading, token.text) ?? mayRead(code, at);
  if (token.kind !== 'word') return nothing;
  const isMethod = isMark(code.tokens[at - 1], '.') || isMark(code.tokens[at - 1], '&.');
  if (token.text === 'require' && !isMethod) return required(reading, code, at);
  if (token.text === 'require_relative' && !isMethod) return requiredBeside(reading, code, at);
  if (token.text === 'File' || token.text === 'IO' || token.text === 'YAML' || token.text === 'JSON')
    return fileInputs(reading, code, at);
  if (REACHING.includes(token.text)) return constantInputs(reading, code, at);
  const reaches = (isMethod ? CALLED_ON_ANYTHING : REACHING_WORDS).includes(token.text);
  return reaches && !isNameOfItsOwn(code, at) ? evaluated(reading, code, at) : nothing;
}

/** `def open`, `test = 1`. */
function isNameOfItsOwn({ tokens }: RubyCode, at: number): boolean {
  return tokens[at - 1]?.text === 'def' || isMark(tokens[at + 1], '=');
}

function constantInputs(reading: RubyReading, code: RubyCode, at: number): InstallInputs {
  const { tokens } = code;
  const call = tokens[at + 2]?.text ?? '';
  if (isMark(tokens[at - 1], '::') || HARMLESS_CALLS.includes(call)) return nothing;
  if (reading.lists && tokens[at]!.text === 'Dir') return nothing;
  return mayRead(code, at);
}

/** `File.read('VERSION')`, `File.exist? 'x'`; in a gemspec also `IO.popen(%w[git ls-files])`. */
function fileInputs(reading: RubyReading, code: RubyCode, at: number): InstallInputs {
  const { tokens } = code;
  const call = tokens[at + 2]?.text ?? '';
  if (isMark(tokens[at - 1], '::') || !isMark(tokens[at + 1], '.')) return nothing;
  const pure = tokens[at]!.text === 'File' ? PURE_FILE_CALLS : HARMLESS_CALLS;
  if (pure.includes(call) && tokens[at]!.text !== 'IO') return nothing;
  const first = isMark(tokens[at + 3], '(') ? at + 4 : at + 3;
  if (call === 'popen' && tokens[at]!.text === 'IO') return popen(reading, code, at, first);
  const built = builtPath(tokens, first, code.file);
  if (built === undefined) return reading.lists && ASKING_FILE_CALLS.includes(call) ? nothing : mayRead(code, at);
  const path = pathInProject(reading.project, built.path);
  if (path === undefined || ![...READING_FILE_CALLS, ...ASKING_FILE_CALLS].includes(call)) return mayRead(code, at);
  return reading.project.isDirectory(path) ? mayRead(code, at) : reads(reading.project, path);
}

function popen(reading: RubyReading, code: RubyCode, at: number, first: number): InstallInputs {
  const token = code.tokens[first];
  const words = token?.kind === 'list' ? token.text : undefined;
  return (words === undefined ? undefined : commandInputs(reading, words)) ?? mayRead(code, at);
}

const FILTER = /^\s*(?:grep|egrep|sort|uniq|sed|tr)\b[^&;<>`$]*$/;

/** A list of files from version control says nothing that an install reads. */
function commandInputs({ lists }: RubyReading, command: string): InstallInputs | undefined {
  const [first = '', ...filters] = command.replace(/'[^']*'|"[^"]*"/g, 'x').split('|');
  const isList = /^\s*git\s+ls-files\b[^&;<>`$]*$/.test(first) && filters.every((each) => FILTER.test(each));
  return lists && isList ? nothing : undefined;
}

/** `instance_eval(File.read('Gemfile.local'))` runs that file; anything else that is evaluated is not followed. */
function evaluated(reading: RubyReading, code: RubyCode, at: number): InstallInputs {
  const { tokens } = code;
  const first = isMark(tokens[at + 1], '(') ? at + 2 : at + 1;
  const isRead = ['File', 'IO'].includes(tokens[first]?.text ?? '') && tokens[first + 2]?.text === 'read';
  if (!isRead || !tokens[at]!.text.endsWith('eval')) return mayRead(code, at);
  const built = builtPath(tokens, isMark(tokens[first + 3], '(') ? first + 4 : first + 3, code.file);
  const path = built && pathInProject(reading.project, built.path);
  if (path === undefined) return mayRead(code, at);
  return reading.project.exists(path) ? rubyFile(reading, path) : nothing;
}

/** Libraries that come with Ruby, and bundler's own. Source: docs.ruby-lang.org/en/3.4/standard_library_rdoc.html, 2026-11-21. */
const LIBRARIES = [
  ...[
    'bundler',
    'bundler/setup',
    'rubygems',
    'rbconfig',
    'json',
    'yaml',
    'pathname',
    'fileutils',
    'open3',
    'set',
    'date',
  ],
  ...[
    'time',
    'uri',
    'net/http',
    'open-uri',
    'digest',
    'digest/md5',
    'digest/sha1',
    'securerandom',
    'erb',
    'etc',
    'English',
  ],
  ...[
    'forwardable',
    'ostruct',
    'singleton',
    'shellwords',
    'stringio',
    'strscan',
    'tempfile',
    'tmpdir',
    'optparse',
    'psych',
  ],
  ...['benchmark', 'bigdecimal', 'openssl', 'socket', 'timeout', 'logger', 'delegate', 'find', 'rubygems/version'],
];

function required(reading: RubyReading, code: RubyCode, at: number): InstallInputs {
  const first = isMark(code.tokens[at + 1], '(') ? at + 2 : at + 1;
  const built = builtPath(code.tokens, first, code.file);
  if (built === undefined) return mayRead(code, at);
  if (LIBRARIES.includes(built.path)) return nothing;
  const folders = ['.', 'lib'].map((folder) => posix.join(posix.dirname(code.file), folder));
  const loaded = loadedFile(reading, [built.path, ...folders.map((folder) => posix.join(folder, built.path))]);
  return loaded ?? mayRead(code, at);
}

function requiredBeside(reading: RubyReading, code: RubyCode, at: number): InstallInputs {
  const first = isMark(code.tokens[at + 1], '(') ? at + 2 : at + 1;
  const built = builtPath(code.tokens, first, code.file);
  const path = built && posix.join(posix.dirname(code.file), built.path);
  return (path === undefined ? undefined : loadedFile(reading, [path])) ?? mayRead(code, at);
}

function loadedFile(reading: RubyReading, candidates: readonly string[]): InstallInputs | undefined {
  const { project } = reading;
  const path = candidates
    .flatMap((candidate) => pathInProject(project, candidate) ?? [])
    .flatMap((candidate) => (candidate.endsWith('.rb') ? [candidate] : [`${candidate}.rb`]))
    .find((candidate) => project.exists(candidate) && !project.isDirectory(candidate));
  return path === undefined ? undefined : rubyFile(reading, path);
}

/** Refusal for code that cannot be followed. */
export function mayRead({ file, tokens }: RubyCode, at: number): Inseparable {
  const { line, text, kind } = tokens[at]!;
  const shown = kind === 'command' ? `\`${text.slice(0, 60)}\`` : `\`${text}\``;
  const says = `${file} runs code that may read other files of the project (${shown} in line ${line})`;
  const remedy = `name the files in ${file} by plain strings, or move the code out of it`;
  return refuse('project-itself', { says, remedy }, { file, line });
}

function unreadable(file: string): Inseparable {
  const says = `${file} cannot be read as Ruby reads it`;
  return refuse('unreadable-manifest', { says, remedy: `write ${file} in plainer words` }, { file });
}
