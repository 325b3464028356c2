/** Who would miss packages of development of a Python project. */
import type { ProjectFiles } from '../../knowledge/package-manager.js';
import type { Development, DevelopmentPackage } from '../../knowledge/production-install.js';
import { DEVELOPMENT_MODULES, PACKAGE_OF_MODULE, STANDARD_MODULES } from './modules.js';

/** `pytest>=8; python_version > "3"` is pytest. */
export function requirementName(requirement: string): string {
  return /^[\w.-]+/.exec(requirement.trim())?.[0] ?? requirement;
}

/** `main`: names of what stays. */
export function pythonDevelopment(
  packages: readonly DevelopmentPackage[],
  main: readonly string[],
  project: ProjectFiles,
): Development {
  const names = new Map(packages.map(({ name }) => [normal(name), name]));
  const staying = new Set(main.map(normal));
  const modules = new Map(
    packages.flatMap(({ name }) => modulesOf(normal(name)).map((module) => [module, name] as const)),
  );
  const guessed = packages.find(({ name }) => !Object.hasOwn(DEVELOPMENT_MODULES, normal(name)))?.name;
  const local = localModules(project);
  return {
    packages,
    scripts: [],
    programOf: (program) => {
      const name = normal(program);
      if (staying.has(name) || staying.has(PROGRAM_OF[name] ?? '')) return 'production';
      return names.has(name) || modules.has(program) ? 'development' : 'unknown';
    },
    runs: (words) =>
      ['poetry', 'pipenv', 'hatch', 'pdm'].includes(words[0] ?? '') && words[1] === 'run' ? words.slice(2) : undefined,
    namedBy: (word) => names.get(normal(word)),
    useIn: ({ path, text }) => {
      if (!path.endsWith('.py') || TOOL_SETTINGS.test(path)) return undefined;
      for (const { module, index } of importsOf(text)) {
        const name = modules.get(module);
        const isKnown =
          STANDARD_MODULES.has(module) || local.has(module) || staying.has(normal(PACKAGE_OF_MODULE[module] ?? module));
        if (isKnown) continue;
        if (name !== undefined) return { name, index };
        if (guessed !== undefined) return { name: module, index, mayBe: guessed };
      }
      return undefined;
    },
    startMatters: true,
  };
}

const PROGRAM_OF: Readonly<Record<string, string>> = {
  'django-admin': 'django',
  dotenv: 'python-dotenv',
  jupyter: 'notebook',
};
const TOOL_SETTINGS = /(?:^|\/)(?:conftest|noxfile|tasks|fabfile|setup)\.py$/;

/** PEP 503. */
function normal(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}

/** The modules that a package brings; where that is not known, what its name suggests. */
function modulesOf(name: string): readonly string[] {
  const known = DEVELOPMENT_MODULES[name];
  if (known !== undefined) return known;
  const bare = name.replace(/^(?:python|py)-/, '').replace(/-python$/, '');
  return [name.replaceAll('-', '_'), bare.replaceAll('-', '_'), ...(name.startsWith('py') ? [name.slice(2)] : [])];
}

function localModules(project: ProjectFiles): ReadonlySet<string> {
  return new Set(project.list().flatMap((path) => path.replace(/\.pyi?$/, '').split('/')));
}

const IMPORT =
  /^[ \t]*(?:from[ \t]+(\w+)(?:\.[\w.]+)?[ \t]+import\b|import[ \t]+([\w.]+(?:[ \t]+as[ \t]+\w+)?(?:[ \t]*,[ \t]*[\w.]+(?:[ \t]+as[ \t]+\w+)?)*))/gm;

function importsOf(text: string): readonly { readonly module: string; readonly index: number }[] {
  return [...text.matchAll(IMPORT)].flatMap((match) => {
    const index = match.index + match[0].length - match[0].trimStart().length;
    const listed = match[1] === undefined ? match[2]!.split(',') : [match[1]];
    return listed.map((one) => ({ module: one.trim().split(/[.\s]/)[0]!, index }));
  });
}
