import { describe } from '@jest/globals';
import { npmDependencies } from '../../../../../src/ecosystems/node/dependencies/npm.js';
import { installTest, type InstallCase } from '../../../../support/install-cases.js';

const grammar = {
  subcommands: ['install', 'i', 'ci', 'add', 'run', 'it', 'update', 'link', 'rebuild'],
  flagsWithValue: ['--prefix', '-C', '-w', '--userconfig', '--cafile'],
};
const app = { name: 'app', dependencies: { express: '^4.0.0' } };
const lock = { 'package.json': app, 'package-lock.json': {}, 'src/index.js': '' };
const scripts = (value: Record<string, string>): object => ({ name: 'app', scripts: value });

const files: readonly InstallCase[] = [
  {
    says: 'a clean install reads package.json and its lock file',
    call: 'ci',
    files: lock,
    paths: ['package.json', 'package-lock.json'],
    makes: ['node_modules'],
  },
  {
    says: 'an install without a lock file reads package.json alone',
    call: 'install',
    files: { 'package.json': app, 'a.js': '' },
    paths: ['package.json'],
  },
  {
    says: 'a clean install without a lock file fails as it did before',
    call: 'ci',
    files: { 'package.json': app },
    paths: ['package.json'],
  },
  {
    says: 'a shrinkwrap file is a lock file',
    call: 'i',
    files: { ...lock, 'npm-shrinkwrap.json': '{}' },
    paths: ['package.json', 'package-lock.json', 'npm-shrinkwrap.json'],
  },
  {
    says: 'yarn.lock is looked into by npm',
    call: 'i',
    files: { 'package.json': app, 'yarn.lock': '' },
    paths: ['package.json', 'yarn.lock'],
  },
  {
    says: 'settings come with the manifests',
    call: 'ci',
    files: { ...lock, '.npmrc': 'registry=https://r.example\n' },
    paths: ['package.json', 'package-lock.json', '.npmrc'],
  },
  {
    says: 'a certificate that the settings name comes along',
    call: 'ci',
    files: { 'package.json': app, '.npmrc': 'cafile = "./certs/ca.pem"\n', 'certs/ca.pem': '' },
    paths: ['package.json', '.npmrc', 'certs/ca.pem'],
  },
  {
    says: 'a settings file that a flag names comes along',
    call: 'ci --userconfig ./ci.npmrc',
    files: { 'package.json': app, 'ci.npmrc': '' },
    paths: ['package.json', 'ci.npmrc'],
  },
  {
    says: 'a byte order mark is no part of the manifest',
    call: 'ci',
    files: { 'package.json': '\uFEFF{}' },
    paths: ['package.json'],
  },
  { says: 'a manifest that is missing is a refusal', call: 'ci', files: { 'a.js': '' }, reason: 'no-manifest' },
  {
    says: 'a broken manifest is a refusal that names the line',
    call: 'ci',
    files: { 'package.json': '{\n  "name": "a",\n  oops\n}' },
    reason: 'unreadable-manifest',
    at: 'package.json:3',
  },
  {
    says: 'a trailing comma is a broken manifest',
    call: 'ci',
    files: { 'package.json': '{\n "a": 1,\n}' },
    reason: 'unreadable-manifest',
    at: 'package.json:3',
  },
  {
    says: 'a manifest that ends too early is broken on its last line',
    call: 'ci',
    files: { 'package.json': '{\n "a": [1,\n 2' },
    reason: 'unreadable-manifest',
    at: 'package.json:3',
  },
  {
    says: 'a list is no manifest',
    call: 'ci',
    files: { 'package.json': '[]' },
    reason: 'unreadable-manifest',
    at: 'package.json:1',
  },
  {
    says: 'a manifest that is not text is a refusal',
    call: 'ci',
    files: { 'package.json': null },
    reason: 'unreadable-manifest',
  },
  {
    says: 'the project may be another folder',
    call: 'install --prefix client',
    files: { 'client/package.json': app, 'client/package-lock.json': '{}', 'package.json': app },
    paths: ['client/package.json', 'client/package-lock.json'],
    makes: ['client/node_modules'],
  },
  {
    says: 'a folder outside of the project is a refusal',
    call: 'ci --prefix /srv/x',
    files: lock,
    reason: 'outside-project',
  },
  {
    says: 'an absolute folder is found where the project lies',
    call: 'ci --prefix /app/client',
    root: '/app',
    files: { 'client/package.json': app },
    paths: ['client/package.json'],
  },
];

