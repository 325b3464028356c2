/** Fetches the modules that a build would fetch by itself. */
import type { CallWords, FetchPlan, Prefetch, ProjectFiles } from '../../../knowledge/package-manager.js';
import { downloadInputs } from './go-mod.js';
import { modDirectives, type ModDirective } from './mod-file.js';

const BUILDS = new Set(['build', 'test', 'run', 'install', 'vet']);
/** From that version on modules are used wherever the project lies (Go 1.13 release notes, 2019). */
const MODULES_EVERYWHERE = 13;

export const goPrefetch: Prefetch = {
  // Environment variables of pkg.go.dev/cmd/go that say where modules come from and lie.
  variables: [
    ...[
      'GOPROXY',
      'GOPRIVATE',
      'GONOPROXY',
      'GONOSUMDB',
      'GONOSUMCHECK',
      'GOSUMDB',
      'GOINSECURE',
      'GO111MODULE',
      'GOFLAGS',
    ],
    ...['GOTOOLCHAIN', 'GOPATH', 'GOMODCACHE', 'GOAUTH', 'GOVCS'],
  ],
  plan(call, project) {
    if (!BUILDS.has(call.subcommand[0] ?? '') || usesOtherModules(call) || keepsModules(call, project))
      return undefined;
    const directives = modDirectives(project.read('go.mod') ?? '"');
    if (directives === undefined || !fetchesSomething(directives) || !isModern(directives)) return undefined;
    if (!project.exists('go.sum')) return undefined;
    return planOf(project, call);
  },
};

function planOf(project: ProjectFiles, { variables }: CallWords): FetchPlan {
  const call = { subcommand: ['mod', 'download'], flags: [], operands: [], variables };
  return { words: ['mod', 'download'], inputs: downloadInputs(call, project) };
}

/** Named with a version, or in another folder: not the modules of this project. */
function usesOtherModules({ operands, flags, variables }: CallWords): boolean {
  const off = variables?.GO111MODULE === 'off' || variables?.GOFLAGS?.includes('-mod=vendor') === true;
  return (
    off ||
    operands.some((operand) => operand.includes('@')) ||
    flags.some(({ name }) => name === '-C' || name === '-modfile')
  );
}

/** With a vendor folder the build fetches nothing, unless it is told not to use it (go.dev/ref/mod, "Vendoring"). */
function keepsModules({ flags }: CallWords, project: ProjectFiles): boolean {
  if (flags.some(({ name, value }) => name === '-mod' && value === 'vendor')) return true;
  return project.isDirectory('vendor') && !flags.some(({ name, value }) => name === '-mod' && value === 'mod');
}

function fetchesSomething(directives: readonly ModDirective[]): boolean {
  return directives.some(({ verb }) => verb === 'require');
}

function isModern(directives: readonly ModDirective[]): boolean {
  const version = directives.find(({ verb }) => verb === 'go')?.words[0] ?? '';
  const minor = Number(/^1\.(\d+)/.exec(version)?.[1] ?? Number.NaN);
  return minor >= MODULES_EVERYWHERE;
}
