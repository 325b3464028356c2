/** Which files are touched to see what is built again, and how. */
import { sourceTexts } from '../analysis/source-texts.js';
import { baseName } from '../analysis/image-paths.js';
import type { BuildContext } from '../context/build-context.js';
import { parseDocument } from '../document/parse.js';
import { ecosystems } from '../ecosystems/index.js';

/** Paths in the context; undefined: none was found. */
export interface Edits {
  readonly source: string | undefined;
  readonly manifest: string | undefined;
}

const manifests: ReadonlySet<string> = new Set(ecosystems.flatMap((one) => one.manifests));

/** Files that hold settings rather than a program. */
const DATA = /\.(?:json|ya?ml|toml|ini|cfg|conf|properties|xml|env|txt|lock)$/;

/** The file that is most worth touching: the one that the container starts, else the one that changes most often. */
export function chooseEdits(context: BuildContext, dockerfile: string): Edits {
  const sent = (sourceTexts(context) ?? []).map(({ path }) => path);
  const named = startText(dockerfile);
  const manifest = sent.filter((path) => manifests.has(baseName(path))).sort(byDepth)[0];
  const program = sent.filter((path) => !manifests.has(baseName(path)) && !DATA.test(path));
  const started = program.filter((path) => named.includes(baseName(path)));
  const source = [...(started.length > 0 ? started : program)].sort(
    (a, b) => changes(context, b) - changes(context, a) || byDepth(a, b),
  )[0];
  return { source, manifest };
}

function changes(context: BuildContext, path: string): number {
  return context.history()?.changesTo(path) ?? 0;
}

function byDepth(a: string, b: string): number {
  return a.split('/').length - b.split('/').length || (a < b ? -1 : 1);
}

function startText(dockerfile: string): string {
  const starts = parseDocument(dockerfile).instructions.filter(({ kind }) => kind === 'cmd' || kind === 'entrypoint');
  return starts.map(({ body }) => body.text).join(' ');
}

/**
 * Blank lines that no build has seen before: nearly every language and format takes them at the end of a file. The number is
 * written in them, one line a bit.
 */
export function blankLines(number: number): string {
  return `\n${[...number.toString(2)].map((bit) => (bit === '1' ? ' \n' : '\n')).join('')}`;
}