const calls: readonly InstallCase[] = [
  { says: 'a global install of packages reads nothing', call: 'install -g pm2', files: lock, none: true },
  {
    says: 'a global install by location reads nothing',
    call: 'install --location=global pm2',
    files: lock,
    none: true,
  },
  {
    says: 'a global install of the current folder installs the project',
    call: 'install -g .',
    files: lock,
    reason: 'project-itself',
  },
  {
    says: 'a global install without operands installs the project',
    call: 'install -g',
    files: lock,
    reason: 'project-itself',
  },
  {
    says: 'a global install of a tarball reads the tarball',
    call: 'install -g ./tool.tgz',
    files: { 'tool.tgz': '' },
    paths: ['tool.tgz'],
  },
  { says: 'a call that is no install is none', call: 'run build', files: lock, none: true },
  { says: 'linking is no install', call: 'link', files: lock, none: true },
  { says: 'rebuilding is no install', call: 'rebuild', files: lock, none: true },
  {
    says: 'an install of named packages writes package.json',
    call: 'install express',
    files: lock,
    reason: 'writes-manifest',
  },
  {
    says: 'an install of named packages that saves nothing is separable',
    call: 'install --no-save typescript',
    files: lock,
    paths: ['package.json', 'package-lock.json'],
  },
  {
    says: 'an unsaved install of a folder needs the folder',
    call: 'install --no-save ./lib',
    files: { ...lock, 'lib/package.json': '{}' },
    reason: 'project-itself',
  },
  { says: 'an update writes package.json', call: 'update', files: lock, reason: 'writes-manifest' },
  { says: 'an install that tests needs the tests', call: 'it', files: lock, reason: 'lifecycle-script' },
  { says: 'a word that is not known is a refusal', call: 'ci $FLAGS', files: lock, reason: 'dynamic-arguments' },
];

