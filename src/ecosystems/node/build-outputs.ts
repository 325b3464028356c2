/** What scripts of a project's package.json make. Sources: see environment.ts. */
import { posix } from 'node:path';
import type { BuildOutputs, InstallCall } from '../../knowledge/environment-recipe.js';
import type { ProjectFiles } from '../../knowledge/package-manager.js';
import { variable } from '../call-flags.js';
import { textAt } from '../data-values.js';
import { plainJson, readJson } from '../read-json.js';
import { withoutRunner } from './dependencies/known-commands.js';
import { scriptCommands } from './dependencies/script-words.js';

/** Commands that serve a project from its sources, or build when they are started. */
const DEVELOPING: readonly (readonly string[])[] = [
  ...[
    ['next', 'dev'],
    ['nuxt', 'dev'],
    ['vite', 'dev'],
    ['vite', 'serve'],
    ['nest', 'start'],
    ['ng', 'serve'],
    ['ng', 'build'],
  ],
  ...[
    ['react-scripts', 'start'],
    ['react-scripts', 'build'],
    ['vue-cli-service', 'serve'],
    ['vue-cli-service', 'build'],
  ],
  ...[
    ['gatsby', 'develop'],
    ['gatsby', 'build'],
    ['astro', 'dev'],
    ['remix', 'dev'],
    ['next', 'build'],
    ['vite', 'build'],
    ['nuxt', 'build'],
  ],
  ...[
    ['nodemon'],
    ['ts-node'],
    ['ts-node-dev'],
    ['tsx'],
    ['tsc'],
    ['webpack'],
    ['webpack-dev-server'],
    ['gulp'],
    ['grunt'],
  ],
  ...[
    ['babel-node'],
    ['parcel'],
    ['concurrently'],
    ['esbuild'],
    ['rollup'],
    ['bun'],
    ['deno'],
    ['turbo'],
    ['nx'],
    ['lerna'],
  ],
];

/** Modules that compile as they are loaded. */
const LOADERS = /^(?:--(?:require|loader|import)=)?(?:ts-node|tsx|@babel\/register|esbuild-register|sucrase)(?:\/|$)/;

/** True for a command that builds, or serves from sources, when it is started. */
export function develops(words: readonly string[]): boolean {
  const plain = (withoutRunner(words) ?? words).map((word) => posix.basename(word));
  return (
    words.some((word) => LOADERS.test(word)) ||
    DEVELOPING.some((known) => known.every((word, index) => plain[index] === word))
  );
}

/** What a command makes that is called by a step itself; undefined when it is not known. */
export function commandOutputs(words: readonly string[], project: ProjectFiles): BuildOutputs | undefined {
  const folders = commandFolders(words, project, 0);
  return folders === undefined || ['rm', 'echo', 'mkdir', 'true'].includes(words[0] ?? '') ? undefined : { folders };
}

/** What a call of a manager that runs a script makes in the project; undefined when it runs none. Total. */
export function buildOutputs({ program, call, project }: InstallCall): BuildOutputs | undefined {
  // The program gets a place among those of the image.
  if (['link', 'ln'].includes(call.subcommand[0] ?? '')) return { folders: undefined, elsewhere: true };
  const name = scriptName(program, [...call.subcommand, ...call.operands]);
  if (name === undefined || name === 'start' || name === 'test' || scriptOf(name, project) === undefined)
    return undefined;
  const isMoved = variable(call, 'BUILD_PATH') !== undefined;
  return { folders: isMoved ? undefined : namedFolders(name, project, 0) };
}

/** What a script makes, with those that run before and after it (docs.npmjs.com "scripts", 2026). */
function namedFolders(name: string, project: ProjectFiles, depth: number): readonly string[] | undefined {
  const found = [`pre${name}`, name, `post${name}`]
    .map((one) => scriptOf(one, project))
    .flatMap((script) => (script === undefined ? [] : [foldersOf(script, project, depth)]));
  return found.includes(undefined) ? undefined : [...new Set(found.flatMap((one) => one ?? []))];
}

function scriptName(program: string, words: readonly string[]): string | undefined {
  const [first, second] = words;
  if (first === 'run' || first === 'run-script') return second;
  return program === 'npm' ? undefined : first;
}

function scriptOf(name: string, project: ProjectFiles): string | undefined {
  const text = project.read('package.json');
  const parsed = text === undefined ? undefined : readJson(text);
  return parsed?.ok === true ? textAt(parsed.value, 'scripts', name) : undefined;
}

const DEEPEST = 4;

/** Undefined where one command of the script is not known. */
function foldersOf(script: string, project: ProjectFiles, depth: number): readonly string[] | undefined {
  const commands = depth > DEEPEST || script.includes('BUILD_PATH') ? undefined : scriptCommands(script);
  const found = commands?.map((words) => commandFolders(words, project, depth));
  return found === undefined || found.includes(undefined) ? undefined : [...new Set(found.flatMap((one) => one ?? []))];
}

