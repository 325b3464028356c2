/** What is known of packages of the system that an image is made of. */
import { distros } from '../../distros/index.js';
import type { BuildPackages } from '../../knowledge/build-packages.js';

/** What a distribution has for building, by its id; undefined where that is not known. */
export function buildPackagesOf(distro: string): BuildPackages | undefined {
  const managers = distros.find(({ id }) => id === distro)?.managers ?? [];
  return managers.find(({ buildPackages }) => buildPackages !== undefined)?.buildPackages;
}
