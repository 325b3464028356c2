/** Images without a distribution: nothing can be installed. */
import { bareImages } from '../distroless.js';
import type { EntrypointKind, ImageFamily, ImageVariant } from '../../knowledge/image-family.js';

const EMPTY: ImageVariant = {
  distro: 'none',
  release: undefined,
  brings: [],
  version: [],
  compilers: false,
  users: {},
  accounts: undefined,
  libc: 'none',
  shell: undefined,
  pipefail: undefined,
  user: 'root',
  workdir: '/',
  env: {},
  entrypoint: 'none',
  starts: [],
  ports: [],
  triggers: [],
};

const scratch: ImageFamily = {
  names: ['scratch'],
  variant: (tag) => (tag === 'latest' ? EMPTY : undefined),
};

/** busybox: `-glibc`, `-musl` and `-uclibc` tags; which one a bare tag is differs by machine (Docker Hub, 2025). */
const busybox: ImageFamily = {
  names: ['busybox'],
  variant: (tag) => {
    const last = tag.split('-').at(-1);
    const libc = last === 'glibc' || last === 'musl' ? last : 'none';
    return { ...EMPTY, libc, shell: 'posix', pipefail: 'sh' };
  },
};

/** Repositories of distroless and how their ENTRYPOINT treats CMD (GoogleContainerTools/distroless, 2025). */
const DISTROLESS: readonly (readonly [name: string, libc: ImageVariant['libc'], entrypoint: EntrypointKind])[] = [
  ['static', 'none', 'none'],
  ['base', 'glibc', 'none'],
  ['base-nossl', 'glibc', 'none'],
  ['cc', 'glibc', 'none'],
  ['java-base', 'glibc', 'none'],
  ...['java', 'java8', 'java11', 'java17', 'java21', 'java25'].map((name) => [name, 'glibc', 'program'] as const),
  ...['nodejs', 'nodejs14', 'nodejs16', 'nodejs18', 'nodejs20', 'nodejs22', 'nodejs24', 'nodejs26'].map(
    (name) => [name, 'glibc', 'program'] as const,
  ),
  ...['python2.7', 'python3', 'dotnet'].map((name) => [name, 'glibc', 'program'] as const),
];

const SUFFIXES = ['', '-debian9', '-debian10', '-debian11', '-debian12', '-debian13'];

// uid and gid of all distroless images, whatever the tag (GoogleContainerTools/distroless, common/variables.bzl, 2025).
const NONROOT: ImageVariant['users'] = { nonroot: { uid: 65532, gid: 65532, home: '/home/nonroot' } };

/** Tags of every image, by those that run as root (GoogleContainerTools/distroless, README.md, 2026-08-21). */
const USER_TAGS: ReadonlyMap<string, string> = new Map([
  ['latest', 'nonroot'],
  ['debug', 'debug-nonroot'],
]);

/** Words of the ENTRYPOINT by the name of the runtime, whatever the release. */
function programOf(name: string): Pick<ImageVariant, 'program'> {
  const found = bareImages.find((one) => one.name.startsWith(`gcr.io/distroless/${name}-`))?.entrypoint ?? [];
  return found.length === 0 ? {} : { program: found };
}

const distroless: readonly ImageFamily[] = DISTROLESS.map(([name, libc, entrypoint]) => ({
  names: SUFFIXES.map((suffix) => `gcr.io/distroless/${name}${suffix}`),
  tagFor: (tag, user) => (user === 'nonroot' ? USER_TAGS.get(tag) : undefined),
  variant: (tag) => {
    const nonroot = tag.split('-').includes('nonroot');
    return {
      ...EMPTY,
      libc,
      entrypoint,
      ...programOf(name),
      users: NONROOT,
      ...(nonroot ? { user: 'nonroot', workdir: '/home/nonroot' } : {}),
    };
  },
}));

/** Chainguard's images that have no shell (chainguard-images/images, configurations of each, 2024): name, C library, account, folder, program. */
const CHAINGUARD: readonly (readonly [string, ImageVariant['libc'], string, string, string | undefined])[] = [
  ['static', 'none', 'nonroot', '/', undefined],
  ['glibc-dynamic', 'glibc', 'nonroot', '/', undefined],
  ['python', 'glibc', 'nonroot', '/', '/usr/bin/python'],
  ['node', 'glibc', 'node', '/app', '/usr/bin/node'],
  ['jre', 'glibc', 'java', '/app', '/usr/bin/java'],
];

/** Tags that end in `-dev` have a shell and Wolfi's packages, of which nothing is known here. */
const chainguard: readonly ImageFamily[] = CHAINGUARD.map(([name, libc, account, workdir, program]) => ({
  names: [`cgr.dev/chainguard/${name}`],
  variant: (tag) =>
    tag.split('-').includes('dev') || tag.includes('musl')
      ? undefined
      : {
          ...EMPTY,
          libc,
          workdir,
          user: '65532',
          users: { [account]: { uid: 65532, gid: 65532, home: `/home/${account}` } },
          ...(program === undefined ? {} : { entrypoint: 'program' as const, program: [program] }),
        },
}));

export const bareFamilies: readonly ImageFamily[] = [scratch, busybox, ...distroless, ...chainguard];
