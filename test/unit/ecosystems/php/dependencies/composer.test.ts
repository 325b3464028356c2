import { describe } from '@jest/globals';
import { composerDependencies } from '../../../../../src/ecosystems/php/dependencies/composer.js';
import { installTest, type InstallCase } from '../../../../support/install-cases.js';

const grammar = {
  subcommands: ['install', 'update', 'require', 'global require'],
  flagsWithValue: ['-d', '--working-dir'],
};
const psr4 = { autoload: { 'psr-4': { 'Shop\\': 'src/' }, files: ['src/helpers.php'] } };
const lock = (...plugins: readonly string[]): object => ({
  packages: [
    { name: 'monolog/monolog', type: 'library' },
    ...plugins.map((name) => ({ name, type: 'composer-plugin' })),
  ],
});
const manifests = { 'composer.json': psr4, 'composer.lock': lock(), 'src/Cart.php': '' };
const scripts = { ...psr4, scripts: { 'post-install-cmd': ['@php artisan optimize'] } };
const classmap = { autoload: { 'psr-4': { 'App\\': 'app/' }, classmap: ['database/seeds'] } };

const cases: readonly InstallCase[] = [
  {
    says: 'namespaces are mapped to folders without looking at them',
    call: 'install --no-dev --no-interaction',
    files: { ...manifests, 'auth.json': '{}' },
    paths: ['composer.json', 'composer.lock', 'auth.json'],
    makes: ['vendor'],
  },
  { says: 'an optimised autoloader scans the sources', call: 'install -o', files: manifests, reason: 'project-itself' },
  {
    says: 'composer.json may ask for the optimised one',
    call: 'install',
    files: { ...manifests, 'composer.json': { ...psr4, config: { 'optimize-autoloader': true } } },
    reason: 'project-itself',
    at: 'composer.json:11',
  },
  {
    says: 'without an autoloader nothing is scanned',
    call: 'install -o --no-autoloader',
    files: { ...manifests, 'composer.json': classmap },
    paths: ['composer.json', 'composer.lock'],
  },
  {
    says: 'a class map scans the sources',
    call: 'install',
    files: { ...manifests, 'composer.json': classmap },
    reason: 'project-itself',
    at: 'composer.json:6',
  },
  {
    says: 'a class map for development counts unless it is left out',
    call: 'install --no-dev',
    files: { ...manifests, 'composer.json': { ...psr4, 'autoload-dev': { classmap: ['tests'] } } },
    paths: ['composer.json', 'composer.lock'],
  },
  {
    says: 'a class map for development is scanned',
    call: 'install',
    files: { ...manifests, 'composer.json': { ...psr4, 'autoload-dev': { classmap: ['tests'] } } },
    reason: 'project-itself',
  },
  {
    says: 'scripts are refused',
    call: 'install',
    files: { ...manifests, 'composer.json': scripts },
    reason: 'lifecycle-script',
    at: 'composer.json:11',
  },
  {
    says: 'scripts that are left out are not',
    call: 'install --no-scripts',
    files: { ...manifests, 'composer.json': scripts },
    paths: ['composer.json', 'composer.lock'],
  },
  {
    says: 'scripts around the autoloader run with it only',
    call: 'install --no-autoloader',
    files: {
      ...manifests,
      'composer.json': { scripts: { 'post-autoload-dump': 'php x.php', 'post-install-cmd': '@putenv A=b' } },
    },
    paths: ['composer.json', 'composer.lock'],
  },
  {
    says: 'scripts of an update run where there is no lock file',
    call: 'update',
    files: { 'composer.json': { scripts: { 'post-update-cmd': 'php x.php' } } },
    reason: 'lifecycle-script',
  },
  {
    says: 'an update without a lock file is an install',
    call: 'update',
    files: { 'composer.json': psr4 },
    paths: ['composer.json'],
  },
  { says: 'an update writes the lock file', call: 'update', files: manifests, reason: 'writes-manifest' },
  { says: 'a new package is written down', call: 'require a/b', files: manifests, reason: 'writes-manifest' },
  { says: 'a global package is none of the project', call: 'global require a/b', files: manifests, none: true },
  {
    says: 'packages in folders of the project come along',
    call: 'install',
    files: {
      'composer.json': { ...psr4, repositories: [{ type: 'path', url: 'packages/*' }, { 'packagist.org': false }] },
      'packages/a/composer.json': '{}',
    },
    paths: ['composer.json', 'packages/'],
  },
  {
    says: 'packages elsewhere are refused',
    call: 'install',
    files: { 'composer.json': { repositories: { a: { type: 'path', url: '~/a' } } } },
    reason: 'outside-project',
  },
  {
    says: 'plugins that are known to keep to themselves are no hindrance',
    call: 'install',
    files: { ...manifests, 'composer.lock': lock('phpstan/extension-installer') },
    paths: ['composer.json', 'composer.lock'],
  },
  {
    says: 'other plugins are refused',
    call: 'install --no-scripts --no-autoloader',
    files: { ...manifests, 'composer.lock': lock('drupal/core-composer-scaffold') },
    reason: 'lifecycle-script',
  },
  {
    says: 'plugins that are left out are not',
    call: 'install --no-plugins',
    files: { ...manifests, 'composer.lock': lock('drupal/core-composer-scaffold') },
    paths: ['composer.json', 'composer.lock'],
  },
  {
    says: 'folders of packages are made',
    call: 'install',
    files: {
      'composer.json': { extra: { 'installer-paths': { 'web/modules/{$name}': ['type:drupal-module'] } } },
      'composer.lock': lock('composer/installers'),
    },
    paths: ['composer.json', 'composer.lock'],
    makes: ['vendor', 'web/modules'],
  },
  {
    says: 'symfony.lock says what is configured already',
    call: 'install --no-scripts',
    files: { ...manifests, 'composer.lock': lock('symfony/flex'), 'symfony.lock': '{}' },
    paths: ['composer.json', 'composer.lock', 'symfony.lock'],
  },
  {
    says: 'patches come along',
    call: 'install',
    files: {
      'composer.json': {
        extra: { patches: { 'a/b': { why: 'patches/a.patch', other: 'https://example.org/x.patch' } } },
      },
      'composer.lock': lock('cweagans/composer-patches'),
      'patches/a.patch': '',
    },
    paths: ['composer.json', 'composer.lock', 'patches/a.patch'],
  },
  {
    says: 'another manifest is named by a variable',
    call: 'install -d tools',
    variables: { COMPOSER: 'ci.json', COMPOSER_VENDOR_DIR: 'deps' },
    files: { 'tools/ci.json': '{}', 'tools/ci.lock': '{}' },
    paths: ['tools/ci.json', 'tools/ci.lock'],
    makes: ['tools/deps'],
  },
  {
    says: 'a broken manifest is unreadable',
    call: 'install',
    files: { 'composer.json': '{\n]' },
    reason: 'unreadable-manifest',
    at: 'composer.json:2',
  },
  { says: 'no manifest is a refusal', call: 'install', files: {}, reason: 'no-manifest' },
];

describe('composer', () => {
  for (const each of cases) installTest(composerDependencies, grammar, each);
});
