/** What a container starts, and asks of its health, on Alpine. */
import { projectScript } from '../../ecosystems/languages.js';
import type { Argument, CommandInstruction, Instruction } from '../../document/document.js';
import { shellNames } from '../../shell/nested-script.js';
import { parseText } from '../../shell/parse-script.js';
import { wrapperNames } from '../../shell/wrappers.js';
import { projectBehind } from '../baring/stages-behind.js';
import { builtStatically } from '../baring/bare-target.js';
import type { Evidence } from '../fact.js';
import { baseName } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { finalFolder, startedBy, startInstructions, type StartedCommand } from '../stepping-down/started.js';
import type { Ground } from './ground.js';
import { isThere } from './ported-commands.js';
import { staysOnGlibc, type StaysOnGlibc } from './stays.js';
import { systemPath } from './system-paths.js';

/** The first thing that is started and may not run there; undefined when all may. */
export function startRefusal(ground: Ground): StaysOnGlibc | undefined {
  const { stage, target, analysis } = ground;
  if (startInstructions(stage, analysis).length === 0)
    return target.starts ? undefined : staysOnGlibc('starts-no-program', [lineOf(stage.from)]);
  const started = startedBy(stage, analysis);
  if (!started.known) return staysOnGlibc('start-not-seen', started.because, { what: started.why });
  const shells = new Map(
    started.commands.map((one) => [one.because.file ?? '', shellOf(one.because, ground)] as const),
  );
  for (const shell of shells.values()) if (shell === 'bash') ground.extra.add('bash');
  const odd = started.commands.find((one) => !isStarted(one, shells.get(one.because.file ?? '') ?? 'posix', ground));
  if (odd !== undefined)
    return staysOnGlibc('start-not-seen', [odd.because], { what: odd.words.slice(0, 3).join(' ') });
  return healthRefusal(ground);
}

/** The shell that reads a script of the project, by its first line. */
function shellOf({ file }: Evidence, { analysis }: Ground): 'posix' | 'bash' | 'other' {
  const first = file === undefined ? '' : (analysis.context?.read(file)?.split('\n', 1)[0] ?? '');
  if (!first.startsWith('#!')) return 'posix';
  const name = baseName(
    first
      .slice(2)
      .trim()
      .split(/\s+/)
      .find((word) => !word.endsWith('/env')) ?? '',
  );
  return name === 'bash' ? 'bash' : name === 'sh' || name === 'ash' ? 'posix' : 'other';
}

function isStarted({ words, file }: StartedCommand, shell: 'posix' | 'bash' | 'other', ground: Ground): boolean {
  const [first = '', ...args] = words;
  const name = baseName(first);
  // The words of CMD, which are looked at themselves.
  if (/^"?\$@"?$/.test(first)) return true;
  if (file !== undefined) return isScriptOfImage(file, ground);
  if (shell === 'other' || first.includes('$') || systemPath([first], ground) !== undefined) return false;
  if (shellNames.has(name)) return isShell(name, ground);
  if (wrapperNames.has(name)) return name !== 'sudo' && (WRAPPERS.has(name) || isThere(name, args, shell, ground));
  if (builtStatically(ground.stage, first, ground.analysis)) return true;
  if (systemPath(args, ground) !== undefined) return false;
  return isThere(name, args, shell, ground) && isRunnerSeen(words, ground);
}

const WRAPPERS: ReadonlySet<string> = new Set(['exec', 'env', 'command', 'time', 'nohup', 'timeout', 'nice']);

/** A shell itself; what it reads is looked at besides. */
function isShell(name: string, { extra, installed }: Ground): boolean {
  if (name === 'bash' && !installed.has('bash')) extra.add('bash');
  return name === 'bash' || name === 'sh' || name === 'ash';
}

/** A file of the project in a language that the image has, or without a first line that names another. */
function isScriptOfImage(file: string, ground: Ground): boolean {
  const text = ground.analysis.context?.read(file);
  const first = text?.split('\n', 1)[0] ?? '';
  const words = first.startsWith('#!') ? first.slice(2).trim().split(/\s+/) : [];
  const program = words[0] === '/usr/bin/env' ? words[1] : words[0];
  return (
    program !== undefined &&
    systemPath([program], ground) === undefined &&
    isThere(baseName(program), [], 'posix', ground)
  );
}

/** False for a runner whose script is not seen, or calls what is not there: the script may have come from another stage. */
function isRunnerSeen(words: readonly string[], ground: Ground): boolean {
  const { stage, analysis } = ground;
  const [name = '', ...rest] = words;
  const folder = finalFolder(stage, analysis);
  const isRunner = ['npm', 'yarn', 'pnpm', 'bun'].includes(baseName(name));
  const found =
    folder === undefined ? undefined : projectScript([baseName(name), ...rest], projectBehind(folder, stage, analysis));
  if (found === undefined) return !isRunner;
  const script = parseText(found.text, 'bash');
  return (
    script.known &&
    script.script.commands.every(({ words: own }) => {
      const [program = '', ...args] = own.map(({ literal, text }) => literal ?? text);
      return program === '' || isOfPackages(program) || isThere(baseName(program), args, 'posix', ground);
    })
  );
}

/** A name that is none of a program of the system is looked for among packages by the runner itself. */
function isOfPackages(program: string): boolean {
  return /^[a-z][\w-]*$/.test(program) && PACKAGE_PROGRAMS.has(program);
}

const PACKAGE_PROGRAMS: ReadonlySet<string> = new Set([
  ...[
    'next',
    'nuxt',
    'nest',
    'vite',
    'serve',
    'tsx',
    'ts-node',
    'nodemon',
    'pm2',
    'pm2-runtime',
    'remix-serve',
    'http-server',
  ],
  ...[
    'dotenv',
    'cross-env',
    'concurrently',
    'tsc',
    'react-scripts',
    'vue-cli-service',
    'ng',
    'sequelize',
    'knex',
    'typeorm',
  ],
]);

function healthRefusal(ground: Ground): StaysOnGlibc | undefined {
  const check = ground.stage.instructions.findLast(({ kind }) => kind === 'healthcheck');
  if (check?.kind !== 'healthcheck' || check.none) return undefined;
  const calls = callsOf(check, ground);
  const isOpen = calls === undefined || calls.some(([name = '', ...args]) => !isCheck(name, args, ground));
  return isOpen ? staysOnGlibc('start-not-seen', [lineOf(check)], { what: lineOf(check).says }) : undefined;
}

function isCheck(name: string, args: readonly string[], ground: Ground): boolean {
  return (
    systemPath([name, ...args], ground) === undefined &&
    (builtStatically(ground.stage, name, ground.analysis) || isThere(baseName(name), args, 'posix', ground))
  );
}

function callsOf(
  check: CommandInstruction | (Instruction & { readonly exec: readonly Argument[] | undefined }),
  { analysis }: Ground,
): readonly (readonly string[])[] | undefined {
  if (check.exec !== undefined) return [check.exec.map(({ value }) => value)];
  const script = analysis.script(check);
  return script?.known === true
    ? script.script.commands.map(({ words }) => words.map(({ literal, text }) => literal ?? text))
    : undefined;
}
