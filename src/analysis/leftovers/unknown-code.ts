/** Which commands run code that the Dockerfile does not show, and so may call anything. */
import type { Command, ShellWord } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';

/** Shells and what reads a script into the running one. */
const SHELLS = ['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'source', '.', 'eval'];
/** Programs that run the program named among their arguments. */
const CARRIERS = ['xargs', 'parallel', 'chroot', 'su', 'runuser', 'fakeroot', 'script', 'watch'];
/** Files that are read into a shell to set variables only. */
const SETTINGS = [
  ...['activate', '.bashrc', '.profile', '.bash_profile', '.zshrc', 'profile', 'environment', 'env', '.env', 'envvars'],
  ...['os-release', 'lsb-release', 'nvm.sh', 'rvm', 'rvm.sh', 'setup.bash', 'sdkman-init.sh', 'conda.sh'],
];
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

/** What the judgement needs to know of the Dockerfile and the manager in question. */
export interface CodeSigns {
  /** Names of files that the Dockerfile brings into the image. */
  readonly copied: ReadonlySet<string>;
  /** Names of programs that would matter if they were called. */
  readonly executables: readonly string[];
}

/** Why a command may run any code, or undefined when it is a program with its own job. */
export function runsUnknownCode(command: Command, { copied, executables }: CodeSigns): string | undefined {
  const { words, doubt } = unwrap(command);
  const [first] = words;
  if (first === undefined) return undefined;
  const name = executableName(first);
  const shown = shownCommand(command);
  if (doubt !== undefined || name === undefined) return `\`${shown}\` is not known before it runs`;
  if (SHELLS.includes(name)) return readsScript(words, command) ? `\`${shown}\` runs a script` : undefined;
  if (CARRIERS.includes(name)) return carries(words, executables) ? `\`${shown}\` runs another program` : undefined;
  if (RECIPE_RUNNERS.includes(name)) return `\`${shown}\` runs commands of the project`;
  return isScriptFile(first, name, copied) ? `\`${shown}\` is a script that is not read here` : undefined;
}

const WIDEST = 60;

/** A command for messages: on one line, cut where it gets long. */
export function shownCommand(command: Command): string {
  const text = command.words.map((word) => word.text.replace(/\s+/g, ' ')).join(' ');
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1).trimEnd()}…` : text;
}

/** A shell that is given nothing to run (`. /etc/profile.d/x`, `bash --version`) still reads a file. */
function readsScript(words: readonly ShellWord[], command: Command): boolean {
  if (words.length === 1)
    return command.pipe.index > 0 || command.redirects.some(({ operator }) => operator.startsWith('<'));
  const first = words[1]!.literal ?? words[1]!.text;
  return first !== '--version' && !SETTINGS.includes(first.slice(first.lastIndexOf('/') + 1));
}

function carries(words: readonly ShellWord[], executables: readonly string[]): boolean {
  const matters = [...SHELLS, ...executables];
  return words
    .slice(1)
    .some(({ text }) => text.split(/[\s;&|'"/]+/).some((part) => matters.includes(part) || part.endsWith('.sh')));
}

function isScriptFile(word: ShellWord, name: string, copied: ReadonlySet<string>): boolean {
  if (BUILD_SCRIPTS.includes(name)) return false;
  if (copied.has(name)) return true;
  if (name.endsWith('.sh') || name.endsWith('.bash')) return true;
  const path = word.literal!;
  return path.includes('/') && !PROGRAM_FOLDER.test(path) && !path.startsWith('/etc/init.d/');
}
