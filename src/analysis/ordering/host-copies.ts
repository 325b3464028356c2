/** Whether a copy from the host would be laid over what an install has made, and the ignore line that prevents it. */
import type { BuildContext } from '../../context/build-context.js';
import { withIgnoreFile } from '../../context/overlay-context.js';
import { withLines } from '../../text/add-lines.js';
import type { Analysis } from '../analysis.js';
import { contextCopy, isContextCopy, type ContextCopy } from '../copied-files.js';
import { contextSources } from '../ignoring/context-sources.js';
import { instructionThatNeeds } from '../ignoring/made-in-build.js';
import { sharingDockerfiles } from '../ignoring/sharing-dockerfiles.js';
import { baseName, isWithin, joinPath, relativeTo } from '../image-paths.js';

/** Ignore lines that are needed, or why the overlay cannot be prevented. */
export type HostCopies =
  | { readonly preventable: true; readonly lines: readonly string[] }
  | { readonly preventable: false; readonly path: string; readonly why: string };

/** Judges the folders and files `made` (absolute, in the image) under the copies that will come after the install. */
export function hostCopies(
  made: readonly string[],
  crossed: readonly ContextCopy[],
  analysis: Analysis,
  context: BuildContext,
): HostCopies {
  const lines = new Set<string>();
  for (const path of made.flatMap((one) => contextPaths(one, crossed))) {
    if (context.isIgnored(path)) continue;
    const why = objection(path, analysis, context);
    if (why !== undefined) return { preventable: false, path, why };
    lines.add(path);
  }
  return { preventable: true, lines: [...lines] };
}

/** Context paths that would land on an image path. */
function contextPaths(to: string, copies: readonly ContextCopy[]): readonly string[] {
  return copies.flatMap(({ sources }) =>
    (sources ?? []).flatMap((source) => {
      const below = source.directory ? relativeTo(source.to, to) : undefined;
      return below === undefined || below === '' ? [] : [[source.from, below].filter((part) => part !== '').join('/')];
    }),
  );
}

function objection(path: string, analysis: Analysis, context: BuildContext): string | undefined {
  if (isCopiedByName(path, analysis)) return 'a COPY names it';
  const reader = [analysis, ...sharingDockerfiles(analysis, isForeign)].find((one) => needs(path, one));
  if (reader !== undefined) return `\`${reader.dockerfilePath ?? 'the Dockerfile'}\` uses that of the host`;
  if (context.exists(path) && !gitIgnores(path, context))
    return 'it is there, and .gitignore does not say that it is made by a build';
  const file = context.ignoreFile();
  const after = { path: file?.path ?? '.dockerignore', text: withLines(file?.text, [path]) };
  return withIgnoreFile(context, after).isIgnored(path) ? undefined : 'the ignore file takes it back in';
}

/** True when a build copies the path by name, or with a folder into a stage that does not make it. */
function needs(path: string, reader: Analysis): boolean {
  return isCopiedByName(path, reader) || instructionThatNeeds(path, contextSources(reader), reader) !== undefined;
}

function isForeign(path: string): boolean {
  return path.includes('node_modules/');
}

function isCopiedByName(path: string, analysis: Analysis): boolean {
  return analysis.document.instructions
    .filter(isContextCopy)
    .flatMap((copy) => contextCopy(copy, analysis).sources ?? [])
    .some(({ from }) => from !== '' && isWithin(`/${path}`, `/${from}`));
}

/** True when the .gitignore at the root, or beside it, names the path by itself or by its last part. */
export function gitIgnores(path: string, context: BuildContext): boolean {
  const name = baseName(path);
  const folder = path.slice(0, path.length - name.length);
  const atRoot = gitLines(context.read('.gitignore'));
  const beside = folder === '' ? [] : gitLines(context.read(joinPath('/', `${folder}.gitignore`).slice(1)));
  return atRoot.some((line) => line === name || line === path) || beside.includes(name);
}

function gitLines(text: string | undefined): readonly string[] {
  return (text ?? '').split('\n').map((line) =>
    line
      .trim()
      .replace(/^(\*\*)?\//, '')
      .replace(/\/\*{0,2}$/, ''),
  );
}
