import { describe } from '@jest/globals';
import { pnpmDependencies } from '../../../../../src/ecosystems/node/dependencies/pnpm.js';
import { installTest, type InstallCase } from '../../../../support/install-cases.js';

const grammar = {
  subcommands: ['install', 'i', 'add', 'fetch', 'run', 'recursive install'],
  flagsWithValue: ['--dir', '-C', '--filter'],
};
const app = { name: 'app' };

const cases: readonly InstallCase[] = [
  {
    says: 'an install reads package.json and the lock file',
    call: 'install --frozen-lockfile',
    files: { 'package.json': app, 'pnpm-lock.yaml': '', 'a.js': '' },
    paths: ['package.json', 'pnpm-lock.yaml'],
    makes: ['node_modules'],
  },
  {
    says: 'the workspace file finds the members',
    call: 'i',
    files: {
      'package.json': app,
      'pnpm-workspace.yaml': 'packages:\n  - apps/*\n  - "!apps/old"\n',
      'apps/a/package.json': app,
      'apps/a/.npmrc': '',
      'apps/old/package.json': '{',
    },
    paths: ['package.json', 'pnpm-workspace.yaml', 'apps/a/.npmrc', 'apps/a/package.json'],
    makes: ['apps/a/node_modules', 'node_modules'],
  },
  {
    says: 'a workspace file without packages may mean every folder',
    call: 'i',
    files: { 'package.json': app, 'pnpm-workspace.yaml': 'onlyBuiltDependencies: [esbuild]\n', 'x/package.json': app },
    paths: ['package.json', 'pnpm-workspace.yaml', 'x/package.json'],
  },
  {
    says: 'a broken workspace file is a refusal',
    call: 'i',
    files: { 'package.json': app, 'pnpm-workspace.yaml': 'packages:\n  - [\n' },
    reason: 'unreadable-manifest',
  },
  {
    says: 'patched dependencies need their patches',
    call: 'i',
    files: { 'package.json': { pnpm: { patchedDependencies: { 'a@1': 'patches/a.patch' } } }, 'patches/a.patch': '' },
    paths: ['package.json', 'patches/a.patch'],
  },
  {
    says: 'patches may stand in the workspace file',
    call: 'i',
    files: {
      'package.json': app,
      'pnpm-workspace.yaml': 'packages: [x]\npatchedDependencies:\n  a: patches/a.patch\n',
      'patches/a.patch': '',
    },
    paths: ['package.json', 'pnpm-workspace.yaml', 'patches/a.patch'],
  },
  {
    says: 'hooks into the resolution come along',
    call: 'i',
    files: { 'package.json': app, '.pnpmfile.cjs': 'module.exports = {};' },
    paths: ['package.json', '.pnpmfile.cjs'],
  },
  {
    says: 'hooks that load other files are a refusal',
    call: 'i',
    files: { 'package.json': app, '.pnpmfile.cjs': "require('./tools/x');" },
    reason: 'lifecycle-script',
    at: '.pnpmfile.cjs',
  },
  {
    says: 'prepare is run',
    call: 'i',
    files: { 'package.json': { scripts: { prepare: 'tsc' } } },
    reason: 'lifecycle-script',
  },
  {
    says: 'pnpm has a script of its own',
    call: 'i',
    files: { 'package.json': { scripts: { 'pnpm:devPreinstall': 'node x.js' } } },
    reason: 'lifecycle-script',
  },
  {
    says: 'fetching runs no scripts',
    call: 'fetch',
    files: { 'package.json': { scripts: { prepare: 'tsc' } }, 'pnpm-lock.yaml': '' },
    paths: ['package.json', 'pnpm-lock.yaml'],
  },
  {
    says: 'linked workspaces are fine',
    call: 'recursive install',
    files: {
      'package.json': { dependencies: { b: 'workspace:^' } },
      'pnpm-workspace.yaml': 'packages: [b]',
      'b/package.json': app,
    },
    paths: ['package.json', 'pnpm-workspace.yaml', 'b/package.json'],
  },
  {
    says: 'injected workspaces are copied',
    call: 'i',
    files: { 'package.json': { dependenciesMeta: { b: { injected: true } } } },
    reason: 'workspace-not-understood',
    at: 'package.json:2',
  },
  {
    says: 'settings may inject every workspace',
    call: 'i',
    files: { 'package.json': app, '.npmrc': 'inject-workspace-packages=true' },
    reason: 'workspace-not-understood',
  },
  {
    says: 'a linked folder is a local dependency',
    call: 'i',
    files: { 'package.json': { devDependencies: { a: 'link:../a' } } },
    reason: 'local-dependency',
  },
  {
    says: 'an override of the workspace file may name a folder',
    call: 'i',
    files: { 'package.json': app, 'pnpm-workspace.yaml': 'packages: [x]\noverrides:\n  a: link:./a\n' },
    reason: 'local-dependency',
    at: 'pnpm-workspace.yaml',
  },
  {
    says: 'adding a package writes package.json',
    call: 'add x',
    files: { 'package.json': app },
    reason: 'writes-manifest',
  },
  { says: 'a global install reads nothing', call: 'add -g x', files: { 'package.json': app }, none: true },
  { says: 'a run is no install', call: 'run build', files: { 'package.json': app }, none: true },
  {
    says: 'the folder may be another',
    call: 'install -C web',
    files: { 'web/package.json': app, 'web/pnpm-lock.yaml': '' },
    paths: ['web/package.json', 'web/pnpm-lock.yaml'],
  },
  {
    says: 'a member of a workspace above is not installed here',
    call: 'i',
    files: { 'package.json': app, '../pnpm-workspace.yaml': '' },
    reason: 'workspace-not-understood',
  },
];

describe('pnpm reads of a project', () => {
  for (const each of cases) installTest(pnpmDependencies, grammar, each);
});
