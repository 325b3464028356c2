/** What is known of packages of the system that an image is made of. */
import { distros } from '../../distros/index.js';
import type { BuildPackages, PackageSystem } from '../../knowledge/build-packages.js';
import type { ImageVariant } from '../../knowledge/image-family.js';

/** What a distribution has for building, by its id; undefined where that is not known. */
export function buildPackagesOf(distro: string): BuildPackages | undefined {
  const managers = distros.find(({ id }) => id === distro)?.managers ?? [];
  return managers.find(({ buildPackages }) => buildPackages !== undefined)?.buildPackages;
}

/** The system of an image, as knowledge of packages asks for it. */
export function packageSystem({ distro, release, moves }: ImageVariant): PackageSystem {
  return { distro, release, isCurrent: moves };
}
