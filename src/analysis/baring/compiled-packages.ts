/** Libraries that packages load which other stages install, and may compile there. */
import type { BareImage } from '../../knowledge/bare-image.js';
import type { ImageVariant } from '../../knowledge/image-family.js';
import type { Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import type { ImageMention } from '../bases/image-mentions.js';
import { installNeeds } from '../shrinking/install-needs.js';
import type { KeptLarge } from '../shrinking/small-bases.js';
import { environmentInstalls, type EnvironmentInstalls } from '../splitting/environment-installs.js';
import { buildPackagesOf, packageSystem } from '../splitting/system-packages.js';

/** Where packages are looked at for: the image that they will run on, and what FROM names now. */
export interface RunsOn {
  readonly image: BareImage;
  readonly mention: Pick<ImageMention, 'written'>;
}

/**
 * Debian packages with the libraries. Whether a compiler is there is a matter of the stage that installs, and of no other; what it compiles is known where
 * the language tells what each package is linked with.
 */
export function librariesBehind(
  builders: readonly Stage[],
  where: RunsOn,
  analysis: Analysis,
): KeptLarge | readonly string[] {
  const libraries: string[] = [];
  for (const builder of builders) {
    const needs = installNeeds(builder.instructions, where.mention, analysis);
    const found = needs.kind === 'needs' ? needs.libraries : linkedIn(builder, where.image, analysis);
    if (found === undefined) return needs as KeptLarge;
    libraries.push(...found);
  }
  return libraries;
}

/** Undefined where it is not known of every package, or where it would not run on that release. */
function linkedIn(builder: Stage, target: BareImage, analysis: Analysis): readonly string[] | undefined {
  const image = analysis.image(builder);
  if (!image.known || !runsOn(image.value, target)) return undefined;
  const found = environmentInstalls(builder, image.value, analysis);
  if (found === undefined || !areAll(found, builder, analysis)) return undefined;
  const libraries: string[] = [];
  for (const { call } of found.installs) {
    const linked = found.recipe.links(call);
    const behind = linked?.headers.map((name) => librariesOf(name, image.value));
    if (linked === undefined || behind === undefined || behind.includes(undefined)) return undefined;
    libraries.push(...linked.libraries, ...behind.flatMap((names) => names ?? []));
  }
  return libraries;
}

/** What is linked with a C library runs with newer ones, too (sourceware.org/glibc, "Release", symbol versions, 2026). */
function runsOn({ distro, libc, release }: ImageVariant, target: BareImage): boolean {
  return distro === 'debian' && libc === 'glibc' && release !== undefined && Number(release) <= Number(target.release);
}

/** True when no other install of the stage puts packages anywhere. */
function areAll({ installs }: EnvironmentInstalls, builder: Stage, analysis: Analysis): boolean {
  const calls = new Set(installs.map(({ operation }) => operation));
  return builder.instructions
    .flatMap((one) => analysis.operations(one))
    .every(
      (one) =>
        calls.has(one) || one.manager.scope !== 'language' || (one.action !== 'install' && one.action !== 'upgrade'),
    );
}

function librariesOf(name: string, image: ImageVariant): readonly string[] | undefined {
  return buildPackagesOf(image.distro)?.runtimeLibrariesOf(name, packageSystem(image));
}
