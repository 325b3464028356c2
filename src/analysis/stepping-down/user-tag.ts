/** A tag of the base image that starts as the user which the container is to run as. */
import type { Argument, Stage } from '../../document/document.js';
import { retagged } from '../../images/reference.js';
import type { Analysis } from '../analysis.js';
import { namesItsFolder } from '../named-folder.js';

/** The reference with that tag; undefined where there is none, or paths would mean something else there. */
export function taggedForUser(
  stage: Stage,
  user: string,
  analysis: Analysis,
): { readonly at: Argument; readonly text: string } | undefined {
  const { from } = stage;
  const reference = from.image.dynamic ? undefined : analysis.catalogue.reference(from.image.value);
  const isOwn = analysis.stages.parent(stage) === undefined;
  if (reference === undefined || reference.digest !== undefined || !isOwn) return undefined;
  const tag = namesItsFolder(stage) ? analysis.catalogue.userTag(reference, user) : undefined;
  return tag === undefined ? undefined : { at: from.image, text: retagged(from.image.value, tag) };
}
