/** Which commands run code that the Dockerfile does not show, and so may call anything. */
import type { Command, ShellWord } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';

/** Shells and what reads a script into the running one. */
const SHELLS = ['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'source', '.', 'eval', 'su', 'xargs', 'parallel', 'chroot'];
/** Programs that run recipes of the project; a recipe may set up the machine it runs on. */
const RECIPE_RUNNERS = [
  ...['make', 'gmake', 'just', 'task', 'rake', 'invoke', 'fab', 'ant', 'scons', 'tox', 'nox', 'pants', 'bazel'],
  ...['ansible', 'ansible-playbook', 'ansible-pull', 'puppet', 'chef-client', 'chef-solo', 'salt-call', 'itamae'],
];
/** Scripts of build systems that only build, whatever their path. */
const BUILD_SCRIPTS = [
  'configure',
  'config',
  'Configure',
  'autogen.sh',
  'gradlew',
  'mvnw',
  'sbt',
  'b2',
  'bjam',
  'cmake',
];
const PROGRAM_FOLDER = /^\/(?:[\w.+-]+\/)*(?:bin|sbin)\/[\w.+-]+$/;

/**
 * Why a command may run any code, or undefined when it is a program with its own job. `copied` are the names of files that the
 * Dockerfile brings into the image.
 */
export function runsUnknownCode(command: Command, copied: ReadonlySet<string>): string | undefined {
  const { words, doubt } = unwrap(command);
  const [first] = words;
  if (first === undefined) return undefined;
  const name = executableName(first);
  const shown = words
    .slice(0, 3)
    .map(({ text }) => text)
    .join(' ');
  if (doubt !== undefined || name === undefined) return `\`${shown}\` is not known before it runs`;
  if (SHELLS.includes(name)) return readsScript(words, command) ? `\`${shown}\` runs a script` : undefined;
  if (RECIPE_RUNNERS.includes(name)) return `\`${shown}\` runs commands of the project`;
  return isScriptFile(first, name, copied) ? `\`${shown}\` is a script that is not read here` : undefined;
}

/** A shell that is given nothing to run (`. /etc/profile.d/x`, `bash --version`) still reads a file. */
function readsScript(words: readonly ShellWord[], command: Command): boolean {
  if (words.length === 1)
    return command.pipe.index > 0 || command.redirects.some(({ operator }) => operator.startsWith('<'));
  return words[1]!.literal !== '--version';
}

function isScriptFile(word: ShellWord, name: string, copied: ReadonlySet<string>): boolean {
  if (BUILD_SCRIPTS.includes(name)) return false;
  if (copied.has(name)) return true;
  if (name.endsWith('.sh') || name.endsWith('.bash')) return true;
  const path = word.literal!;
  return path.includes('/') && !PROGRAM_FOLDER.test(path) && !path.startsWith('/etc/init.d/');
}
