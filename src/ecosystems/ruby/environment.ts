/** Where installs of Ruby put gems, and what they link. Sources: docker-library/ruby; bundler.io "bundle config", "bundle install"; guides.rubygems.org; read 2026. */
import { posix } from 'node:path';
import type { EnvironmentRecipe, InstallCall, Linked, PackagePlace } from '../../knowledge/environment-recipe.js';
import type { CallWords } from '../../knowledge/package-manager.js';
import { variable } from '../call-flags.js';
import { compiledGems } from './compiling-need.js';
import { lockedGems } from './locked-gems.js';
import { NATIVE_GEMS } from './native-gems.js';

export const rubyEnvironment: EnvironmentRecipe = {
  place,
  setsPlace,
  makers: [],
  links,
  // ruby is linked with these, and the small image keeps what it is linked with (docker-library/ruby, Dockerfile.template, 2026).
  linkedAnyway: [
    ...['libffi-dev', 'libgdbm-dev', 'libgmp-dev', 'libncurses-dev', 'libreadline-dev', 'libssl-dev', 'libyaml-dev'],
    ...['zlib1g-dev', 'g++', 'libc6-dev'],
  ],
  forSystem: ['ruby', 'ruby-dev', 'ruby-full', 'ruby-bundler', 'bundler', 'rubygems'],
  variables: ['CFLAGS', 'LDFLAGS', 'CPPFLAGS', 'CXXFLAGS', 'MAKEFLAGS', 'NOKOGIRI_USE_SYSTEM_LIBRARIES'],
  fixedPlaces: [],
  manifests: /^(?:Gemfile(?:\.lock)?|gems\.(?:rb|locked)|\.ruby-version|\.tool-versions|[\w.-]+\.gemspec)$/,
  alwaysRead: /^(?:Gemfile(?:\.lock)?|gems\.(?:rb|locked)|\.ruby-version|\.tool-versions|[\w.-]+\.gemspec)$/,
};

const PLACING = [
  '--path',
  '--deployment',
  '--standalone',
  '--system',
  '--user-install',
  '-i',
  '--install-dir',
  '-n',
  '--bindir',
];

/** The official image says by GEM_HOME where gems go, and where bundler keeps its settings. */
function place({ program, call, folder, image, project }: InstallCall): PackagePlace {
  const flag = call.flags.find(({ name }) => PLACING.includes(name));
  if (flag !== undefined) return { kind: 'unknown', why: `gems are installed where \`${flag.name}\` says` };
  const home = variable(call, 'GEM_HOME') ?? image.env['GEM_HOME'];
  if (home !== '/usr/local/bundle' || variable(call, 'BUNDLE_APP_CONFIG') === null)
    return { kind: 'unknown', why: 'where gems are installed cannot be told' };
  const isBundler = posix.basename(program).startsWith('bundle');
  if (isBundler && lockedGems(project)?.others !== undefined)
    return { kind: 'unknown', why: 'a gem comes from git, or from a folder' };
  const path = isBundler ? variable(call, 'BUNDLE_PATH') : undefined;
  const deploys = isBundler && path === undefined && variable(call, 'BUNDLE_DEPLOYMENT') !== undefined;
  if (path === null || deploys) return { kind: 'unknown', why: 'gems are installed where a variable says' };
  return { kind: 'folder', path: path === undefined ? home : posix.resolve(folder, path) };
}

/** What only matters to installs (bundle-config(1), 2.7). */
const OF_INSTALLS =
  /^(?:frozen|jobs|retry|timeout|clean|no_prune|silence_root_warning|cache_\w+|build\..*|mirror\..*|ssl_\w+|github\.https|https?:.*|[\w-]+(?:\.[\w-]+)+)$/i;

/**
 * Settings say where gems go, and which are left out; those of the account, which are not carried over, are written where nothing else is
 * said, at least by bundler 1 (bundle-config(1), 1.17 and 2.7).
 */
function setsPlace({ subcommand, operands, flags }: CallWords): boolean {
  const [first, ...more] = [...subcommand, ...operands];
  if (first !== 'config') return false;
  const [key = ''] = more.filter((word) => !['set', 'unset', 'list', 'get'].includes(word));
  const isLocal = flags.some(({ name }) => name === '--local');
  return key !== '' && !OF_INSTALLS.test(key) && !(isLocal && /^(?:without|with)$/i.test(key));
}

function links({ program, call, project }: InstallCall): Linked | undefined {
  const compiled = compiledGems(call, project, posix.basename(program).startsWith('bundle'));
  if (compiled === undefined) return undefined;
  return { headers: [...new Set(compiled.names.flatMap((name) => NATIVE_GEMS[name]!))], libraries: compiled.libraries };
}
