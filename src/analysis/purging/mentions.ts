/** What the files of a project say of programs and packages that need a compiler when they run. */
import type { BuildContext } from '../../context/build-context.js';
import type { Evidence } from '../fact.js';
import { lineAt } from '../source-texts.js';
import { baseName } from '../image-paths.js';

const MOST_FILES = 4000;
const MOST_BYTES = 262_144;

const CODE = /\.(?:[cm]?[jt]sx?|py|rb|php|pl|sh|bash|ex|exs|lua|tcl|R|jl)$/;
const MANIFEST =
  /(?:^|\/)(?:requirements[^/]*\.txt|[^/]+\.(?:toml|cfg|lock)|setup\.py|Pipfile|Gemfile|environment\.ya?ml|package\.json|constraints[^/]*\.txt)$/;
const ELSEWHERE = /(?:^|\/)(?:node_modules|\.git|\.venv|venv|dist|docs?|tests?|__tests__|spec)\//;

/** Packages that compile when they are used, and programs that install packages. */
export interface PackageNames {
  readonly compiling: readonly string[];
  readonly installers: readonly string[];
  /** Names of files that the container starts with: only there an install is one of the container. */
  readonly started: readonly string[];
}

/**
 * The first line of a source that names one of the programs as a word of its own in a string or as a command of a script, or of a manifest
 * that asks for a package which compiles when it is used. `unseen` when there are too many files to look through.
 */
export function firstMention(
  context: BuildContext,
  programs: readonly string[],
  { compiling, installers, started }: PackageNames,
): Evidence | 'unseen' | undefined {
  const files = context.files().filter(({ path }) => isLookedAt(path) && !context.isIgnored(path));
  if (files.length > MOST_FILES || !context.complete()) return 'unseen';
  const inCode = codePattern(programs);
  const installing = installPattern(installers);
  const inManifest = manifestPattern(compiling);
  for (const { path, size } of files) {
    if (size > MOST_BYTES) continue;
    const text = context.read(path) ?? '';
    const found = isCode(path, text) ? inCode.exec(text) : MANIFEST.test(path) ? inManifest.exec(text) : null;
    const install = started.includes(baseName(path)) ? installing.exec(text) : null;
    if (install !== null) return lineAt({ path, text }, install.index);
    if (found !== null) return lineAt({ path, text }, found.index + found[0].search(/\S/));
  }
  return undefined;
}

/** By its name, or by the line that says what runs it. */
function isCode(path: string, text: string): boolean {
  return CODE.test(path) || (!MANIFEST.test(path) && text.startsWith('#!'));
}

function isLookedAt(path: string): boolean {
  if (ELSEWHERE.test(path)) return false;
  const name = baseName(path);
  return CODE.test(path) || MANIFEST.test(path) || !name.includes('.');
}

/** In quotes, or at the beginning of a command, with a blank or an end behind it. */
function codePattern(programs: readonly string[]): RegExp {
  const names = programs.map(escaped).join('|');
  return new RegExp(
    `(?:["'\`]|^[ \\t]*|[;&|(][ \\t]*|\\bexec )(?:/usr/bin/)?(?:${names})(?=["'\`\\s]|$)|\\bfind_library\\(`,
    'm',
  );
}

function installPattern(installers: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${installers.map(escaped).join('|')})["', ]+(?:install|ci|sync|update|upgrade)\\b`);
}

function manifestPattern(names: readonly string[]): RegExp {
  return new RegExp(`(?:^|["'\\s])(?:${names.map(escaped).join('|')})(?=[\\s"'=<>~!\\[;,]|$)`, 'im');
}

function escaped(name: string): string {
  return name.replace(/[+.*?^$()[\]{}|\\]/g, '\\$&');
}
