import { lockCompiling, pipCompiling, tomlLock } from './compiling-need.js';
import type { PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { uvProduction } from './production.js';
import { uvDependencies } from './dependencies/uv.js';

const ofLock = lockCompiling('uv.lock', tomlLock);

/** Source: docs.astral.sh/uv, reference/cli and concepts/cache, 0.9, read 2026. */
export const uv: PackageManager = {
  id: 'uv',
  scope: 'language',
  compiling: (call, project, version) =>
    call.subcommand[0] === 'pip' ? pipCompiling(call, project, version) : ofLock(call, project, version),
  executables: ['uv'],
  modules: ['uv'],
  grammar: {
    subcommands: subcommands({
      install: ['sync', 'add', 'pip install', 'pip sync', 'tool install', 'python install'],
      upgrade: ['tool upgrade', 'python upgrade', 'self update'],
      remove: ['remove', 'pip uninstall', 'tool uninstall', 'python uninstall'],
      clean: ['cache clean', 'cache prune', 'clean'],
      configure: ['lock', 'init', 'venv', 'python pin', 'version', 'pip compile', 'auth'],
      query: [
        'tree',
        'export',
        'pip list',
        'pip freeze',
        'pip show',
        'pip tree',
        'pip check',
        'python list',
        'python find',
        'python dir',
        'cache dir',
        'tool list',
        'tool dir',
        'help',
      ],
      run: ['run', 'build', 'publish', 'tool run', 'format'],
    }),
    flagsWithValue: [
      ...[
        '-r',
        '--requirement',
        '--requirements',
        '-c',
        '--constraint',
        '--constraints',
        '-e',
        '--editable',
        '--extra',
      ],
      ...[
        '--group',
        '--only-group',
        '--no-group',
        '--package',
        '--project',
        '--directory',
        '--python',
        '-p',
        '--target',
      ],
      ...['--prefix', '--index-url', '-i', '--extra-index-url', '--index', '--default-index', '--find-links', '-f'],
      ...[
        '--cache-dir',
        '--config-file',
        '--link-mode',
        '--no-install-package',
        '--python-version',
        '--python-platform',
      ],
      ...[
        '--no-binary',
        '--only-binary',
        '--resolution',
        '--prerelease',
        '--exclude-newer',
        '--color',
        '--with',
        '--overrides',
      ],
    ],
    informs: ['-V', '--version', '-h', '--help'],
  },
  leftovers: [
    {
      id: 'downloads',
      label: "uv's cache",
      leftBy: ['install', 'upgrade'],
      neededBy: [],
      neededByFlags: ['--offline'],
      paths: ['~/.cache/uv'],
      // Safe for several at once (concepts/cache, 0.9); from another file system uv copies instead of linking.
      mount: { folders: ['~/.cache/uv'], sharing: 'shared' },
      movedBy: { UV_CACHE_DIR: null, XDG_CACHE_HOME: null },
      movedByFlags: ['--cache-dir'],
      remedies: [
        {
          kind: 'flag',
          flag: '--no-cache',
          presentAs: ['--no-cache', '--no-cache-dir', '-n'],
          // `true` turns it off too; only the value of the documentation is counted on (reference/environment).
          variables: { UV_NO_CACHE: '1' },
          on: ['install', 'upgrade'],
          replaces: [],
          lackingIn: [],
        },
      ],
      removedBy: [
        ['uv', 'cache', 'clean'],
        ['uv', 'clean'],
      ],
    },
  ],
  production: uvProduction,
  dependencies: uvDependencies,
};
