/** The image with a runtime alone, beside the one that builds and of the same release. */
import { isServed } from '../../distros/debian/served-releases.js';
import type { RunningImage } from '../../knowledge/running-image.js';
import { lineOf } from '../purging/program-needs.js';
import { firstText } from '../source-texts.js';
import { resolvedReference } from '../stage-images.js';
import { whole, type Footing, type Whole } from './footing.js';
import type { RuntimeBase } from './runtime-base.js';
import type { StepPackages } from './step-packages.js';
import { buildPackagesOf } from './system-packages.js';

/** The base; or why there is none. `steps`: what is installed there again. */
export function runtimeBeside(footing: Footing, steps: StepPackages): RuntimeBase | Whole {
  const { stage, started, folder, image, sources } = footing;
  const refusal = (why: string): Whole => whole('no-runtime-image', [lineOf(stage.from)], { why });
  const { recipe, project } = started.build;
  const found = runningImage(footing, recipe.runtime!(project, { ...started, folder }));
  if ('why' in found) return refusal(found.why);
  const used = found.whereUsed.filter(({ texts }) => firstText(sources, texts) !== undefined);
  const parts = [found, ...used];
  const unknown = used.find((part) => part.packages === undefined);
  if (unknown !== undefined)
    return refusal(`its sources name ${unknown.texts[0]!}, whose libraries are not known for its release`);
  const all = [...new Set([...steps.packages, ...parts.flatMap((part) => part.packages ?? [])])].sort();
  const manager = buildPackagesOf(image.distro);
  if (all.length > 0 && (manager === undefined || !isServed(image.distro, image.release)))
    return refusal(`${all.join(', ')} would have to be installed, and the servers of its release are gone`);
  return {
    image: found.image,
    ...(found.tag === undefined ? {} : { tag: found.tag }),
    hasShell: true,
    packages: all,
    installation: all.length === 0 ? [] : manager!.installation(all, steps.recommended),
    variables: Object.assign({}, ...parts.map(({ variables }) => variables)) as RuntimeBase['variables'],
    files: [],
  };
}

/** By the reference with its build arguments filled in; where the tag is one, so is that of the other image. */
function runningImage(
  { stage, analysis }: Footing,
  needs: string,
): (RunningImage & { readonly tag?: string }) | { readonly why: string } {
  const written = stage.from.image.value;
  const reference = analysis.catalogue.reference(resolvedReference(written, analysis.document) ?? '');
  const found = reference && analysis.catalogue.running(reference, needs);
  if (reference === undefined || found === undefined)
    return { why: 'no image is known that has the runtime of the one which builds, and no more' };
  if ('why' in found || !written.includes('$')) return found;
  const tag = /:([^:/]*)$/.exec(found.image)?.[1];
  const tail = /^[^$]*:([^:/]*\$[^:/]*)$/.exec(written)?.[1];
  if (tail === undefined || tag !== reference.tag)
    return { why: `\`${written}\` is put together of build arguments, which may name another image than is known` };
  return { ...found, tag: tail };
}
