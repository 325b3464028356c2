import { describe } from '@jest/globals';
import { bunDependencies } from '../../../../../src/ecosystems/node/dependencies/bun.js';
import { installTest, type InstallCase } from '../../../../support/install-cases.js';

const grammar = { subcommands: ['install', 'add', 'update', 'run'], flagsWithValue: ['--cwd', '-c'] };

const cases: readonly InstallCase[] = [
  {
    says: 'an install reads the manifests',
    call: 'install --frozen-lockfile',
    files: {
      'package.json': '{}',
      'bun.lock': '',
      'bunfig.toml': '[install]\nexact = true\n',
      '.env': '',
      'src/a.ts': '',
    },
    paths: ['package.json', 'bun.lock', 'bunfig.toml'],
    makes: ['node_modules'],
  },
  {
    says: 'settings with variables read the files of variables',
    call: 'install',
    files: { 'package.json': '{}', 'bunfig.toml': '[install.scopes]\na = { token = "$TOKEN" }\n', '.env': '' },
    paths: ['package.json', '.env', 'bunfig.toml'],
  },
  {
    says: 'workspaces and patches come along',
    call: 'install',
    files: {
      'package.json': { workspaces: ['packages/*'], patchedDependencies: { 'a@1.0.0': 'patches/a.patch' } },
      'bun.lockb': null,
      'packages/a/package.json': '{}',
      'packages/a/index.ts': '',
      'patches/a.patch': '',
    },
    paths: ['package.json', 'bun.lockb', 'packages/a/package.json', 'patches/a.patch'],
    makes: ['node_modules', 'packages/a/node_modules'],
  },
  {
    says: 'scripts of the project are refused',
    call: 'install',
    files: { 'package.json': { scripts: { postinstall: 'bun scripts/x.ts' } } },
    reason: 'lifecycle-script',
    at: 'package.json:3',
  },
  {
    says: 'scripts that are left out are not',
    call: 'install --ignore-scripts',
    files: { 'package.json': { scripts: { postinstall: 'bun scripts/x.ts' } } },
    paths: ['package.json'],
  },
  {
    says: 'a scanner is refused',
    call: 'install',
    files: { 'package.json': '{}', 'bunfig.toml': '[install.security]\nscanner = "./scan.ts"\n' },
    reason: 'lifecycle-script',
  },
  {
    says: 'a new package is written down',
    call: 'add zod',
    files: { 'package.json': '{}' },
    reason: 'writes-manifest',
  },
  { says: 'a global package is none of the project', call: 'add -g pm2', files: {}, none: true },
  { says: 'a script is no install', call: 'run build', files: {}, none: true },
];

describe('bun', () => {
  for (const each of cases) installTest(bunDependencies, grammar, each);
});
