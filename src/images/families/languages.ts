/** Official images of languages. Sources: the docker-library repositories and their pages on Docker Hub, read 2025. */
import type { ImageFamily } from '../../knowledge/image-family.js';
import { defineFamily, type FamilyShape } from '../define-family.js';
import { atLeast, type System, type Tag } from '../tag.js';

const DEBIAN: System = { distro: 'debian', release: undefined };
const UBUNTU: System = { distro: 'ubuntu', release: undefined };
const ALPINE: System = { distro: 'alpine', release: '3' };
const APP = '/usr/src/app';

// Sizes that small variants save: the pages on Docker Hub, uncompressed, rounded down, 2025.
/** Images on buildpack-deps hold compilers; slim and Alpine ones do not (the Dockerfiles of docker-library, read 2026). */
function unlessSmall({ words }: Tag): boolean {
  return !words.some((word) => word === 'slim' || /^alpine/.test(word));
}

const NODE_LINES = [
  'argon',
  'boron',
  'carbon',
  'dubnium',
  'erbium',
  'fermium',
  'gallium',
  'hydrogen',
  'iron',
  'jod',
  'krypton',
];

const node: readonly ImageFamily[] = [
  defineFamily({
    names: ['node', 'iojs'],
    // nodejs/docker-node, Dockerfile.template, since 2016 (read 2026).
    users: { node: { uid: 1000, gid: 1000, home: '/home/node' } },
    compilers: unlessSmall,
    small: { place: 'end', lacks: 'programs', has: [], tools: [], saves: 880e6 },
    // Alpine 3.17 and newer (docker-library/official-images, library/node, 2026).
    alpine: { since: [14], exactly: [18, 13] },
    system: DEBIAN,
    words: [...NODE_LINES, 'wheezy'],
    workdir: ({ words }) => (words.includes('onbuild') ? APP : '/'),
    entrypoint: 'passes-on',
    brings: ['npm', 'yarn'],
    triggers: [
      'ARG NODE_ENV',
      'ENV NODE_ENV $NODE_ENV',
      'COPY package.json /usr/src/app/',
      'RUN npm install && npm cache clean --force',
      'COPY . /usr/src/app',
    ],
  }),
  defineFamily({
    names: ['oven/bun'],
    // oven-sh/bun, dockerhub/debian/Dockerfile, 2024.
    users: { bun: { uid: 1000, gid: 1000, home: '/home/bun' } },
    system: DEBIAN,
    words: ['debian', 'canary'],
    workdir: '/home/bun/app',
    entrypoint: 'passes-on',
    brings: ['bun'],
  }),
  defineFamily({
    names: ['denoland/deno'],
    // denoland/deno_docker, debian.dockerfile and _entry.sh, 2024; `bin` and `distroless` tags have no system, and are not known.
    users: { deno: { uid: 1993, gid: 1993, home: '/home/deno' } },
    system: DEBIAN,
    words: ['debian'],
    env: { DENO_DIR: '/deno-dir/', DENO_INSTALL_ROOT: '/usr/local' },
    entrypoint: 'inspects',
  }),
  // The first Alpine images for node, before the official ones; `base-` tags have no npm.
  defineFamily({
    names: ['mhart/alpine-node'],
    compilers: () => false,
    system: ALPINE,
    words: ['base'],
    brings: ['npm', 'yarn'],
  }),
];

const PYTHON_PATH = '/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const python: readonly ImageFamily[] = [
  defineFamily({
    names: ['python'],
    compilers: unlessSmall,
    small: {
      place: 'before-suite',
      lacks: 'programs',
      has: ['ca-certificates', 'openssl', 'python3', 'tzdata'],
      tools: [],
      saves: 880e6,
    },
    // Alpine 3.17 and newer (docker-library/official-images, library/python, 2026); pip knows wheels for musl since 21.2 (its changelog, 2021).
    alpine: { since: [3, 9], exactly: [3, 11, 1] },
    system: DEBIAN,
    workdir: ({ words }) => (words.includes('onbuild') ? APP : '/'),
    env: { PATH: PYTHON_PATH },
    brings: ['pip'],
    triggers: [
      'COPY requirements.txt /usr/src/app/',
      'RUN pip install --no-cache-dir -r requirements.txt',
      'COPY . /usr/src/app',
    ],
  }),
  defineFamily({
    names: ['continuumio/miniconda3', 'continuumio/miniconda', 'continuumio/anaconda3', 'continuumio/anaconda'],
    system: DEBIAN,
    entrypoint: 'passes-on',
    brings: ['pip', 'conda'],
  }),
  // Miniforge 24.3 is on Ubuntu, like those before it (conda-forge/miniforge-images, 2026).
  defineFamily({
    names: ['condaforge/miniforge3', 'condaforge/mambaforge', 'quay.io/condaforge/miniforge3'],
    system: UBUNTU,
    entrypoint: 'passes-on',
    brings: ['pip', 'conda'],
  }),
  defineFamily({ names: ['pypy'], system: DEBIAN, words: ['2', '3'], brings: ['pip'] }),
  // `jupyter` tags work in a folder that changed over time, so they are not listed.
  defineFamily({
    names: ['tensorflow/tensorflow', 'gcr.io/tensorflow/tensorflow'],
    system: UBUNTU,
    words: ['gpu', 'py3', 'devel', 'nightly', 'custom', 'op', 'full'],
    brings: ['pip'],
  }),
  defineFamily({
    names: ['pytorch/pytorch'],
    system: UBUNTU,
    words: [
      ...['cuda', 'devel', 'runtime', 'nightly'],
      ...[6, 7, 8, 9].map((major) => `cudnn${major}`),
      ...cudaWords(),
    ],
    workdir: '/workspace',
    brings: ['pip', 'conda'],
  }),
];

