import { lockCompiling, tomlLock } from './compiling-need.js';
import type { PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { poetryProduction } from './production.js';
import { poetryDependencies } from './dependencies/poetry.js';

/** Source: python-poetry.org/docs, cli and configuration, 2.2, read 2026. */
export const poetry: PackageManager = {
  id: 'poetry',
  scope: 'language',
  compiling: lockCompiling('poetry.lock', tomlLock),
  ownHome: {
    when: 'always',
    unless: [
      ...['virtualenvs.create', 'virtualenvs.in-project', 'POETRY_VIRTUALENVS_CREATE', 'POETRY_VIRTUALENVS_IN_PROJECT'],
      ...['POETRY_VIRTUALENVS_PATH', 'create = false', 'in-project = true'],
    ],
    files: ['poetry.toml'],
  },
  executables: ['poetry'],
  modules: ['poetry'],
  grammar: {
    subcommands: subcommands({
      install: ['install', 'add', 'sync', 'self add', 'self install'],
      upgrade: ['update', 'self update'],
      remove: ['remove', 'self remove', 'env remove'],
      clean: ['cache clear'],
      configure: ['config', 'lock', 'source add', 'source remove', 'env use', 'python'],
      query: [
        'show',
        'check',
        'search',
        'about',
        'list',
        'help',
        'env info',
        'env list',
        'cache list',
        'source show',
        'export',
        'version',
        'debug',
      ],
      run: ['run', 'shell', 'build', 'publish', 'init', 'new'],
    }),
    flagsWithValue: [
      ...['--directory', '-C', '--project', '-P', '--group', '-G', '--with', '--without', '--only', '--extras', '-E'],
      ...['--python', '--platform', '--source', '-f', '--format', '-o', '--output', '--without-urls'],
    ],
    informs: ['-V', '--version', '-h', '--help'],
  },
  leftovers: [
    {
      id: 'downloads',
      label: "poetry's cache",
      leftBy: ['install', 'upgrade'],
      neededBy: [],
      // Beside these two stand the virtual environments, which must stay (configuration, `cache-dir`).
      paths: ['~/.cache/pypoetry/cache', '~/.cache/pypoetry/artifacts'],
      mount: { folders: ['~/.cache/pypoetry/cache', '~/.cache/pypoetry/artifacts'], sharing: 'locked' },
      movedBy: { POETRY_CACHE_DIR: null, XDG_CACHE_HOME: null },
      remedies: [
        { kind: 'command', commands: [['rm', '-rf', '~/.cache/pypoetry/cache', '~/.cache/pypoetry/artifacts']] },
      ],
      removedBy: [['poetry', 'cache', 'clear']],
    },
  ],
  production: poetryProduction,
  dependencies: poetryDependencies,
};
