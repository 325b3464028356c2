import type { PackageManager } from './package-manager.js';

/**
 * Folders that a package manager call may read or write besides the project it installs, absolute; `~` is the caller's home.
 * Wide on purpose: it decides what may change places, so what is missing here can break a build.
 */
export interface Footprint {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

// Filesystem Hierarchy Standard 3.0 (2015) and Debian Policy 4.7, chapter 9 (2024): packages keep to these; /usr/src/<name>,
// /app, /srv/<name>, /opt/<name> and homes belong to the administrator.
const SYSTEM_FOLDERS = [
  '/bin',
  '/boot',
  '/dev',
  '/etc',
  '/lib',
  '/lib32',
  '/lib64',
  '/run',
  '/sbin',
  '/usr/bin',
  '/usr/games',
  '/usr/include',
  '/usr/lib',
  '/usr/lib32',
  '/usr/lib64',
  '/usr/libexec',
  '/usr/local',
  '/usr/sbin',
  '/usr/share',
  '/usr/src/linux',
  '/var',
];

const HOME_STATE = ['~/.cache', '~/.config', '~/.local', '~/.npm', '~/.npmrc', '~/.yarn', '~/.yarnrc', '~/.pnpm-store'];
const HOME_SETTINGS = [
  '~/.pip',
  '~/.netrc',
  '~/.ssh',
  '~/.gitconfig',
  '~/.yarnrc.yml',
  '~/.node-gyp',
  '~/.virtualenvs',
  ...[
    '~/.bundle',
    '~/.gem',
    '~/.gemrc',
    '~/.rbenv',
    '~/.rvm',
    '~/.composer',
    '~/.bun',
    '~/.conda',
    '~/.condarc',
    '~/.mambarc',
  ],
  ...['~/.mix', '~/.hex', '~/.nuget', '~/.dotnet', '~/.microsoft', '~/.templateengine'],
  ...['~/miniconda3', '~/miniconda', '~/anaconda3', '~/miniforge3', '~/mambaforge', '~/micromamba'],
  ...['/opt/conda', '/opt/miniconda', '/opt/miniconda3', '/opt/anaconda3', '/opt/miniforge3'],
];

/** Only system packages reach into all of /var: a web root in it is none of a language's business. */
function withoutVar(folders: readonly string[]): readonly string[] {
  return folders.filter((folder) => folder !== '/var');
}

/** What a call touches, by the kind of its manager. */
export const footprints: Readonly<Record<PackageManager['scope'], Footprint>> = {
  system: { reads: SYSTEM_FOLDERS, writes: SYSTEM_FOLDERS },
  language: {
    reads: [...withoutVar(SYSTEM_FOLDERS), '/var/cache', '/var/lib', '/opt/venv', ...HOME_STATE, ...HOME_SETTINGS],
    writes: [
      '/opt/venv',
      '/usr/bin',
      '/usr/lib',
      '/usr/local',
      '/usr/share',
      '/var/cache',
      ...HOME_STATE,
      ...HOME_SETTINGS,
    ],
  },
};