/** `cuda10.1`, … in tags of images built on CUDA. */
function cudaWords(): readonly string[] {
  const minors: readonly (readonly [major: number, last: number])[] = [
    [8, 0],
    [9, 2],
    [10, 2],
    [11, 8],
    [12, 9],
    [13, 1],
  ];
  return minors.flatMap(([major, last]) => Array.from({ length: last + 1 }, (_, minor) => `cuda${major}.${minor}`));
}

/** What the older tags without a suite stand on since 2014 (the history of docker-library/golang, read 2026). */
function golangSystem({ version: [major, minor, patch], words }: Tag): System {
  const isOnbuild = words.includes('onbuild') && minor === undefined;
  const isOld = major === 1 && minor !== undefined && minor >= 3 && minor <= 8 && (minor > 3 || (patch ?? 3) >= 3);
  return { distro: 'debian', release: isOnbuild || isOld ? '8' : undefined };
}

const golang: readonly ImageFamily[] = [
  defineFamily({
    names: ['golang'],
    system: golangSystem,
    words: ['cross'],
    workdir: ({ words }) => (words.includes('onbuild') ? '/go/src/app' : '/go'),
    env: {
      GOPATH: '/go',
      PATH: '/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    },
    brings: ['go'],
    triggers: ['COPY . /go/src/app', 'RUN go-wrapper download', 'RUN go-wrapper install'],
    starts: ({ words }) => (words.includes('onbuild') ? ['go-wrapper', 'run'] : []),
  }),
];

const RUBY: Omit<FamilyShape, 'names'> = {
  system: DEBIAN,
  workdir: ({ words }) => (words.includes('onbuild') ? APP : '/'),
  words: ['jre', 'jdk', ...['7', '8', '11', '17', '21'].flatMap((java) => [`jre${java}`, `jdk${java}`])],
  env: { GEM_HOME: '/usr/local/bundle', BUNDLE_APP_CONFIG: '/usr/local/bundle' },
  brings: ['gem', 'bundler'],
  triggers: [
    'COPY Gemfile /usr/src/app/',
    'COPY Gemfile.lock /usr/src/app/',
    'RUN bundle install',
    'COPY . /usr/src/app',
  ],
};

const ruby: readonly ImageFamily[] = [
  defineFamily({
    ...RUBY,
    names: ['ruby'],
    compilers: unlessSmall,
    // docker-library/ruby, Dockerfile.template of 2026-04: procps, bzip2 and headers are gone from the small images since 2025.
    small: { place: 'before-suite', lacks: 'programs', has: ['ca-certificates'], tools: [], saves: 770e6 },
  }),
  defineFamily({ ...RUBY, names: ['jruby', 'rails'] }),
];

const php: readonly ImageFamily[] = [
  defineFamily({
    names: ['php'],
    system: DEBIAN,
    words: ['cli', 'fpm', 'apache', 'zts'],
    workdir: ({ words }) => (words.some((word) => word === 'fpm' || word === 'apache') ? '/var/www/html' : '/'),
    entrypoint: 'passes-on',
    // docker-library/php, Dockerfile-linux.template, 2026-07.
    starts: ({ words }) =>
      words.includes('fpm') ? ['php-fpm'] : words.includes('apache') ? ['apache2-foreground'] : [],
    ports: ({ words }) => (words.includes('fpm') ? [9000] : words.includes('apache') ? [80] : []),
  }),
  defineFamily({ names: ['composer'], system: ALPINE, workdir: '/app', entrypoint: 'inspects', brings: ['composer'] }),
];

const compiled: readonly ImageFamily[] = [
  defineFamily({
    names: ['rust', 'rustlang/rust'],
    system: DEBIAN,
    words: ['nightly'],
    env: { CARGO_HOME: '/usr/local/cargo', RUSTUP_HOME: '/usr/local/rustup' },
    brings: ['cargo'],
  }),
  defineFamily({ names: ['gcc'], system: DEBIAN, brings: ['gcc'] }),
  defineFamily({ names: ['haskell'], system: DEBIAN }),
  // From 5.0 on Ubuntu only; before, tags did not tell which.
  defineFamily({ names: ['swift', 'swiftdocker/swift'], system: UBUNTU }),
  defineFamily({ names: ['mono'], system: DEBIAN }),
  defineFamily({ names: ['julia'], system: DEBIAN, entrypoint: 'passes-on' }),
];

const beam: readonly ImageFamily[] = [
  defineFamily({ names: ['erlang', 'elixir'], system: DEBIAN, words: ['otp', ...otpWords()] }),
  defineFamily({ names: ['bitwalker/alpine-elixir', 'bitwalker/alpine-erlang'], system: ALPINE, workdir: '/opt/app' }),
];

function otpWords(): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => `otp${index + 18}`).concat(
    Array.from({ length: 12 }, (_, index) => `otp-${index + 18}`),
  );
}

const others: readonly ImageFamily[] = [
  defineFamily({
    names: ['perl'],
    system: DEBIAN,
    compilers: unlessSmall,
    small: { place: 'before-suite', lacks: 'programs', has: [], tools: [], saves: 750e6 },
    words: ['threaded'],
    workdir: ({ version }: Tag) => (atLeast(version, [5, 30]) ? APP : '/root'),
  }),
  defineFamily({ names: ['r-base', 'rocker/r-base'], system: { distro: 'debian', release: 'testing' } }),
  defineFamily({ names: ['rocker/r-ver', 'rocker/rstudio', 'rocker/tidyverse'], system: UBUNTU }),
];

export const languageFamilies: readonly ImageFamily[] = [
  ...node,
  ...python,
  ...golang,
  ...ruby,
  ...php,
  ...compiled,
  ...beam,
  ...others,
];
