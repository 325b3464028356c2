/** The other Dockerfiles that a build context is also built with. */
import type { BuildContext } from '../../context/build-context.js';
import { parentFolder } from '../../context/context-path.js';
import { parseDocument } from '../../document/parse.js';
import { analyze, type Analysis } from '../analysis.js';
import { contextSources } from './context-sources.js';
import { baseName } from '../image-paths.js';
import { rememberedFor, rememberedLast } from '../remembered.js';

const NAME = /^((dock|contain)erfile(\..+)?|.+\.dockerfile)$/i;
const MOST = 200;

/** Each Dockerfile of a folder looks at the same others. */
const documentOf = rememberedLast(2 * MOST, parseDocument);

/** True for a file name that people give to Dockerfiles. */
export function isDockerfileName(path: string): boolean {
  const name = baseName(path);
  return NAME.test(name) && !name.toLowerCase().endsWith('.dockerignore');
}

/**
 * Dockerfiles, without the one at hand, whose builds read the same ignore file; those that do not parse are left out. A Dockerfile
 * in a folder of its own counts when something that it copies by name is there seen from the context's root.
 * `foreign` tells which paths belong to others' code.
 */
export function sharingDockerfiles(analysis: Analysis, foreign: (path: string) => boolean): readonly Analysis[] {
  const { context, dockerfilePath } = analysis;
  if (context === undefined || hasOwnIgnoreFile(context, dockerfilePath)) return [];
  return context
    .files()
    .map(({ path }) => path)
    .filter((path) => path !== dockerfilePath && isDockerfileName(path) && !foreign(path))
    .slice(0, MOST)
    .filter((path) => !hasOwnIgnoreFile(context, path))
    .flatMap((path) => readSharing(path, analysis, parentFolder(dockerfilePath ?? '')));
}

function hasOwnIgnoreFile(context: BuildContext, dockerfilePath: string | undefined): boolean {
  return dockerfilePath !== undefined && context.exists(`${dockerfilePath}.dockerignore`);
}

function readSharing(path: string, own: Analysis, usualFolder: string): readonly Analysis[] {
  const context = own.context!;
  const analysis = analysesIn(context)(own.catalogue)(path);
  if (analysis === undefined) return [];
  const folder = parentFolder(path);
  const shares = folder === '' || folder === usualFolder || namesFromRoot(analysis, context);
  return shares ? [analysis] : [];
}

/** The analysis of each Dockerfile by its path; undefined for one that does not parse. Every transform asks again. */
const analysesIn = rememberedFor((context: BuildContext) =>
  rememberedFor((catalogue: Analysis['catalogue']) =>
    rememberedLast(MOST, (path): Analysis | undefined => {
      const text = context.read(path);
      const document = text === undefined ? undefined : documentOf(text);
      if (document === undefined || document.problems.length > 0) return undefined;
      return analyze({ document, context, dockerfilePath: path, catalogue });
    }),
  ),
);

function namesFromRoot(analysis: Analysis, context: BuildContext): boolean {
  return contextSources(analysis).some(({ names }) => {
    if (names.kind === 'path' || names.kind === 'folder') return names.path !== '' && context.exists(names.path);
    return false;
  });
}
