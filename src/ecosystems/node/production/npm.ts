/** Installs by npm for production. Sources: docs.npmjs.com/cli/v11 "npm install", "npm ci", "config" (omit, only); npm 5.7 to 11, read 2026. */
import type { CallWords, ProjectFiles } from '../../../knowledge/package-manager.js';
import type { LockPlan, OmitPlan, ProductionInstall } from '../../../knowledge/production-install.js';
import { isOn, variable } from '../../call-flags.js';
import { readManifest, type Manifest } from '../dependencies/package-json.js';
import { declaredWorkspaces, readMembers } from '../dependencies/workspaces.js';
import { isDecided, nodeDevelopment } from './development.js';
import { unable } from '../../production-refusal.js';
import { npmLockDoubt, readNpmLock } from './npm-lock.js';

const INSTALLS = ['install', 'i', 'in', 'ins', 'inst', 'insta', 'instal', 'isnt', 'isnta', 'isntal', 'isntall'];
const CLEAN = ['ci', 'clean-install', 'ic', 'install-clean', 'isntall-clean'];
/** Flags that mean the same to both. */
const SHARED = [
  ...[
    '--silent',
    '-s',
    '--quiet',
    '-q',
    '--loglevel',
    '-d',
    '--verbose',
    '--no-audit',
    '--no-fund',
    '--audit',
    '--fund',
  ],
  ...['--no-progress', '--progress', '--unsafe-perm', '--ignore-scripts', '--legacy-peer-deps', '--prefer-offline'],
  ...[
    '--omit',
    '--include',
    '--only',
    '--no-optional',
    '--registry',
    '--cache',
    '--no-update-notifier',
    '--force',
    '-f',
  ],
  ...[
    '--no-save',
    '--foreground-scripts',
    '--maxsockets',
    '--fetch-retries',
    '--fetch-timeout',
    '--allow-root',
    '--strict-ssl',
  ],
  ...['--production', '--no-color', '--color', '--no-bin-links', '--no-package-lock-only', '--network-timeout'],
];
const EVENTS = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];

/** npm 7 came with Node.js 15, npm 5.7 with 8.11. */
const OMIT_SINCE = 15;
const CI_SINCE = 9;

export const npmProduction: ProductionInstall = { omit, lock };

function isOfProject({ subcommand, operands, flags }: CallWords): boolean {
  const verb = subcommand[0] ?? '';
  const elsewhere = flags.some(({ name }) =>
    ['-g', '--global', '--prefix', '-C', '--location', '-w', '--workspace'].includes(name),
  );
  return [...INSTALLS, ...CLEAN].includes(verb) && operands.length === 0 && !elsewhere;
}

/** Major version of Node.js; the newest where the tag tells none. */
function major(call: CallWords): number | undefined {
  return call.version === undefined ? undefined : (call.version[0] ?? Number.POSITIVE_INFINITY);
}

function omit(call: CallWords, project: ProjectFiles): OmitPlan | undefined {
  if (!isOfProject(call) || isDecided(call)) return undefined;
  const mode = variable(call, 'NODE_ENV');
  if (mode === 'production') return undefined;
  const chooser = [
    'NODE_ENV',
    'NPM_CONFIG_PRODUCTION',
    'npm_config_production',
    'NPM_CONFIG_OMIT',
    'npm_config_omit',
  ].find((name) => variable(call, name) === null || (name !== 'NODE_ENV' && variable(call, name) !== undefined));
  if (chooser !== undefined) return unable('chosen-elsewhere', `\`${chooser}\` chooses`);
  const setting = settingLine(project, /^\s*(?:omit|include|only|production|dev|also)\s*(?:\[\])?\s*=/);
  if (setting !== undefined) return unable('chosen-elsewhere', 'its settings choose', '.npmrc', setting);
  const manifests = manifestsOf(project);
  const development = manifests && nodeDevelopment(manifests, project, isOn(call, '--ignore-scripts') ? [] : EVENTS);
  if (development === undefined) return undefined;
  const flag = (major(call) ?? OMIT_SINCE) >= OMIT_SINCE ? '--omit=dev' : '--only=production';
  return { possible: true, change: { add: [flag] }, development };
}

function lock(call: CallWords, project: ProjectFiles): LockPlan | undefined {
  if (!isOfProject(call) || CLEAN.includes(call.subcommand[0]!)) return undefined;
  const found = readNpmLock(project);
  if (found === undefined || 'possible' in found) return found;
  const other = call.flags.find(({ name }) => !SHARED.includes(name));
  const node = major(call);
  if (other !== undefined || call.dynamic === true)
    return unable(
      'flags-not-known',
      `what \`npm ci\` makes of ${other === undefined ? 'its words' : `\`${other.name}\``} is not known`,
    );
  if (node === undefined || node < CI_SINCE)
    return unable('version-not-known', 'whether its npm has `npm ci` is not known');
  if (found.format >= 3 && node < OMIT_SINCE)
    return unable('version-not-known', `npm of Node.js ${node} does not read the format of ${found.file}`);
  if (found.format < 2 && node >= OMIT_SINCE)
    return unable(
      'lock-not-understood',
      `${found.file} is of an npm before 7, which left out what packages want beside them`,
      found.file,
    );
  if (node < OMIT_SINCE && call.flags.some(({ name }) => name === '--production'))
    return unable('flags-not-known', 'what `npm ci` of npm 6 makes of `--production` is not known');
  const setting = settingLine(project, /^\s*(?:package-lock|shrinkwrap)\s*=\s*false/);
  if (setting !== undefined) return unable('chosen-elsewhere', 'its settings ignore the lock file', '.npmrc', setting);
  const peers =
    node >= OMIT_SINCE &&
    !isOn(call, '--legacy-peer-deps') &&
    settingLine(project, /^\s*legacy-peer-deps\s*=\s*true/) === undefined;
  return (
    npmLockDoubt(found, project, peers) ?? { possible: true, change: { subcommand: 'ci', add: [] }, file: found.file }
  );
}

/** 1-based line of a setting in .npmrc. */
function settingLine(project: ProjectFiles, setting: RegExp): number | undefined {
  const index = (project.read('.npmrc') ?? '').split('\n').findIndex((line) => setting.test(line));
  return index < 0 ? undefined : index + 1;
}

/** The project's manifest and those of its workspaces; undefined when they cannot be read. */
export function manifestsOf(project: ProjectFiles): readonly Manifest[] | undefined {
  const root = readManifest(project, '.');
  if ('separable' in root) return undefined;
  const workspaces = declaredWorkspaces(root);
  const members = workspaces === undefined ? [] : readMembers(project, workspaces);
  return 'separable' in members ? undefined : [root, ...members];
}
