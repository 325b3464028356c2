/** The programs that verify can work with, in the order in which they are tried. */
import { buildahLog, buildKitLog } from './build-log.js';
import type { Dialect } from './command-engine.js';

/**
 * Cache mounts get a namespace of this run, so that a build without cache finds none of an earlier one (Dockerfile reference,
 * "BuildKit built-in build args", 2026: `BUILDKIT_CACHE_MOUNT_NS`); their records tell of it, by which they are found again.
 */
const DOCKER: Dialect = {
  program: 'docker',
  probes: [['info'], ['buildx', 'version']],
  build: ({ runName }) => {
    const namespace = `BUILDKIT_CACHE_MOUNT_NS=${runName}`;
    return ['buildx', 'build', '--progress=plain', '--load', '--build-arg', namespace];
  },
  variables: () => ({}),
  log: buildKitLog,
  history: ['--no-trunc', '--human=false', '--format', '{{json .}}'],
  throughPipe: false,
  checksHealth: true,
  prune: (runName) => ['buildx', 'prune', '--force', '--all', '--filter', `description~=${runName}`],
};

/**
 * Only images in Docker's format have health checks and SHELL (podman-build(1), "--format"). Cache mounts lie below the temporary folder
 * (buildah, internal/parse, `GetTempDir`). Health checks are made by timers of systemd, which need not be there (podman-healthcheck(1)).
 */
const PODMAN: Dialect = {
  program: 'podman',
  probes: [['info']],
  build: () => ['build', '--format=docker', '--layers'],
  variables: ({ temporary }) => ({ TMPDIR: temporary }),
  log: buildahLog,
  history: ['--no-trunc', '--human=false', '--format', 'json'],
  throughPipe: true,
  checksHealth: false,
  prune: undefined,
};

export const DIALECTS: readonly Dialect[] = [DOCKER, PODMAN];
