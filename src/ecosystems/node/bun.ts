import type { PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { bunProduction } from './production/frozen-installs.js';
import { bunDependencies } from './dependencies/bun.js';

/** Source: bun.com/docs/pm/cli, install, add, remove, update, link, 1.3, read 2026-11-21. */
export const bun: PackageManager = {
  id: 'bun',
  scope: 'language',
  executables: ['bun'],
  grammar: {
    subcommands: subcommands({
      install: ['install', 'i', 'ci', 'add', 'a'],
      upgrade: ['update', 'upgrade'],
      remove: ['remove', 'rm'],
      clean: ['pm cache rm'],
      query: [
        ...['outdated', 'info', 'why', 'audit', 'pm', 'pm ls', 'pm bin', 'pm cache', 'pm hash', 'pm whoami', 'help'],
        ...['pm untrusted', 'pm hash-string', 'pm hash-print', 'pm view'],
      ],
      run: [
        ...['run', 'x', 'exec', 'test', 'build', 'create', 'c', 'init', 'link', 'unlink', 'patch', 'patch-commit'],
        ...['publish', 'repl', 'dev', 'pm trust', 'pm migrate', 'pm pack', 'pm version', 'pm pkg'],
      ],
    }),
    flagsWithValue: [
      ...['--cwd', '-c', '--config', '--registry', '--cache-dir', '--backend', '--filter', '--omit', '--linker'],
      ...['--concurrent-scripts', '--network-concurrency', '--ca', '--cafile', '--cpu', '--os', '--lockfile'],
      ...['--minimum-release-age'],
    ],
    informs: ['-v', '--version', '-h', '--help', '--revision'],
    // A file to run, or a script of package.json.
    otherwise: 'run',
  },
  // No leftover: on Linux the files in node_modules are hard links to the cache, so that it takes hardly any room of its own, and
  // with `--backend=symlink` they need it (bun.com/docs/pm/global-cache, 2026).
  leftovers: [],
  production: bunProduction,
  dependencies: bunDependencies,
};
