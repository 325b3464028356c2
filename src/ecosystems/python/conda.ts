import type { PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { condaDependencies } from './dependencies/conda.js';

/** Folders that installers and images put conda into (docs.conda.io, conda-forge/miniforge, ContinuumIO/docker-images, 2026). */
const PREFIXES = [
  ...['/opt/conda', '/opt/miniconda', '/opt/miniconda3', '/opt/anaconda', '/opt/anaconda3', '/opt/miniforge3'],
  ...['/usr/local/miniconda', '/usr/local/miniconda3', '/miniconda', '/miniconda3', '~/miniconda', '~/miniconda3'],
  ...['~/anaconda', '~/anaconda3', '~/miniforge3', '~/mambaforge', '~/micromamba', '~/.conda'],
];

/** Sources: docs.conda.io/projects/conda commands, 4.5 to 25.9; mamba.readthedocs.io user guide, 2.3, read 2026-11-21. */
export const conda: PackageManager = {
  id: 'conda',
  scope: 'language',
  executables: ['conda', 'mamba', 'micromamba'],
  grammar: {
    subcommands: subcommands({
      install: ['install', 'create', 'env create', 'env update'],
      upgrade: ['update', 'upgrade', 'self-update'],
      remove: ['remove', 'uninstall', 'env remove'],
      clean: ['clean'],
      configure: ['config', 'rename', 'env config', 'notices', 'content-trust'],
      // Activation is for the commands behind it, and `init` for all later shells.
      run: [
        'run',
        'activate',
        'deactivate',
        'init',
        'shell',
        'build',
        'develop',
        'debug',
        'convert',
        'render',
        'skeleton',
      ],
      query: [
        ...[
          'list',
          'search',
          'info',
          'env list',
          'env export',
          'export',
          'compare',
          'package',
          'doctor',
          'help',
          'repoquery',
        ],
        ...['config list', 'config sources', 'commands'],
      ],
    }),
    flagsWithValue: [
      ...['-n', '--name', '-p', '--prefix', '-c', '--channel', '-f', '--file', '--revision', '--clone', '--solver'],
      ...['--platform', '--subdir', '-r', '--root-prefix', '--rc-file', '--repodata-fn', '--experimental'],
      ...['--default-packages', '--env', '--pyc-compilation', '--download-threads', '--extract-threads'],
    ],
    informs: ['-V', '--version', '-h', '--help'],
  },
  leftovers: [
    {
      id: 'downloads',
      label: "conda's packages and index",
      leftBy: ['install', 'upgrade'],
      neededBy: [],
      neededByFlags: ['--offline', '--use-index-cache', '-C'],
      paths: PREFIXES.map((prefix) => `${prefix}/pkgs`),
      movedBy: {},
      // Not `--force-pkgs-dirs`: unknown before 4.6, and it breaks environments that link to the packages (conda clean, WARNING);
      // those in use are hard links, which take no room beside the environment.
      remedies: [{ kind: 'command', commands: [['conda', 'clean', '-ay']] }],
      removedBy: ['conda', 'mamba', 'micromamba'].map((name) => [name, 'clean']),
    },
  ],
  assumeYes: {
    flag: '-y',
    presentAs: ['--yes', '--dry-run', '--json'],
    letters: ['y', 'd'],
    settings: ['always_yes', 'CONDA_ALWAYS_YES', 'MAMBA_ALWAYS_YES'],
    on: ['install', 'upgrade', 'remove'],
    // These never ask, and do not know the flag before 23.4 (conda's changelog).
    except: [
      ['env', 'create'],
      ['env', 'update'],
      ['env', 'remove'],
    ],
  },
  dependencies: condaDependencies,
};