const lifecycle: readonly InstallCase[] = [
  {
    says: 'a postinstall that runs a file of the project needs it',
    call: 'ci',
    files: { 'package.json': scripts({ start: 'x', postinstall: 'node scripts/x.js' }) },
    reason: 'lifecycle-script',
    at: 'package.json:5',
  },
  {
    says: 'a prepare that builds needs the sources',
    call: 'ci',
    files: { 'package.json': scripts({ prepare: 'tsc' }) },
    reason: 'lifecycle-script',
    at: 'package.json:4',
  },
  {
    says: 'a build is not run by an install',
    call: 'ci',
    files: { 'package.json': scripts({ build: 'tsc', prepublishOnly: 'tsc', postbuild: 'x' }) },
    paths: ['package.json'],
  },
  {
    says: 'scripts that are not run do not matter',
    call: 'ci --ignore-scripts',
    files: { 'package.json': scripts({ prepare: 'tsc' }) },
    paths: ['package.json'],
  },
  {
    says: 'scripts may be turned off in the settings',
    call: 'ci',
    files: { 'package.json': scripts({ prepare: 'tsc' }), '.npmrc': 'ignore-scripts=true' },
    paths: ['package.json', '.npmrc'],
  },
  {
    says: 'a flag turns scripts on again',
    call: 'ci --ignore-scripts=false',
    files: { 'package.json': scripts({ prepare: 'tsc' }), '.npmrc': 'ignore-scripts=true' },
    reason: 'lifecycle-script',
  },
  {
    says: 'scripts may be turned off in the environment',
    call: 'ci',
    variables: { npm_config_ignore_scripts: 'true' },
    files: { 'package.json': scripts({ prepare: 'tsc' }) },
    paths: ['package.json'],
  },
  {
    says: 'production installs run scripts, too',
    call: 'ci --omit=dev',
    files: { 'package.json': scripts({ postinstall: 'gulp' }) },
    reason: 'lifecycle-script',
  },
  {
    says: 'husky does nothing where there is no .git',
    call: 'ci',
    files: { 'package.json': scripts({ prepare: 'husky install || true' }) },
    paths: ['package.json'],
  },
  {
    says: 'husky behind is-ci does nothing where there is no .git',
    call: 'ci',
    files: { 'package.json': scripts({ prepare: 'is-ci || husky install >/dev/null 2>&1' }) },
    paths: ['package.json'],
  },
  {
    says: 'husky needs .git where it is copied',
    call: 'ci',
    files: { 'package.json': scripts({ prepare: 'husky' }), '.git/HEAD': '' },
    reason: 'lifecycle-script',
    at: 'package.json:4',
  },
  {
    says: 'husky finds .git above the project',
    call: 'ci',
    files: { 'package.json': scripts({ prepare: 'husky' }), '../.git/HEAD': '' },
    reason: 'lifecycle-script',
  },
  {
    says: 'an old husky installs its hooks by itself',
    call: 'ci',
    files: { 'package.json': { devDependencies: { husky: '^4.3.0' } }, '.git/HEAD': '' },
    reason: 'lifecycle-script',
    at: 'package.json:3',
  },
  {
    says: 'an old husky is harmless without .git',
    call: 'ci',
    files: { 'package.json': { devDependencies: { husky: '^4.3.0' } } },
    paths: ['package.json'],
  },
  {
    says: 'a new husky does nothing by itself',
    call: 'ci',
    files: { 'package.json': { devDependencies: { husky: '^9.0.0' } }, '.git/HEAD': '' },
    paths: ['package.json'],
  },
  {
    says: 'hooks by another tool come with their configuration',
    call: 'ci',
    files: { 'package.json': scripts({ postinstall: 'npx simple-git-hooks' }), '.simple-git-hooks.json': '{}' },
    paths: ['package.json', '.simple-git-hooks.json'],
  },
  {
    says: 'patches come along where they are applied',
    call: 'ci',
    files: { 'package.json': scripts({ postinstall: 'patch-package' }), 'patches/a+1.0.0.patch': '' },
    paths: ['package.json', 'patches/'],
  },
  {
    says: 'patches may lie elsewhere',
    call: 'ci',
    files: {
      'package.json': scripts({ postinstall: 'patch-package --patch-dir tools/patches' }),
      'tools/patches/a.patch': '',
    },
    paths: ['package.json', 'tools/patches/'],
  },
  {
    says: 'without patches there is nothing to apply',
    call: 'ci',
    files: { 'package.json': scripts({ postinstall: 'patch-package' }) },
    paths: ['package.json'],
  },
  {
    says: 'plain words are harmless',
    call: 'ci',
    files: {
      'package.json': scripts({ postinstall: 'echo "all done" && exit 0', preinstall: 'npx -y only-allow@1.2.1 npm' }),
    },
    paths: ['package.json'],
  },
  {
    says: 'a script that starts another is followed',
    call: 'ci',
    files: { 'package.json': scripts({ postinstall: 'npm run -s hooks', hooks: 'husky' }) },
    paths: ['package.json'],
  },
  {
    says: 'a script that starts a build needs the sources',
    call: 'ci',
    files: { 'package.json': scripts({ postinstall: 'npm run build', build: 'webpack' }) },
    reason: 'lifecycle-script',
    at: 'package.json:5',
  },
  {
    says: 'what runs before a started script counts',
    call: 'ci',
    files: { 'package.json': scripts({ postinstall: 'npm run x', prex: 'make', x: 'true' }) },
    reason: 'lifecycle-script',
    at: 'package.json:5',
  },
  {
    says: 'scripts that start each other are a refusal',
    call: 'ci',
    files: { 'package.json': scripts({ postinstall: 'npm run a', a: 'npm run postinstall' }) },
    reason: 'lifecycle-script',
  },
  {
    says: 'a script with a variable is not judged',
    call: 'ci',
    files: { 'package.json': scripts({ postinstall: 'echo $HOME' }) },
    reason: 'lifecycle-script',
  },
  {
    says: 'a script that writes a file is not judged',
    call: 'ci',
    files: { 'package.json': scripts({ postinstall: 'echo x > out.txt' }) },
    reason: 'lifecycle-script',
  },
  {
    says: 'a script in the background is not judged',
    call: 'ci',
    files: { 'package.json': scripts({ postinstall: 'husky & gulp' }) },
    reason: 'lifecycle-script',
  },
  {
    says: 'an empty script runs nothing',
    call: 'ci',
    files: { 'package.json': scripts({ postinstall: '' }) },
    paths: ['package.json'],
  },
  {
    says: 'binding.gyp makes the install compile',
    call: 'ci',
    files: { 'package.json': app, 'binding.gyp': '{}' },
    reason: 'lifecycle-script',
    at: 'binding.gyp:1',
  },
  {
    says: 'an install script takes the place of the compilation',
    call: 'ci',
    files: { 'package.json': scripts({ install: 'exit 0' }), 'binding.gyp': '{}' },
    paths: ['package.json'],
  },
  {
    says: 'gypfile false turns the compilation off',
    call: 'ci',
    files: { 'package.json': { gypfile: false }, 'binding.gyp': '{}' },
    paths: ['package.json'],
  },
];

