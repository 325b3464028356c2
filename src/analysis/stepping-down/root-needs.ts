/** What of the commands that a container runs asks for root. */
import { PLAIN_PROGRAMS, ROOT_PROGRAMS, STEPPING_DOWN, STEPPING_DOWN_FLAGS } from '../../distros/posix/rights.js';
import { SHELL_BUILTINS } from '../../distros/posix/shell-words.js';
import { languageOf, languages, withoutVersion } from '../../ecosystems/languages.js';
import { shellNames } from '../../shell/nested-script.js';
import { wrapperNames } from '../../shell/wrappers.js';
import type { Evidence } from '../fact.js';
import { knownCommand } from '../effects/known-commands.js';
import { stepsDown, type StartedCommand } from './started.js';
import { baseName } from '../image-paths.js';

/** Why a container stays with root, with what shows it. */
export interface StayReason {
  readonly reason:
    | 'needs-root'
    | 'steps-down-itself'
    | 'program-not-known'
    | 'builds-at-start'
    | 'privileged-port'
    | 'uses-home-of-root';
  readonly what: string;
  readonly because: readonly Evidence[];
}

const buildTools = new Set(languages.flatMap(({ buildTools: tools }) => tools));

/** The first of the commands that speaks against another user. `isOwn` tells programs that the project itself brings. */
export function rootNeed(
  commands: readonly StartedCommand[],
  isOwn: (program: string) => boolean,
): StayReason | undefined {
  for (const command of commands) {
    const need = needOf(command, isOwn);
    if (need !== undefined) return { ...need, because: [command.because] };
  }
  return undefined;
}

function needOf(command: StartedCommand, isOwn: (program: string) => boolean): Omit<StayReason, 'because'> | undefined {
  const [program = '', ...rest] = command.words;
  if (/^"?\$[@*]/.test(program)) return undefined;
  const name = baseName(program);
  const other = stepsDown(command.words)
    ? command.words.map(baseName).find((word) => STEPPING_DOWN.has(word))
    : undefined;
  if (STEPPING_DOWN.has(name) || other !== undefined) return { reason: 'steps-down-itself', what: other ?? name };
  const flag = rest.find((word) => STEPPING_DOWN_FLAGS.has(word.split('=')[0]!));
  if (flag !== undefined) return { reason: 'steps-down-itself', what: `${name} ${flag}` };
  if (ROOT_PROGRAMS.has(withoutVersion(name))) return { reason: 'needs-root', what: name };
  const port = rest.find(isPrivilegedPort);
  if (port !== undefined) return { reason: 'privileged-port', what: port };
  if (command.words.some((word) => word.startsWith('/root'))) return { reason: 'uses-home-of-root', what: '/root' };
  if (!isKnown(name, program, isOwn) && command.file === undefined) return { reason: 'program-not-known', what: name };
  const language = languageOf(name);
  const words = [...(language?.building ?? []), ...buildTools];
  const told = language?.buildingFirst === true ? rest.slice(0, 1) : rest;
  const builds = buildTools.has(name) || (language !== undefined && told.some((word) => words.includes(word)));
  return !builds ? undefined : { reason: 'builds-at-start', what: command.words.slice(0, 4).join(' ') };
}

function isKnown(name: string, program: string, isOwn: (program: string) => boolean): boolean {
  if (SHELL_BUILTINS.has(name) || PLAIN_PROGRAMS.has(name) || wrapperNames.has(name) || shellNames.has(name))
    return true;
  if (languageOf(name) !== undefined || buildTools.has(name)) return true;
  return knownCommand(name) !== undefined || isOwn(program);
}

/** `:80`, `0.0.0.0:443`, `--port=80`, `-p80`; a bare number may be anything. */
function isPrivilegedPort(word: string): boolean {
  const port =
    /^(?:--?\w[\w-]*=)?(?:(?:\d{1,3}\.){3}\d{1,3}|\[[:\d]*\]|\*|tcp:\/\/[\w.*]+|https?:\/\/[\w.*+]+)?:(\d{1,5})$|^--?(?:port|bind-port|http-port|listen)=(\d{1,5})$/.exec(
      word,
    );
  const number = Number(port?.[1] ?? port?.[2] ?? 0);
  return number > 0 && number < 1024;
}

/** Ports below 1024 are root's where the engine does not say otherwise. */
export function isPrivileged(text: string): boolean {
  const number = Number(/^(\d{1,5})(?:\/|$)/.exec(text)?.[1] ?? 0);
  return number > 0 && number < 1024;
}
