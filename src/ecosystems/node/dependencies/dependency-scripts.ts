import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { tableAt, textAt, valueAt } from '../../data-values.js';
import { refuse, type Inseparable, type Proof } from '../../install-inputs.js';
import { hasGitData } from '../../project-paths.js';
import { readCodeFiles } from './code-files.js';
import { keyProof, type Manifest } from './package-json.js';
import { prismaInputs } from './prisma-schema.js';

/** Packages whose own install scripts write into git's data. Sources: their package.json on npmjs.com, 2026-11-20. */
const hookInstallers: readonly string[] = [
  'ghooks',
  'git-hooks',
  'lefthook',
  '@arkweid/lefthook',
  '@evilmartians/lefthook',
  'pre-commit',
  'pre-git',
  'pre-push',
  'simple-git-hooks',
  'yorkie',
  // brings yorkie. Source: vuejs/vue-cli packages/@vue/cli-service/package.json, 2026-11-20.
  '@vue/cli-service',
];

/** What the install scripts of direct dependencies read from the project that installs them. */
export function* dependencyScripts(project: ProjectFiles, manifest: Manifest): Iterable<InstallInputs> {
  const declared = declaredDependencies(manifest);
  const hooks = [...declared].find(([name, spec]) => hookInstallers.includes(name) || isOldHusky(name, spec));
  if (hooks !== undefined && hasGitData(project)) yield writesHooks(hooks[0], proofOf(manifest, hooks[0]));
  // Its postinstall runs `prisma generate` where it finds a schema (versions 2 to 6). Source: prisma.io/docs, 2026-11-20.
  if (declared.has('@prisma/client')) yield prismaInputs(project, manifest, []);
  // Reads its configuration at the install since 19. Source: pptr.dev/guides/configuration, 2026-11-20.
  if (declared.has('puppeteer')) yield readCodeFiles(project, manifest.folder, ['.puppeteerrc', 'puppeteer.config.']);
  // Copies its worker script there. Source: mswjs.io/docs/cli/init, 2026-11-20.
  if (declared.has('msw') && valueAt(manifest.value, 'msw', 'workerDirectory') !== undefined) {
    yield readsSources('msw', keyProof(manifest, 'msw', 'workerDirectory'));
  }
  // Its postinstall runs `svelte-kit sync` over the routes. Source: sveltejs/kit packages/kit/postinstall.js, 2026-11-20.
  if (declared.has('@sveltejs/kit')) yield readsSources('@sveltejs/kit', proofOf(manifest, '@sveltejs/kit'));
}

const fields = ['dependencies', 'devDependencies', 'optionalDependencies'];

function declaredDependencies(manifest: Manifest): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  for (const field of fields) {
    const table = tableAt(manifest.value, field) ?? {};
    for (const name of Object.keys(table)) declared.set(name, textAt(table, name) ?? '');
  }
  return declared;
}

/** husky before 5 installs hooks by its own install script. Source: typicode/husky changelog 5.0.0, 2026-11-20. */
function isOldHusky(name: string, spec: string): boolean {
  const major = /\d+/.exec(spec)?.[0];
  return name === 'husky' && (major === undefined || Number(major) < 5);
}

function proofOf(manifest: Manifest, name: string): Proof {
  const field = fields.find((each) => textAt(manifest.value, each, name) !== undefined);
  return keyProof(manifest, field ?? 'dependencies', name);
}

function writesHooks(name: string, proof: Proof): Inseparable {
  const says = `the dependency ${name} sets up hooks in .git when it is installed`;
  const remedy = 'leave .git out of the build context, or install with --ignore-scripts';
  return refuse('lifecycle-script', { says, remedy }, proof);
}

function readsSources(name: string, proof: Proof): Inseparable {
  const says = `the dependency ${name} works on the project when it is installed`;
  const remedy = 'install with --ignore-scripts and run its command after the sources are copied';
  return refuse('lifecycle-script', { says, remedy }, proof);
}
