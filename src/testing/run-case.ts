/**
 * Runs a case.
 * Responsible for: from a case folder to a result. May not: judge, or know the test runner.
 */
import type { BuildContext } from '../context/build-context.js';
import { memoryContext } from '../context/memory-context.js';
import { withIgnoreFile } from '../context/overlay-context.js';
import { rewrite } from '../engine/rewrite.js';
import type { IgnoreFileChange, RewriteResult } from '../engine/result.js';
import { catalogueOf } from '../images/resolve.js';
import type { Transform } from '../transform/transform.js';
import { transforms as all } from '../../transforms/index.js';
import type { CaseFolder } from './case-folder.js';

/** What may differ from the case as it lies on disk: another text in place of the Dockerfile, another ignore file. */
export interface CaseVariation {
  readonly text?: string;
  readonly ignore?: IgnoreFileChange | undefined;
}

/** Rewrites the case's Dockerfile in its context. `usual` are the transforms that run when the case names no others. */
export function runCase(
  one: CaseFolder,
  usual: readonly Transform[],
  { text = one.before, ignore }: CaseVariation = {},
): RewriteResult {
  const { dockerfilePath = 'Dockerfile', allow, digests, base, images } = one.options;
  return rewrite({
    text,
    context: caseContext(one, { text, ignore }),
    dockerfilePath,
    digests,
    transforms: caseTransforms(one, usual),
    base,
    catalogue: catalogueOf(images ?? {}),
    ...(allow === undefined ? {} : { allow }),
  });
}

/** The transforms that a case runs: the usual, or those it names of these and our own. Throws for an id that does not exist. */
export function caseTransforms({ path, options }: CaseFolder, usual: readonly Transform[]): readonly Transform[] {
  const { transforms: ids } = options;
  if (ids === undefined) return usual;
  const known = [...all, ...usual.filter((transform) => !all.includes(transform))];
  const missing = ids.find((id) => !known.some((transform) => transform.id === id));
  if (missing !== undefined) throw new Error(`${path}: there is no transform ${missing}`);
  return known.filter(({ id }) => ids.includes(id));
}

/** The build context of a case, the Dockerfile in it; undefined when the case has none. */
export function caseContext(
  { before, files, options }: CaseFolder,
  { text = before, ignore }: CaseVariation = {},
): BuildContext | undefined {
  const { dockerfilePath = 'Dockerfile', emptyContext, incompleteContext, history: recorded } = options;
  if (files === undefined && !emptyContext) return undefined;
  const whole = memoryContext({
    files: { ...files, [dockerfilePath]: text },
    dockerfilePath,
    history: recorded && { commits: recorded.commits, changesTo: (path) => recorded.changes[path] ?? 0 },
  });
  const context = incompleteContext ? { ...whole, complete: () => false } : whole;
  return ignore === undefined ? context : withIgnoreFile(context, { path: ignore.path, text: ignore.after });
}
