import type { ManagerState, PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { goDependencies } from './dependencies/go-mod.js';
import { goPrefetch } from './dependencies/prefetch.js';

/** Outside of modules packages are fetched into GOPATH/src as well. */
const EVERYTHING: ManagerState = {
  folders: ['/go', '~/go', '~/.cache', '~/.config'],
  variables: ['GOPATH', 'GOMODCACHE', 'GOCACHE', 'GOBIN'],
};

/** The module cache with what is known of checksums. */
const MODULES: ManagerState = {
  folders: ['/go/pkg', '~/go/pkg', '~/.cache', '~/.config'],
  variables: ['GOMODCACHE'],
  parts: { GOPATH: ['pkg'] },
};

/** Sources: pkg.go.dev/cmd/go and go.dev/ref/mod, Go 1.25, read 2026. */
export const go: PackageManager = {
  id: 'go',
  scope: 'language',
  executables: ['go'],
  grammar: {
    subcommands: subcommands({
      install: ['mod download', 'install', 'get'],
      run: [
        ...['build', 'test', 'run', 'vet', 'generate', 'fmt', 'fix', 'tool', 'doc', 'bug', 'telemetry'],
        ...[
          'mod tidy',
          'mod vendor',
          'mod init',
          'mod edit',
          'work init',
          'work use',
          'work sync',
          'work edit',
          'work vendor',
        ],
      ],
      clean: ['clean'],
      query: ['version', 'env', 'list', 'help', 'mod verify', 'mod graph', 'mod why'],
    }),
    flagsWithValue: [
      ...[
        '-o',
        '-ldflags',
        '-gcflags',
        '-asmflags',
        '-tags',
        '-mod',
        '-modfile',
        '-overlay',
        '-pkgdir',
        '-toolexec',
        '-p',
      ],
      ...[
        '-buildmode',
        '-compiler',
        '-installsuffix',
        '-gccgoflags',
        '-exec',
        '-run',
        '-timeout',
        '-count',
        '-coverprofile',
      ],
      ...['-covermode', '-coverpkg', '-bench', '-benchtime', '-cpu', '-parallel', '-C', '-buildvcs', '-pgo', '-reuse'],
    ],
    informs: [],
    // Packages of the project are named by a relative path, by a pattern, or not at all; those of others with a version.
    builds: ({ subcommand, operands }) =>
      subcommand[0] === 'install' && operands.every((word) => word !== undefined && /^\.{1,2}(?:\/|$)/.test(word)),
  },
  // The module cache stays: a later build without network would need it.
  // Sources: pkg.go.dev/cmd/go, "Environment variables", "Build and test caching"; go.dev/ref/mod, "Module cache" (safe for several at once).
  stores: [
    {
      label: "Go's module cache",
      in: { variable: 'GOPATH', otherwise: '~/go' },
      folders: ['pkg/mod'],
      fetched: true,
      sharing: 'shared',
      usedBy: ['install', 'run'],
      movedBy: ['GOMODCACHE', 'GOPROXY', 'GOFLAGS', 'GO111MODULE'],
      movedByFlags: ['-modcacherw', '-C', '-mod'],
      resultsOf: [],
      neededByFlags: [],
    },
    {
      label: "Go's build cache",
      in: { variable: undefined, otherwise: '~/.cache' },
      folders: ['go-build'],
      fetched: false,
      sharing: 'shared',
      usedBy: ['run'],
      movedBy: ['GOCACHE', 'XDG_CACHE_HOME'],
      movedByFlags: ['-a'],
      resultsOf: [],
      neededByFlags: [],
    },
  ],
  leftovers: [],
  state: (words) => (words.join(' ') === 'mod download' ? MODULES : EVERYTHING),
  dependencies: goDependencies,
  prefetch: goPrefetch,
};
