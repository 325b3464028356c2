import type { PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { dotnetPrefetch } from './dependencies/prefetch.js';
import { dotnetDependencies } from './dependencies/restore.js';

/** Sources: learn.microsoft.com/dotnet/core/tools and nuget/consume-packages/managing-the-global-packages-and-cache-folders, 2026-11-21. */
export const dotnet: PackageManager = {
  id: 'dotnet',
  scope: 'language',
  ownHome: { when: ['--global', '-g'], unless: ['--tool-path'] },
  executables: ['dotnet'],
  grammar: {
    subcommands: subcommands({
      install: ['restore', 'tool install', 'tool restore'],
      upgrade: ['tool update'],
      remove: ['tool uninstall'],
      clean: ['nuget locals'],
      // All that evaluate a project, or write the settings nearest to it, may do anything.
      run: [
        ...[
          'build',
          'publish',
          'pack',
          'test',
          'run',
          'watch',
          'msbuild',
          'clean',
          'vstest',
          'new',
          'add',
          'remove',
          'sln',
        ],
        ...[
          'list',
          'package',
          'reference',
          'exec',
          'format',
          'workload',
          'ef',
          'nuget',
          'dev-certs',
          'user-secrets',
          'store',
        ],
        ...['build-server', 'tool run', 'tool', 'solution', 'fsi', 'script', 'paket', 'fake', 'cake'],
      ],
      query: ['help', 'tool list', 'tool search', 'nuget list source', 'sdk check'],
    }),
    flagsWithValue: [
      ...['-r', '--runtime', '-s', '--source', '--packages', '--configfile', '-v', '--verbosity', '--lock-file-path'],
      ...['--tool-path', '--version', '--add-source', '--tool-manifest', '--framework', '-a', '--arch', '--os', '-c'],
      ...['--configuration', '-o', '--output', '-f', '-p', '--property', '--ucr', '--project'],
    ],
    informs: ['--info', '--list-sdks', '--list-runtimes', '-h', '--help', '-?'],
    // A program to run.
    otherwise: 'run',
  },
  // Source: learn.microsoft.com/nuget/consume-packages/managing-the-global-packages-and-cache-folders, 2026.
  stores: [
    {
      label: "NuGet's packages",
      in: { variable: undefined, otherwise: '~/.nuget' },
      folders: ['packages'],
      fetched: true,
      sharing: 'locked',
      usedBy: ['install', 'run'],
      movedBy: ['NUGET_PACKAGES'],
      movedByFlags: ['--packages', '--configfile'],
      resultsOf: [],
      neededByFlags: ['--no-restore', '--no-build'],
    },
  ],
  leftovers: [
    {
      id: 'downloads',
      label: "NuGet's HTTP cache",
      leftBy: ['install', 'upgrade'],
      neededBy: [],
      // Beside it lies what builds need: the packages themselves in ~/.nuget/packages, which must stay. `v3-cache` up to NuGet 6.1.
      paths: ['~/.local/share/NuGet/http-cache', '~/.local/share/NuGet/v3-cache'],
      movedBy: { NUGET_HTTP_CACHE_PATH: null, XDG_DATA_HOME: null },
      remedies: [
        { kind: 'command', commands: [['dotnet', 'nuget', 'locals', 'http-cache', '--clear']] },
        {
          kind: 'command',
          commands: [['rm', '-rf', '~/.local/share/NuGet/http-cache', '~/.local/share/NuGet/v3-cache']],
        },
      ],
      removedBy: [
        ['dotnet', 'nuget', 'locals', 'http-cache'],
        ['dotnet', 'nuget', 'locals', 'all'],
      ],
    },
  ],
  dependencies: dotnetDependencies,
  prefetch: dotnetPrefetch,
};
