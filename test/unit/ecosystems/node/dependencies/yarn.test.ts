import { describe } from '@jest/globals';
import { yarnBerryDependencies } from '../../../../../src/ecosystems/node/dependencies/yarn-berry.js';
import { yarnDependencies } from '../../../../../src/ecosystems/node/dependencies/yarn.js';
import { installTest, type InstallCase } from '../../../../support/install-cases.js';

const grammar = {
  subcommands: ['install', 'add', 'global add', 'run', 'workspaces focus', 'build'],
  flagsWithValue: ['--cwd', '--modules-folder', '--mode'],
};
const app = { name: 'app' };

const classic: readonly InstallCase[] = [
  {
    says: 'yarn alone installs',
    call: '',
    files: { 'package.json': app, 'yarn.lock': '', 'a.js': '' },
    paths: ['package.json', 'yarn.lock'],
    makes: ['node_modules'],
  },
  {
    says: 'settings and the release they name come along',
    call: 'install --frozen-lockfile',
    files: {
      'package.json': app,
      '.yarnrc': 'yarn-path ".yarn/releases/yarn-1.22.19.cjs"\n',
      '.yarn/releases/yarn-1.22.19.cjs': '',
    },
    paths: ['package.json', '.yarn/releases/', '.yarnrc'],
  },
  {
    says: 'an offline mirror is needed',
    call: 'install',
    files: { 'package.json': app, '.yarnrc': 'yarn-offline-mirror "./npm-offline"\n', 'npm-offline/a.tgz': '' },
    paths: ['package.json', '.yarnrc', 'npm-offline/'],
  },
  {
    says: 'what an install deletes again is named in .yarnclean',
    call: '',
    files: { 'package.json': app, '.yarnclean': 'docs' },
    paths: ['package.json', '.yarnclean'],
  },
  {
    says: 'settings of folders above are read',
    call: '',
    files: { 'package.json': app, '../.npmrc': 'a=b' },
    paths: ['package.json', '../.npmrc'],
  },
  { says: 'a global install reads nothing', call: 'global add x', files: { 'package.json': app }, none: true },
  { says: 'a build is no install', call: 'build', files: { 'package.json': app }, none: true },
  {
    says: 'adding a package writes package.json',
    call: 'add x',
    files: { 'package.json': app },
    reason: 'writes-manifest',
  },
  {
    says: 'prepare is run',
    call: '',
    files: { 'package.json': { scripts: { prepare: 'tsc' } } },
    reason: 'lifecycle-script',
    at: 'package.json:3',
  },
  {
    says: 'the folder may be another',
    call: 'install --cwd web',
    files: { 'web/package.json': app, 'web/yarn.lock': '', '.yarnrc': '' },
    paths: ['web/package.json', 'web/yarn.lock', '.yarnrc'],
  },
  {
    says: 'packages may be put elsewhere',
    call: '--modules-folder vendor/modules',
    files: { 'package.json': app },
    paths: ['package.json'],
    makes: ['node_modules', 'vendor/modules'],
  },
  {
    says: 'a script by yarn is followed',
    call: '',
    files: { 'package.json': { scripts: { postinstall: 'yarn hooks', hooks: 'yarn husky install' } } },
    paths: ['package.json'],
  },
  {
    says: 'workspaces come along',
    call: '',
    files: { 'package.json': { workspaces: ['a'] }, 'a/package.json': { dependencies: { b: 'workspace:*' } } },
    paths: ['package.json', 'a/package.json'],
  },
];

const release = 'yarnPath: .yarn/releases/yarn-4.5.0.cjs\nnodeLinker: node-modules\n';
const berry: readonly InstallCase[] = [
  {
    says: 'a project with a release of berry is read as berry reads it',
    call: 'install --immutable',
    files: {
      'package.json': { scripts: { prepare: 'tsc' } },
      'yarn.lock': '__metadata:\n',
      '.yarnrc.yml': release,
      '.yarn/releases/yarn-4.5.0.cjs': '',
      '.yarn/plugins/x.cjs': '',
    },
    paths: ['package.json', 'yarn.lock', '.yarn/plugins/', '.yarn/releases/', '.yarnrc.yml'],
    makes: ['.yarn/build-state.yml', '.yarn/cache', '.yarn/install-state.gz', '.yarn/unplugged', 'node_modules'],
  },
  {
    says: 'without a named release prepare counts, since yarn 1 may run',
    call: '',
    files: { 'package.json': { scripts: { prepare: 'tsc' } }, '.yarnrc.yml': 'nodeLinker: node-modules\n' },
    reason: 'lifecycle-script',
  },
  {
    says: 'a declared release is a named one',
    call: '',
    files: { 'package.json': { packageManager: 'yarn@4.5.0', scripts: { prepare: 'tsc' } } },
    paths: ['package.json'],
  },
  {
    says: 'a cache that is copied is needed and not made',
    call: '',
    files: { 'package.json': { packageManager: 'yarn@3.6.0' }, '.yarn/cache/a.zip': '', '.pnp.cjs': '' },
    paths: ['package.json', '.pnp.cjs', '.yarn/cache/'],
    makes: [
      '.pnp.cjs',
      '.pnp.loader.mjs',
      '.yarn/build-state.yml',
      '.yarn/install-state.gz',
      '.yarn/unplugged',
      'node_modules',
    ],
  },
  {
    says: 'postinstall is run',
    call: '',
    files: { 'package.json': { packageManager: 'yarn@4.0.0', scripts: { postinstall: 'gulp' } } },
    reason: 'lifecycle-script',
  },
  {
    says: 'builds may be left out',
    call: 'install --mode skip-build',
    files: { 'package.json': { packageManager: 'yarn@4.0.0', scripts: { postinstall: 'gulp' } } },
    paths: ['package.json'],
  },
  {
    says: 'a patch comes along',
    call: '',
    files: {
      'package.json': { packageManager: 'yarn@4.0.0', dependencies: { a: 'patch:a@npm%3A1.0.0#~/patches/a.patch' } },
      'patches/a.patch': '',
    },
    paths: ['package.json', 'patches/a.patch'],
  },
  {
    says: 'a portal is a local folder',
    call: '',
    files: { 'package.json': { packageManager: 'yarn@4.0.0', dependencies: { a: 'portal:./a' } } },
    reason: 'local-dependency',
  },
  {
    says: 'programs of the root are linked',
    call: '',
    files: { 'package.json': { packageManager: 'yarn@4.0.0', bin: 'x.js' } },
    reason: 'workspace-not-understood',
  },
  {
    says: 'broken settings are a refusal',
    call: '',
    files: { 'package.json': { packageManager: 'yarn@4.0.0' }, '.yarnrc.yml': 'a: [\n' },
    reason: 'unreadable-manifest',
  },
  {
    says: 'an install of one workspace reads as any other',
    call: 'workspaces focus --production',
    files: { 'package.json': { packageManager: 'yarn@4.0.0' } },
    paths: ['package.json'],
  },
];

describe('yarn 1 reads of a project', () => {
  for (const each of classic) installTest(yarnDependencies, grammar, each);
  for (const each of berry.slice(0, 4)) installTest(yarnDependencies, grammar, each);
});

describe('yarn berry reads of a project', () => {
  for (const each of berry) installTest(yarnBerryDependencies, grammar, each);
});
