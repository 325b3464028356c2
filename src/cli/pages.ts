/** The pages of the transforms, put into the bundle as text. */
import addHealthcheck from '../../transforms/add-healthcheck/README.md';
import addNonrootUser from '../../transforms/add-nonroot-user/README.md';
import addOciLabels from '../../transforms/add-oci-labels/README.md';
import chainRuns from '../../transforms/chain-runs/README.md';
import cleanPackageCaches from '../../transforms/clean-package-caches/README.md';
import failOnBrokenDownload from '../../transforms/fail-on-broken-download/README.md';
import installProductionOnly from '../../transforms/install-production-only/README.md';
import modernizeSyntax from '../../transforms/modernize-syntax/README.md';
import mountPackageCaches from '../../transforms/mount-package-caches/README.md';
import mountSecrets from '../../transforms/mount-secrets/README.md';
import narrowCopy from '../../transforms/narrow-copy/README.md';
import orderForCache from '../../transforms/order-for-cache/README.md';
import ownFilesInCopy from '../../transforms/own-files-in-copy/README.md';
import pinBaseImage from '../../transforms/pin-base-image/README.md';
import pinImageDigest from '../../transforms/pin-image-digest/README.md';
import purgeBuildPackages from '../../transforms/purge-build-packages/README.md';
import removeIdleStages from '../../transforms/remove-idle-stages/README.md';
import repairInstructions from '../../transforms/repair-instructions/README.md';
import setRuntimeEnv from '../../transforms/set-runtime-env/README.md';
import slimBaseImage from '../../transforms/slim-base-image/README.md';
import splitBuildStage from '../../transforms/split-build-stage/README.md';
import useAlpineBase from '../../transforms/use-alpine-base/README.md';
import useDistrolessBase from '../../transforms/use-distroless-base/README.md';
import useExecForm from '../../transforms/use-exec-form/README.md';
import writeDockerignore from '../../transforms/write-dockerignore/README.md';

/** By id. */
export const pages: Readonly<Record<string, string>> = {
  'add-healthcheck': addHealthcheck,
  'add-nonroot-user': addNonrootUser,
  'add-oci-labels': addOciLabels,
  'chain-runs': chainRuns,
  'clean-package-caches': cleanPackageCaches,
  'fail-on-broken-download': failOnBrokenDownload,
  'install-production-only': installProductionOnly,
  'modernize-syntax': modernizeSyntax,
  'mount-package-caches': mountPackageCaches,
  'mount-secrets': mountSecrets,
  'narrow-copy': narrowCopy,
  'order-for-cache': orderForCache,
  'own-files-in-copy': ownFilesInCopy,
  'pin-base-image': pinBaseImage,
  'pin-image-digest': pinImageDigest,
  'purge-build-packages': purgeBuildPackages,
  'remove-idle-stages': removeIdleStages,
  'repair-instructions': repairInstructions,
  'set-runtime-env': setRuntimeEnv,
  'slim-base-image': slimBaseImage,
  'split-build-stage': splitBuildStage,
  'use-alpine-base': useAlpineBase,
  'use-distroless-base': useDistrolessBase,
  'use-exec-form': useExecForm,
  'write-dockerignore': writeDockerignore,
};
