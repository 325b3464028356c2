/** The files of a project that hold code or settings, for looking something up in them. */
import type { BuildContext } from '../context/build-context.js';
import { isDockerfileName } from './ignoring/sharing-dockerfiles.js';
import type { Evidence } from './fact.js';
import { rememberedFor } from './remembered.js';
import { baseName } from './image-paths.js';

const MOST_FILES = 4000;
const MOST_BYTES = 262_144;

const CODE =
  /\.(?:[cm]?[jt]sx?|py|rb|php|pl|sh|bash|ex|exs|lua|go|rs|java|kt|kts|scala|cs|fs|vb|c|cc|cpp|h|hpp|swift|clj|erb|ini|cfg|conf|toml|ya?ml|json|properties|xml|env)$|(?:^|\/)requirements[^/]*\.txt$/;
const ELSEWHERE =
  /(?:^|\/)(?:node_modules|\.git|\.github|\.venv|venv|vendor|dist|build|target|docs?|tests?|__tests__|spec|specs|e2e|fixtures|examples?|locales?|i18n)\//;
/** Below it folders are named after packages: `com/example/docs` (maven.apache.org, "Standard Directory Layout", 2026). */
const PROGRAM_ROOT = /(?:^|\/)src\/main\/.*$/;
const NOT_CODE =
  /(?:^|\/)(?:package-lock\.json|composer\.lock|[^/]*\.(?:test|spec)\.[cm]?[jt]sx?|[^/]*_test\.go|test_[^/]*\.py|tsconfig[^/]*\.json|[^/]*\.min\.js)$/;

/** A file with its text. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** What the build sees of them; undefined when there are too many to look through, or some could not be seen. */
export const sourceTexts: (context: BuildContext) => readonly SourceText[] | undefined = rememberedFor((context) => {
  const files = context.files().filter(({ path }) => isSource(path) && !context.isIgnored(path));
  if (files.length > MOST_FILES || !context.complete()) return undefined;
  return files.flatMap(({ path, size }) => {
    const text = size > MOST_BYTES ? undefined : context.read(path);
    return text === undefined ? [] : [{ path, text }];
  });
});

function isSource(path: string): boolean {
  if (ELSEWHERE.test(path.replace(PROGRAM_ROOT, '/')) || NOT_CODE.test(path) || isDockerfileName(path)) return false;
  const name = baseName(path);
  return CODE.test(path) || (!name.includes('.') && !NO_PROGRAM.test(name));
}

const NO_PROGRAM =
  /^(?:(?:GNU)?make|rake|just|jenkins|vagrant|task|brew|code)file$|^(?:licen[cs]e|copying|readme|changelog|authors|notice|version|codeowners)/i;

/** The line at an offset, as evidence. */
export function lineAt({ path, text }: SourceText, index: number): Evidence {
  const line = text.slice(0, index).split('\n').length;
  return { file: path, line, says: (text.split('\n')[line - 1] ?? '').trim().slice(0, 70) };
}

/** The first place where a text stands; the texts are looked for as they are. */
export function firstText(sources: readonly SourceText[], texts: readonly string[]): Evidence | undefined {
  const found = sources.find(({ text }) => holdsAny(text, texts));
  if (found === undefined) return undefined;
  const places = texts.map((text) => found.text.indexOf(text)).filter((at) => at >= 0);
  return lineAt(found, Math.min(...places));
}

function holdsAny(text: string, texts: readonly string[]): boolean {
  return texts.some((one) => text.includes(one));
}
