/** How development packages of a Node.js project are taken out. Sources: see environment.ts. */
import type { Pruned, PruneQuestion } from '../../knowledge/environment-recipe.js';
import { tableAt, valueAt } from '../data-values.js';
import { readJson } from '../read-json.js';

/** Flags by which an install resolves what it would refuse otherwise: whoever resolves again needs them, too. */
const RESOLVING = ['--legacy-peer-deps', '--force', '-f'];

/** The command; undefined where it would do more than that. */
export function pruneCommand(question: PruneQuestion): Pruned | undefined {
  const text = question.project.read('package.json');
  const parsed = text === undefined ? undefined : readJson(text);
  if (parsed?.ok !== true) return undefined;
  const own = ['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap((field) =>
    Object.keys(tableAt(parsed.value, field) ?? {}),
  );
  const runsScripts = valueAt(parsed.value, 'scripts', 'prepare') !== undefined;
  const names = [...Object.keys(tableAt(parsed.value, 'devDependencies') ?? {}), ...own];
  // Packages of types are small.
  if (names.every((name) => own.includes(name) || name.startsWith('@types/'))) return undefined;
  const command = commandOf(question, names, runsScripts);
  return command === undefined ? undefined : { command, leavesAny: own.length > 0 };
}

function commandOf(
  { manager, call, version }: PruneQuestion,
  packages: readonly string[],
  runsScripts: boolean,
): string | undefined {
  const flags = call.flags.filter(({ name }) => RESOLVING.includes(name)).map(({ name }) => ` ${name}`);
  if (manager === 'npm')
    return `${(version[0] ?? NEWEST) >= 16 ? 'npm prune --omit=dev' : 'npm prune --production'}${flags.join('')}`;
  // It takes out what others have put below node_modules, too.
  const generates = packages.some((name) => name === '@prisma/client' || name === 'patch-package');
  if (manager !== 'yarn' || generates || runsScripts) return undefined;
  return 'yarn install --production --ignore-scripts --prefer-offline';
}

const NEWEST = 24;