const schema = 'generator client {\n  provider = "prisma-client-js"\n}\n';
const prisma: readonly InstallCase[] = [
  {
    says: 'the schema comes along where the client is generated',
    call: 'ci',
    files: {
      'package.json': scripts({ postinstall: 'prisma generate' }),
      'prisma/schema.prisma': schema,
      'prisma/seed.ts': '',
    },
    paths: ['package.json', 'prisma/'],
  },
  {
    says: 'the client generates itself after its install',
    call: 'ci',
    files: { 'package.json': { dependencies: { '@prisma/client': '5' } }, 'prisma/schema.prisma': schema },
    paths: ['package.json', 'prisma/'],
  },
  {
    says: 'the manifest may say where the schema is',
    call: 'ci',
    files: {
      'package.json': { prisma: { schema: 'db/main.prisma' }, scripts: { postinstall: 'npx prisma generate' } },
      'db/main.prisma': schema,
    },
    paths: ['package.json', 'db/'],
  },
  {
    says: 'the call may say where the schema is',
    call: 'ci',
    files: {
      'package.json': scripts({ postinstall: 'prisma generate --schema=./db/main.prisma' }),
      'db/main.prisma': schema,
    },
    paths: ['package.json', 'db/'],
  },
  {
    says: 'a schema in the root comes alone',
    call: 'ci',
    files: { 'package.json': scripts({ postinstall: 'prisma generate' }), 'schema.prisma': schema, '.env': '' },
    paths: ['package.json', '.env', 'schema.prisma'],
  },
  {
    says: 'generated sources are made by the install',
    call: 'ci',
    files: {
      'package.json': scripts({ postinstall: 'prisma generate' }),
      'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client"\n  output = "../src/generated"\n}\n',
    },
    paths: ['package.json', 'prisma/'],
    makes: ['node_modules', 'src/generated'],
  },
  {
    says: 'a generator of the project needs the sources',
    call: 'ci',
    files: {
      'package.json': scripts({ postinstall: 'prisma generate' }),
      'prisma/schema.prisma': 'generator x {\n  provider = "node ./gen.js"\n}\n',
    },
    reason: 'lifecycle-script',
    at: 'prisma/schema.prisma:2',
  },
  {
    says: 'a schema that is named and missing is a refusal',
    call: 'ci',
    files: { 'package.json': scripts({ postinstall: 'prisma generate --schema x/y.prisma' }) },
    reason: 'outside-project',
  },
  {
    says: 'a configuration that loads other files is a refusal',
    call: 'ci',
    files: {
      'package.json': scripts({ postinstall: 'prisma generate' }),
      'prisma/schema.prisma': schema,
      'prisma.config.ts': "import x from './src/env';",
    },
    reason: 'lifecycle-script',
  },
  {
    says: 'the provider of a datasource is no generator',
    call: 'ci',
    files: {
      'package.json': scripts({ postinstall: 'prisma generate' }),
      'prisma/schema.prisma': `datasource db {\n  provider = "mysql"\n}\n${schema}`,
    },
    paths: ['package.json', 'prisma/'],
  },
  {
    says: 'puppeteer reads its configuration',
    call: 'ci',
    files: {
      'package.json': { dependencies: { puppeteer: '22' } },
      '.puppeteerrc.cjs': "const { join } = require('path');",
    },
    paths: ['package.json', '.puppeteerrc.cjs'],
  },
  {
    says: 'a dependency that works on the project needs it',
    call: 'ci',
    files: { 'package.json': { devDependencies: { '@sveltejs/kit': '1' } } },
    reason: 'lifecycle-script',
    at: 'package.json:3',
  },
];

const local: readonly InstallCase[] = [
  {
    says: 'a dependency in a folder needs the folder',
    call: 'ci',
    files: { 'package.json': { dependencies: { a: 'file:../a' } } },
    reason: 'local-dependency',
    at: 'package.json:3',
  },
  {
    says: 'a dependency in a tarball of the project needs the tarball',
    call: 'ci',
    files: { 'package.json': { dependencies: { a: 'file:vendor/a-1.0.0.tgz' } }, 'vendor/a-1.0.0.tgz': '' },
    paths: ['package.json', 'vendor/a-1.0.0.tgz'],
  },
  {
    says: 'a tarball by path alone is found',
    call: 'ci',
    files: { 'package.json': { dependencies: { a: './a.tgz' } }, 'a.tgz': '' },
    paths: ['package.json', 'a.tgz'],
  },
  {
    says: 'a tarball that is not there is a refusal',
    call: 'ci',
    files: { 'package.json': { dependencies: { a: 'file:a.tgz' } } },
    reason: 'local-dependency',
  },
  {
    says: 'a tarball of a server is none of the project',
    call: 'ci',
    files: {
      'package.json': {
        dependencies: { a: 'https://x.example/a.tgz', b: 'user/repo', c: 'npm:d@1', e: 'git+ssh://git@x/y.git' },
      },
    },
    paths: ['package.json'],
  },
  {
    says: 'an override may name a folder',
    call: 'ci',
    files: { 'package.json': { overrides: { a: { b: 'file:./b' } } } },
    reason: 'local-dependency',
  },
  {
    says: 'a workspace dependency without workspaces is not understood',
    call: 'ci',
    files: { 'package.json': { dependencies: { a: 'workspace:*' } } },
    reason: 'workspace-not-understood',
  },
  {
    says: 'names like those of objects are only names',
    call: 'ci',
    files: { 'package.json': '{"__proto__": {"scripts": {"prepare": "tsc"}}, "scripts": {"constructor": "x"}}' },
    paths: ['package.json'],
  },
];

