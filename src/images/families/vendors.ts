/** Images that companies publish in their own registries. Sources: their repositories and pages, read 2025. */
import type { ImageFamily, ImageVariant } from '../../knowledge/image-family.js';
import { defineFamily } from '../define-family.js';
import { dotnetRunning, dotnetSystem } from '../dotnet-running.js';
import { atLeast, type Tag } from '../tag.js';

const CUDNN = ['cudnn', ...[4, 5, 6, 7, 8, 9].map((major) => `cudnn${major}`)];

/** nvidia/cuda: tags without a system were Ubuntu's oldest supported one; they exist no more (NVIDIA, 2023). */
const cuda: ImageFamily = defineFamily({
  names: ['nvidia/cuda', 'nvcr.io/nvidia/cuda', 'nvidia/cudagl', 'nvidia/opengl'],
  system: { distro: 'ubuntu', release: undefined },
  words: ['base', 'runtime', 'devel', 'glvnd', ...CUDNN],
  entrypoint: 'passes-on',
});

const DOTNET_WORDS = ['sdk', 'runtime', 'aspnetcore', 'deps', 'composite', 'extra', 'aot', 'preview'];

const RUNNING = ['aspnet', 'runtime', 'runtime-deps'];
const inRegistry = (name: string): readonly string[] =>
  ['dotnet', 'dotnet/core', 'dotnet/nightly'].map((folder) => `mcr.microsoft.com/${folder}/${name}`);

/** `listens`: the versions, from the first and before the second, that have servers listen on port 80; `newest`: the version of tags without one. */
function dotnet(
  names: readonly string[],
  listens: readonly [from: readonly number[], before: readonly number[]],
  newest: readonly number[] = [],
): ImageFamily {
  const isIn = (own: readonly number[]): boolean =>
    own.length > 0 && atLeast(own, listens[0]) && !atLeast(own, listens[1]);
  return withChiseled(
    defineFamily({
      names,
      system: (tag) => dotnetSystem(tag.version.length > 0 ? tag : { ...tag, version: newest }),
      words: [...DOTNET_WORDS, 'amd64', 'arm64v8', 'arm32v7'],
      // ASP.NET Core listened on port 80 before 8.0 (learn.microsoft.com, "Default ASP.NET Core port changed", 2023).
      env: (tag): Readonly<Record<string, string>> => ({
        DOTNET_RUNNING_IN_CONTAINER: 'true',
        ...(isIn(tag.version.length > 0 ? tag.version : newest) ? { ASPNETCORE_URLS: 'http://+:80' } : {}),
        ...(isNew(tag) ? { APP_UID: '1654' } : {}),
      }),
      // Since 8.0 (dotnet/dotnet-docker, Dockerfiles, 2023).
      users: (tag): ImageVariant['users'] => (isNew(tag) ? { app: { uid: 1654, gid: 1654, home: '/home/app' } } : {}),
      brings: ['dotnet'],
    }),
  );
}

function isNew({ version }: Tag): boolean {
  return version.length > 0 && atLeast(version, [8]);
}

/** `-chiseled` tags have no shell and no package manager, and run as `app`. */
function withChiseled(family: ImageFamily): ImageFamily {
  return {
    names: family.names,
    variant: (tag) => {
      const words = tag.split('-');
      const variant = family.variant(words.filter((word) => word !== 'chiseled').join('-'));
      return variant && words.includes('chiseled') ? chiseled(variant) : variant;
    },
  };
}

function chiseled(variant: ImageVariant): ImageVariant {
  return { ...variant, distro: 'none', release: undefined, shell: undefined, accounts: undefined, user: 'app' };
}

/** The last version on Docker Hub, where one repository had images of all kinds, those without a word for it with the SDK. */
const LAST_ON_HUB = [2, 2];

const dotnetFamilies: readonly ImageFamily[] = [
  ...inRegistry('sdk').map((name) => ({
    ...dotnet([name], [[1], [3]]),
    running: (tag: string | undefined, needs: string) => dotnetRunning(name, tag, needs),
  })),
  dotnet(RUNNING.flatMap(inRegistry), [[1], [8]]),
  dotnet(['microsoft/aspnetcore', 'microsoft/aspnetcore-build'], [[1], [8]], LAST_ON_HUB),
  {
    ...dotnet(['microsoft/dotnet'], [[2, 1], [3]], LAST_ON_HUB),
    running: (tag: string | undefined, needs: string) => dotnetRunning('microsoft/dotnet', tag, needs),
  },
];

/** ROS's releases and the Ubuntu each stands on (REP 3 and REP 2000, 2025). */
const ROS: Readonly<Record<string, string>> = {
  indigo: '14.04',
  jade: '14.04',
  kinetic: '16.04',
  lunar: '16.04',
  melodic: '18.04',
  noetic: '20.04',
  foxy: '20.04',
  galactic: '20.04',
  humble: '22.04',
  iron: '22.04',
  jazzy: '24.04',
};

const ros: ImageFamily = {
  names: ['ros', 'osrf/ros'],
  variant: (tag) => {
    const [release = '', ...words] = tag.split('-');
    if (!Object.hasOwn(ROS, release) || words.some((word) => systemless(word))) return undefined;
    return onUbuntu.variant(ROS[release]!);
  },
};

function systemless(word: string): boolean {
  return !['ros', 'core', 'base', 'robot', 'perception', 'desktop', 'full', 'simulators'].includes(word);
}

const onUbuntu = defineFamily({
  names: [],
  system: ({ version }) => ({
    distro: 'ubuntu',
    release: version.map((part) => String(part).padStart(2, '0')).join('.'),
  }),
  entrypoint: 'passes-on',
});

/** Windows: nothing of a Unix shell holds there. */
const windows: ImageFamily = {
  names: [
    ...['servercore', 'nanoserver', 'server', ''].map((name) => `mcr.microsoft.com/windows${name && `/${name}`}`),
    ...[
      'microsoft/windowsservercore',
      'microsoft/nanoserver',
      'microsoft/aspnet',
      'microsoft/iis',
      'microsoft/dotnet-framework',
    ],
    ...['aspnet', 'runtime', 'sdk', 'wcf'].map((name) => `mcr.microsoft.com/dotnet/framework/${name}`),
  ],
  variant: () => ({
    distro: 'windows',
    release: undefined,
    brings: [],
    version: [],
    compilers: false,
    users: {},
    accounts: undefined,
    libc: 'none',
    shell: undefined,
    pipefail: undefined,
    user: 'ContainerUser',
    workdir: 'C:\\',
    env: {},
    entrypoint: 'none',
    starts: [],
    ports: [],
    triggers: [],
  }),
};

export const vendorFamilies: readonly ImageFamily[] = [cuda, ...dotnetFamilies, ros, windows];
