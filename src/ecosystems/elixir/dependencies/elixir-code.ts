/**
 * What code of a mix.exs or of a config file reads of the project.
 * Responsible for: finding every call that reaches for a file, and refusing those that cannot be followed. May not: know mix's words.
 */
import { posix } from 'node:path';
import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { join, nothing, reads, refuse, type Inseparable } from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { elixirTokens, type ElixirToken } from './elixir-tokens.js';

/** One reading of a project's Elixir files. */
export interface ElixirReading {
  readonly project: ProjectFiles;
  /** Files already read. */
  readonly seen: Set<string>;
  /** Judges a token of the language that the file is written in; undefined for any other. */
  readonly judge: (code: ElixirCode, at: number) => InstallInputs | undefined;
}

/** The tokens of one file. */
export interface ElixirCode {
  readonly file: string;
  readonly tokens: readonly ElixirToken[];
}

const MOST_FILES = 300;

/** Everything that a file of the project reads when it is run, itself included. */
export function elixirFile(reading: ElixirReading, file: string): InstallInputs {
  const { project, seen } = reading;
  if (seen.has(file)) return nothing;
  seen.add(file);
  const text = project.read(file);
  const tokens = text === undefined || seen.size > MOST_FILES ? undefined : elixirTokens(text);
  if (tokens === undefined) return unreadable(file);
  return join([reads(project, file), ...tokensInputs(reading, { file, tokens })]);
}

function* tokensInputs(reading: ElixirReading, code: ElixirCode): Iterable<InstallInputs> {
  for (let at = 0; at < code.tokens.length; at += 1) {
    for (const piece of code.tokens[at]!.pieces ?? [])
      if (typeof piece !== 'string') yield* tokensInputs(reading, { file: code.file, tokens: piece });
    yield reading.judge(code, at) ?? tokenInputs(reading, code, at);
  }
}

/** Modules and functions that reach for files or run code. Source: hexdocs.pm/elixir and hexdocs.pm/mix, 1.19, 2026-11-21. */
const REACHING =
  /^(?:File\b|Code\b|System\.(?:cmd|shell)|Path\.wildcard|Port\b|EEx\b|Config\.Reader|Mix\.(?:install|Project\.(?:in_project|load)|Tasks?\b|Shell)|Version\.File|Kernel\.apply|apply$|:(?:file|os|filelib|erl_tar|zip|io|prim_file|code|rpc)\.)/;
const READS = ['File.read!', 'File.read', 'File.exists?', 'File.regular?', 'File.stream!'];
const RUNS = ['Code.require_file', 'Code.eval_file', 'Code.load_file'];
const HARMLESS =
  /^(?:File\.cwd!?|Code\.(?:ensure_\w+[?!]?|put_compiler_option|compiler_options|prepend_path|append_path)|:(?:os)\.(?:type|getenv|timestamp|version))$/;

function tokenInputs({ project, ...reading }: ElixirReading, code: ElixirCode, at: number): InstallInputs {
  const { kind, text } = code.tokens[at]!;
  if (kind !== 'word' || !REACHING.test(text) || HARMLESS.test(text)) return nothing;
  const first = code.tokens[at + 1]?.text === '(' ? at + 2 : at + 1;
  const named = builtPath(code, first) ?? pipedPath(code, at);
  const path = named && pathInProject(project, named);
  if (path === undefined || project.isDirectory(path)) return mayRead(code, at);
  if (READS.includes(text)) return reads(project, path);
  if (!RUNS.includes(text)) return mayRead(code, at);
  return project.exists(path) ? elixirFile({ project, ...reading }, path) : nothing;
}

/** A string, `Path.join(__DIR__, "x")`, `Path.expand("x", __DIR__)`; relative to the project. Undefined for anything else. */
export function builtPath({ file, tokens }: ElixirCode, at: number): string | undefined {
  const token = tokens[at];
  const folder = posix.dirname(file);
  if (token?.kind === 'text') return textOf(token, folder);
  const call = token?.kind === 'word' ? token.text : '';
  if (call === '__DIR__') return folder;
  if (call !== 'Path.join' && call !== 'Path.expand') return undefined;
  const [open, one, comma, other, close] = tokens.slice(at + 1, at + 6);
  if (open?.text !== '(') return undefined;
  if (call === 'Path.expand' && comma?.text === ')') return one && partOf(one, folder);
  if (comma?.text !== ',' || close?.text !== ')') return undefined;
  const [first, second] = [one && partOf(one, folder), other && partOf(other, folder)];
  if (first === undefined || second === undefined) return undefined;
  return call === 'Path.join' ? posix.join(first, second) : posix.join(second, first);
}

/** The path before a pipe: `Path.expand("x", __DIR__) |> File.read!()`. */
function pipedPath(code: ElixirCode, at: number): string | undefined {
  const { tokens } = code;
  if (tokens[at - 1]?.text !== '>' || tokens[at - 2]?.text !== '|') return undefined;
  const last = tokens[at - 3];
  if (last?.kind === 'text') return builtPath(code, at - 3);
  const start = at - 8;
  return last?.text === ')' && tokens[start]?.text.startsWith('Path.') === true ? builtPath(code, start) : undefined;
}

function partOf(token: ElixirToken, folder: string): string | undefined {
  if (token.kind === 'word') return token.text === '__DIR__' ? folder : undefined;
  return token.kind === 'text' ? textOf(token, folder) : undefined;
}

function textOf({ text, pieces }: ElixirToken, folder: string): string | undefined {
  if (pieces === undefined) return text.includes('\\') ? undefined : text;
  const parts = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    return piece.length === 1 && piece[0]!.text === '__DIR__' ? folder : undefined;
  });
  return parts.includes(undefined) ? undefined : parts.join('');
}

/** Refusal for code that cannot be followed. */
export function mayRead({ file, tokens }: ElixirCode, at: number): Inseparable {
  const { line, text } = tokens[at]!;
  const says = `${file} runs code that may read other files of the project (\`${text.slice(0, 60)}\` in line ${line})`;
  const remedy = `name the files in ${file} by plain strings, or move the code out of it`;
  return refuse('project-itself', { says, remedy }, { file, line });
}

function unreadable(file: string): Inseparable {
  const says = `${file} cannot be read as Elixir reads it`;
  return refuse('unreadable-manifest', { says, remedy: `write ${file} in plainer words` }, { file });
}
