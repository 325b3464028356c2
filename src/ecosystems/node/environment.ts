/**
 * Where installs of Node.js put packages, what builds make, and what the program can do without. Sources: docs.npmjs.com "npm prune", "package.json"; classic.yarnpkg.com
 * "yarn install"; typescriptlang.org "tsconfig"; docs.nestjs.com; nextjs.org; vite.dev; create-react-app.dev; cli.vuejs.org; nuxt.com; read 2026.
 */
import { posix } from 'node:path';
import type { EnvironmentRecipe, InstallCall, Linked, PackagePlace } from '../../knowledge/environment-recipe.js';
import { isOn, variable } from '../call-flags.js';
import { tableAt, valueAt } from '../data-values.js';
import { readJson } from '../read-json.js';
import { buildOutputs, commandOutputs, develops } from './build-outputs.js';
import { nodeFiles } from './built-files.js';
import { compiledPackages } from './compiling-need.js';
import { NATIVE_LINKS, PLAIN_TOOLS } from './native-packages.js';
import { pruneCommand } from './production-packages.js';
import { readNpmLock } from './production/npm-lock.js';
import { nodeRunning } from './running.js';

export const nodeEnvironment: EnvironmentRecipe = {
  place,
  makers: [],
  links,
  keepsElsewhere,
  // node is linked with libstdc++, and the small image has it (nodejs/docker-node, Dockerfile-slim.template, 2026).
  linkedAnyway: ['g++', 'libc6-dev'],
  forSystem: [
    ...['nodejs', 'npm', 'node-gyp', 'python', 'python2', 'python3', 'python-is-python3', 'python3-dev', 'python-dev'],
    ...['python2.7', 'python3-pip', 'python-minimal', 'python3-minimal', 'py3-pip'],
  ],
  variables: ['npm_config_', 'NPM_CONFIG_', 'NPM_TOKEN', 'YARN_', 'PNPM_', 'GENERATE_SOURCEMAP'],
  fixedPlaces: [],
  manifests: /^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|\.npmrc|\.yarnrc)$/,
  alwaysRead: /^package\.json$/,
  outputs: buildOutputs,
  prune: pruneCommand,
  commandOutputs,
  develops,
  files: nodeFiles,
};

function place({ program, call, folder, project }: InstallCall): PackagePlace {
  if (isOn(call, '-g', '--global') || call.subcommand.join(' ') === 'global add') return programs(call);
  if (
    call.flags.some(
      ({ name }) => name === '--prefix' || name === '-C' || name === '--cwd' || name === '--modules-folder',
    )
  )
    return { kind: 'unknown', why: 'packages are installed to a folder that an option names' };
  const text = project.read('package.json');
  const manifest = text === undefined ? undefined : readJson(text);
  const isPlain =
    manifest?.ok === true &&
    valueAt(manifest.value, 'workspaces') === undefined &&
    !project.exists('pnpm-workspace.yaml');
  if (!isPlain) return { kind: 'unknown', why: `where \`${posix.basename(program)}\` puts packages cannot be told` };
  if (project.exists('.yarnrc.yml')) return { kind: 'unknown', why: 'packages may not lie in node_modules' };
  return { kind: 'folder', path: posix.join(folder, 'node_modules') };
}

function programs({ operands }: InstallCall['call']): PackagePlace {
  const names = operands.map((one) => one.replace(/(?<=.)@[^/]*$/, ''));
  const compiles = names.length === 0 || !names.every((name) => PLAIN_TOOLS.has(name));
  return { kind: 'programs', names, compiles, why: 'packages are installed globally, which may be compiled' };
}

function links({ call, project }: InstallCall): Linked | undefined {
  if (call.operands.length > 0) return { headers: [], libraries: [] };
  const compiled = compiledPackages(call, project);
  if (compiled === undefined || compiled.names.some((name) => !Object.hasOwn(NATIVE_LINKS, name))) return undefined;
  const headers = new Set(compiled.names.flatMap((name) => NATIVE_LINKS[name]!));
  return { headers: [...headers], libraries: compiled.libraries };
}

/** Browsers lie in the home folder (pptr.dev "Configuration", playwright.dev "Browsers", 2026). */
function keepsElsewhere({ call, project }: InstallCall): string | undefined {
  const isSkipped = variable(call, 'PUPPETEER_SKIP_DOWNLOAD', 'PUPPETEER_SKIP_CHROMIUM_DOWNLOAD') !== undefined;
  const lock = readNpmLock(project);
  const locked = lock === undefined || 'possible' in lock ? {} : (lock.packages ?? {});
  const text = project.read('package.json');
  const manifest = text === undefined ? undefined : readJson(text);
  const names = [
    ...Object.keys((manifest?.ok === true ? tableAt(manifest.value, 'dependencies') : undefined) ?? {}),
    ...Object.entries(locked).flatMap(([place, entry]) =>
      valueAt(entry, 'dev') === true ? [] : place.replace(/^.*node_modules\//, ''),
    ),
  ];
  const found = names.find((name) => Object.hasOwn(nodeRunning.homePackages, name));
  return isSkipped && found === 'puppeteer' ? undefined : found;
}