function commandFolders(
  written: readonly string[],
  project: ProjectFiles,
  depth: number,
): readonly string[] | undefined {
  const name = scriptName(written[0] ?? '', written.slice(1));
  const inner =
    ['npm', 'yarn', 'pnpm'].includes(written[0] ?? '') && name !== undefined ? scriptOf(name, project) : undefined;
  if (inner !== undefined) return namedFolders(name!, project, depth + 1);
  const [program = '', ...rest] = withoutRunner(written) ?? [];
  const plain = rest.filter((word) => !word.startsWith('-'));
  if (['rimraf', 'rm', 'echo', 'eslint', 'tslint', 'prettier', 'del-cli', 'true'].includes(program)) return [];
  if (program === 'mkdir' || program === 'mkdirp') {
    const made = plain.map((path) => folderOf(path));
    return made.includes(undefined) ? undefined : made.flatMap((one) => one ?? []);
  }
  if (program === 'prisma' && plain[0] === 'generate') return prismaFolder(project);
  if (program === 'tsc') return rest.includes('--noEmit') ? [] : compilerFolder(rest, project, ['tsconfig.json']);
  if (program === 'nest' && plain[0] === 'build' && !/"monorepo"\s*:\s*true/.test(project.read('nest-cli.json') ?? ''))
    return compilerFolder(rest, project, ['tsconfig.build.json', 'tsconfig.json']);
  const own = FRAMEWORKS.find(({ words }) => words.every((word, index) => [program, ...plain][index] === word));
  const isMoved = own === undefined || own.config.some((file) => MOVES.test(project.read(file) ?? ''));
  return isMoved || rest.some((word) => /^(?:-o|-d|--out|--dist|--output)/.test(word)) ? undefined : own.folders;
}

const MOVES = /\b(?:distDir|outDir|outputDir|buildDir|BUILD_PATH|(?:output|root)\s*:)/;

/** Frameworks that write to one folder unless their configuration says otherwise. */
const FRAMEWORKS: readonly {
  readonly words: readonly string[];
  readonly folders: readonly string[];
  readonly config: readonly string[];
}[] = [
  { words: ['next', 'build'], folders: ['.next'], config: ['next.config.js', 'next.config.mjs', 'next.config.ts'] },
  { words: ['react-scripts', 'build'], folders: ['build'], config: ['.env', '.env.production'] },
  {
    words: ['vite', 'build'],
    folders: ['dist'],
    config: ['vite.config.js', 'vite.config.ts', 'vite.config.mjs', 'vite.config.mts'],
  },
  { words: ['vue-cli-service', 'build'], folders: ['dist'], config: ['vue.config.js'] },
];

/** `outDir` of the configuration that is used; undefined where the compiler writes beside the sources, or that is not told. */
function compilerFolder(
  words: readonly string[],
  project: ProjectFiles,
  usual: readonly string[],
): readonly string[] | undefined {
  const out = words.findIndex((word) => word === '--outDir' || word === '--outdir');
  if (out >= 0) return folderOf(words[out + 1]);
  if (words.some((word) => ['-b', '--build', '--outFile', '--declarationDir'].includes(word))) return undefined;
  const at = words.findIndex((word) => word === '-p' || word === '--project');
  const named = words[at + 1] ?? '';
  const files = at < 0 ? usual : [project.isDirectory(named) ? posix.join(named, 'tsconfig.json') : named];
  const file = files.find((one) => project.exists(one));
  return file === undefined ? undefined : settledFolder(file, project, 0);
}

/** That of a file, or of the one that it extends; undefined where neither says it. */
function settledFolder(file: string, project: ProjectFiles, depth: number): readonly string[] | undefined {
  const parsed = readJson(plainJson(project.read(file) ?? ''));
  if (!parsed.ok || depth > DEEPEST) return undefined;
  const folder = textAt(parsed.value, 'compilerOptions', 'outDir');
  const own = posix.dirname(file);
  if (folder !== undefined) return folderOf(posix.join(own, folder));
  const base = textAt(parsed.value, 'extends');
  if (base?.startsWith('.') !== true) return undefined;
  const path = posix.join(own, base);
  return settledFolder(path.endsWith('.json') ? path : `${path}.json`, project, depth + 1);
}

function folderOf(path: string | undefined): readonly string[] | undefined {
  const plain = path?.replace(/^\.\//, '').replace(/\/+$/, '') ?? '';
  return /^[\w.-]+(?:\/[\w.-]+)*$/.test(plain) && !plain.includes('..') ? [plain.split('/')[0]!] : undefined;
}

/** Below node_modules, unless the schema says otherwise. */
function prismaFolder(project: ProjectFiles): readonly string[] | undefined {
  const schema = project.read('prisma/schema.prisma') ?? project.read('schema.prisma');
  return schema === undefined || /^\s*output\s*=/m.test(schema) ? undefined : [];
}
