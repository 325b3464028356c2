/**
 * Whether a Dockerfile, a manifest, a script or a source names a path.
 * Responsible for: finding a name in texts. May not: decide what follows from it.
 */
import type { BuildContext } from '../../context/build-context.js';
import { lineIndex } from '../../text/line-index.js';
import type { Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import { isDockerfileName } from './sharing-dockerfiles.js';
import { baseName } from '../image-paths.js';

export interface Mentions {
  /** False when there was too much to read: that nothing was found then proves nothing. */
  readonly complete: boolean;
  /** The first place that names a file or folder by its last part. */
  ofName(name: string): Evidence | undefined;
  /** The first place that has the word (or, for one that begins with a quote, the very characters). */
  ofWord(word: string): Evidence | undefined;
}

interface Text {
  /** Undefined: the Dockerfile at hand. */
  readonly file: string | undefined;
  readonly text: string;
  /** Offset of `text` in its file. */
  readonly offset: number;
  readonly whole: string;
}

const CODE =
  /\.([cm]?[jt]sx?|vue|svelte|pyi?|rb|go|rs|java|kts?|scala|groovy|gradle|php|cs|csproj|fs|vb|exs?|erl|clj|p[lm]|lua|r|swift|c|cc|cpp|h|hpp|json|toml|cfg|ini|ya?ml|xml|conf|config|properties|props|targets|sbt|mod|txt|in|gemspec|rake|ru|cabal|hs|ml|nix|cmake|am|ac|bzl|bazel|zig|nim|dart|jl|el|coffee|tf)$/i;
const SCRIPT = /\.(sh|bash|zsh|ksh|mk|bat|ps1)$|(^|\/)[^./]+$/i;
const LOCK_FILE = /((^|\/)(package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|composer\.lock)|\.lock|-lock\.\w+)$/;
const BUILD_SERVICE =
  /^(\.github|\.circleci|\.gitlab|\.vscode|\.idea|docs?)\/|^\.[^/]+\.ya?ml$|(^|\/)(docker-)?compose[^/]*\.ya?ml$/i;
const MOST_BYTES = 64 * 1024 * 1024;
/** A file costs about 0.1 ms to open, however small it is. */
const MOST_FILES = 20_000;

/** Reads the Dockerfiles and the code of the context that no `foreign` folder holds; scripts only when something read names them. */
export function mentionsIn(
  dockerfiles: readonly Analysis[],
  context: BuildContext,
  foreign: (path: string) => boolean,
): Mentions {
  const candidates = context.files().filter(({ path }) => !foreign(path) && !context.isIgnored(path) && isRead(path));
  const complete =
    context.complete() &&
    candidates.length <= MOST_FILES &&
    candidates.reduce((sum, { size }) => sum + size, 0) <= MOST_BYTES;
  const own = dockerfiles.flatMap((analysis, index) => dockerfileTexts(analysis, index === 0));
  const texts = complete
    ? reachedTexts(
        own,
        candidates.map(({ path }) => path),
        context,
      )
    : own;
  return {
    complete,
    ofName: (name) => firstIn(texts, name, namePattern(name)),
    ofWord: (word) => firstIn(texts, word, wordPattern(word)),
  };
}

function isRead(path: string): boolean {
  if (LOCK_FILE.test(path) || BUILD_SERVICE.test(path) || isDockerfileName(path)) return false;
  return CODE.test(path) || SCRIPT.test(path);
}

/** All but COPY and ADD from the context: what those name is known exactly. */
function dockerfileTexts({ document, dockerfilePath }: Analysis, atHand: boolean): readonly Text[] {
  const file = atHand ? undefined : dockerfilePath;
  return document.instructions
    .filter((one) => !((one.kind === 'copy' || one.kind === 'add') && one.from === undefined))
    .map(({ span }) => ({
      file,
      text: document.text.slice(span.start, span.end),
      offset: span.start,
      whole: document.text,
    }));
}

function reachedTexts(own: readonly Text[], paths: readonly string[], context: BuildContext): readonly Text[] {
  const texts = [...own, ...paths.filter((path) => !SCRIPT.test(path)).flatMap((path) => textOf(path, context))];
  let waiting = paths.filter((path) => SCRIPT.test(path));
  for (let from = 0; from < texts.length && waiting.length > 0;) {
    const fresh = texts.slice(from);
    from = texts.length;
    const reached = waiting.filter((path) => fresh.some((text) => calls(text, path)));
    waiting = waiting.filter((path) => !reached.includes(path));
    texts.push(...reached.flatMap((path) => textOf(path, context)));
  }
  return texts;
}

/** A makefile is called without being named; its caller's name is too common a word to look for in code. */
function calls({ file, text }: Text, path: string): boolean {
  const name = baseName(path);
  if (!/makefile$/i.test(name)) return text.includes(name) && namePattern(name).test(text);
  const mayCall = file === undefined || SCRIPT.test(file) || file.endsWith('package.json');
  return mayCall && /(^|[\s;&|"'(])make($|[\s;&|"')])/.test(text);
}

function textOf(path: string, context: BuildContext): readonly Text[] {
  const text = context.read(path);
  return text === undefined ? [] : [{ file: path, text, offset: 0, whole: text }];
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** Not part of a longer name (`.env.example`), and not a property (`process.env`, `options?.env`). */
function namePattern(name: string): RegExp {
  return new RegExp(`(?<![\\w)\\]}$?.-])${escaped(name)}(?![\\w-]|\\.\\w)`);
}

function wordPattern(word: string): RegExp {
  return /^['"]/.test(word) ? new RegExp(escaped(word)) : new RegExp(`(?<![\\w-])${escaped(word)}(?![\\w-])`);
}

function firstIn(texts: readonly Text[], literal: string, pattern: RegExp): Evidence | undefined {
  for (const { file, text, offset, whole } of texts) {
    const found = text.includes(literal) ? pattern.exec(text) : null;
    if (found === null) continue;
    const start = offset + found.index;
    const says = `names \`${literal.replace(/["':,]/g, '')}\``;
    if (file === undefined) return { at: { start, end: start + literal.length }, says };
    return { file, line: lineIndex(whole).line(start), says };
  }
  return undefined;
}
