/** The transforms in the order in which they run, and the presets. Nothing else. */
import type { Transform } from '../src/transform/transform.js';
import { addHealthcheck } from './add-healthcheck/index.js';
import { addOciLabels } from './add-oci-labels/index.js';
import { addNonrootUser } from './add-nonroot-user/index.js';
import { chainRuns } from './chain-runs/index.js';
import { cleanPackageCaches } from './clean-package-caches/index.js';
import { failOnBrokenDownload } from './fail-on-broken-download/index.js';
import { installProductionOnly } from './install-production-only/index.js';
import { modernizeSyntax } from './modernize-syntax/index.js';
import { mountPackageCaches } from './mount-package-caches/index.js';
import { mountSecrets } from './mount-secrets/index.js';
import { narrowCopy } from './narrow-copy/index.js';
import { orderForCache } from './order-for-cache/index.js';
import { ownFilesInCopy } from './own-files-in-copy/index.js';
import { pinBaseImage } from './pin-base-image/index.js';
import { pinImageDigest } from './pin-image-digest/index.js';
import { purgeBuildPackages } from './purge-build-packages/index.js';
import { removeIdleStages } from './remove-idle-stages/index.js';
import { repairInstructions } from './repair-instructions/index.js';
import { setRuntimeEnv } from './set-runtime-env/index.js';
import { slimBaseImage } from './slim-base-image/index.js';
import { splitBuildStage } from './split-build-stage/index.js';
import { useAlpineBase } from './use-alpine-base/index.js';
import { useDistrolessBase } from './use-distroless-base/index.js';
import { useExecForm } from './use-exec-form/index.js';
import { writeDockerignore } from './write-dockerignore/index.js';

/** Every transform, in order. */
export const transforms: readonly Transform[] = [
  // what is meant, and then what the others see in one form only
  repairInstructions,
  modernizeSyntax,
  removeIdleStages,
  // base images
  pinBaseImage,
  slimBaseImage,
  // stages
  splitBuildStage,
  // stages as they have come to be, all of an image at once
  useAlpineBase,
  // what the last stage is left with then, before an account is made for it
  useDistrolessBase,
  // build context: what the others may do depends on what it holds
  writeDockerignore,
  // dependency layers: what is installed, then where
  installProductionOnly,
  orderForCache,
  ownFilesInCopy,
  narrowCopy,
  // package operations: what is in one layer can be cleaned there
  chainRuns,
  purgeBuildPackages,
  // what is kept in a mount need not be cleaned
  mountPackageCaches,
  cleanPackageCaches,
  // steps as they have come to stand
  failOnBrokenDownload,
  mountSecrets,
  // runtime
  useExecForm,
  setRuntimeEnv,
  addNonrootUser,
  addHealthcheck,
  addOciLabels,
  // the images that are named by now
  pinImageDigest,
];

/** The transforms that a policy for package caches leaves in: kept in mounts where that can be, or always removed in the layer that makes them. */
export function withCachePolicy(chosen: readonly Transform[], policy: 'clean' | 'mount'): readonly Transform[] {
  return policy === 'mount' ? chosen : chosen.filter((transform) => transform !== mountPackageCaches);
}

/** The transforms that digests of images are for. */
export const forDigests: readonly Transform[] = [pinImageDigest];

/** `safe`: only what changes neither files nor configuration. `recommended`: all but opt-ins. `max`: everything. */
export function inPreset({ applicability, optIn }: Transform, preset: 'safe' | 'recommended' | 'max'): boolean {
  return preset === 'max' || (!optIn && (preset === 'recommended' || applicability === 'safe'));
}

/** The built-in transforms of each preset. */
export const presets: Readonly<Record<'safe' | 'recommended' | 'max', readonly Transform[]>> = {
  safe: transforms.filter((one) => inPreset(one, 'safe')),
  recommended: transforms.filter((one) => inPreset(one, 'recommended')),
  max: transforms,
};