const root = { name: 'root', workspaces: ['packages/*'] };
const member = { name: 'a', version: '1.0.0' };
const workspaces: readonly InstallCase[] = [
  {
    says: 'the manifests of all workspaces come along',
    call: 'ci',
    files: {
      'package.json': root,
      'packages/a/package.json': member,
      'packages/b/package.json': member,
      'packages/b/src/x.js': '',
      'other/package.json': member,
    },
    paths: ['package.json', 'packages/a/package.json', 'packages/b/package.json'],
    makes: ['node_modules', 'packages/a/node_modules', 'packages/b/node_modules'],
  },
  {
    says: 'workspaces may stand in a table',
    call: 'ci',
    files: { 'package.json': { workspaces: { packages: ['./apps/web/'] } }, 'apps/web/package.json': member },
    paths: ['package.json', 'apps/web/package.json'],
  },
  {
    says: 'a pattern of any depth finds them all',
    call: 'ci',
    files: {
      'package.json': { workspaces: ['libs/**'] },
      'libs/x/y/package.json': member,
      'libs/x/node_modules/z/package.json': 'broken',
    },
    paths: ['package.json', 'libs/x/y/package.json'],
  },
  {
    says: 'choices in a pattern are unfolded',
    call: 'ci',
    files: {
      'package.json': { workspaces: ['{apps,libs}/*-x'] },
      'apps/a-x/package.json': member,
      'libs/b/package.json': member,
    },
    paths: ['package.json', 'apps/a-x/package.json'],
  },
  {
    says: 'an exclusion takes workspaces away',
    call: 'ci',
    files: {
      'package.json': { workspaces: ['packages/*', '!packages/b'] },
      'packages/a/package.json': member,
      'packages/b/package.json': 'broken',
    },
    paths: ['package.json', 'packages/a/package.json'],
  },
  {
    says: 'a pattern that is not understood is a refusal',
    call: 'ci',
    files: { 'package.json': { workspaces: ['packages/+(a|b)'] }, 'packages/a/package.json': member },
    reason: 'workspace-not-understood',
    at: 'package.json:2',
  },
  {
    says: 'a pattern that leaves the project is a refusal',
    call: 'ci',
    files: { 'package.json': { workspaces: ['../lib'] } },
    reason: 'workspace-not-understood',
  },
  {
    says: 'scripts of workspaces are run, too',
    call: 'ci',
    files: { 'package.json': root, 'packages/a/package.json': { scripts: { prepare: 'tsc' } } },
    reason: 'lifecycle-script',
    at: 'packages/a/package.json:3',
  },
  {
    says: 'a workspace with programs needs them',
    call: 'ci',
    files: { 'package.json': root, 'packages/a/package.json': { bin: './cli.js' }, 'packages/a/cli.js': '' },
    reason: 'workspace-not-understood',
    at: 'packages/a/package.json:2',
  },
  {
    says: 'programs of the root are not linked',
    call: 'ci',
    files: { 'package.json': { bin: 'cli.js' } },
    paths: ['package.json'],
  },
  {
    says: 'a member of a workspace above is not installed here',
    call: 'ci',
    files: { 'package.json': member, '../../package.json': { workspaces: ['packages/*'] } },
    reason: 'workspace-not-understood',
  },
  {
    says: 'a package above without workspaces does not matter',
    call: 'ci',
    files: { 'package.json': member, '../package.json': app },
    paths: ['package.json'],
  },
  {
    says: 'a broken manifest of a workspace is a refusal',
    call: 'ci',
    files: { 'package.json': root, 'packages/a/package.json': '{' },
    reason: 'unreadable-manifest',
    at: 'packages/a/package.json:1',
  },
];

describe('npm reads of a project', () => {
  for (const group of [files, calls, lifecycle, prisma, local, workspaces]) {
    for (const each of group) installTest(npmDependencies, grammar, each);
  }
});
