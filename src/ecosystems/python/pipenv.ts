import { lockCompiling, pipfileLock } from './compiling-need.js';
import type { PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { pipenvProduction } from './production.js';
import { pipenvDependencies } from './dependencies/pipenv.js';

/** Source: pipenv.pypa.io, cli and configuration, 2025.0, read 2026. */
export const pipenv: PackageManager = {
  id: 'pipenv',
  scope: 'language',
  compiling: lockCompiling('Pipfile.lock', pipfileLock),
  ownHome: { when: 'always', unless: ['--system', 'PIPENV_VENV_IN_PROJECT', 'WORKON_HOME'] },
  executables: ['pipenv'],
  modules: ['pipenv'],
  grammar: {
    subcommands: subcommands({
      install: ['install', 'sync'],
      upgrade: ['update', 'upgrade'],
      remove: ['uninstall', 'clean'],
      configure: ['lock'],
      query: ['graph', 'check', 'scan', 'audit', 'requirements', 'verify', 'scripts'],
      run: ['run', 'shell', 'open'],
    }),
    flagsWithValue: [
      ...['--python', '-r', '--requirements', '-i', '--index', '--extra-pip-args', '--categories', '-e', '--editable'],
      ...['--pypi-mirror', '-c'],
    ],
    informs: ['--version', '-h', '--help', '--venv', '--where', '--py', '--envs', '--support'],
  },
  leftovers: [
    {
      id: 'downloads',
      label: "pipenv's cache",
      leftBy: ['install', 'upgrade'],
      neededBy: [],
      // The virtual environments lie elsewhere, in ~/.local/share/virtualenvs (configuration, WORKON_HOME).
      paths: ['~/.cache/pipenv'],
      mount: { folders: ['~/.cache/pipenv'], sharing: 'locked' },
      movedBy: { PIPENV_CACHE_DIR: null, XDG_CACHE_HOME: null },
      remedies: [{ kind: 'command', commands: [['rm', '-rf', '~/.cache/pipenv']] }],
      removedBy: [['pipenv', '--clear']],
    },
  ],
  production: pipenvProduction,
  dependencies: pipenvDependencies,
};
