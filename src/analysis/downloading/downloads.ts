/** Calls that fetch a file, and how they are made to fail when the server does. */
import { downloaders } from '../../distros/posix/downloaders.js';
import type { FailFlag } from '../../knowledge/download.js';
import type { Command, ShellWord } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Span } from '../../text/span.js';
import { knownCommand } from '../effects/known-commands.js';
import { readCall } from '../effects/read-call.js';

/** One call that fetches something. */
export interface Download {
  readonly command: Command;
  /** The name that it is called by. */
  readonly name: string;
  readonly to: 'file' | 'output';
  /** The flag that it lacks to fail when the server answers with an error, as an edit; undefined: it does so already. */
  readonly failing: TextEdit | undefined;
}

/** A text that takes the place of a span of the Dockerfile. */
export interface TextEdit {
  readonly at: Span;
  readonly text: string;
}

/** The download that a command is; undefined when it is none. A text: why that is not known, as a clause. */
export function downloadOf(command: Command): Download | string | undefined {
  const { words, doubt } = unwrap(command);
  const name = executableName(words[0]);
  const downloader = doubt === undefined ? downloaders.find(({ names }) => names.includes(name ?? '')) : undefined;
  const known = name === undefined ? undefined : knownCommand(name);
  if (downloader === undefined || known === undefined || name === undefined) return undefined;
  if (words.some(({ literal }) => downloader.informs.includes(literal ?? ''))) return undefined;
  const call = readCall(name, words.slice(1), known, undefined);
  if (typeof call === 'string') return call;
  const to = downloader.purpose(call);
  if (to === 'other') return undefined;
  const given = call.flags.map((flag) => flag.name);
  return { command, name, to, failing: failing(downloader.failFlag, given, words) };
}

/** The flag joins the first cluster of letters, and is long where flags are. */
function failing(
  flag: FailFlag | undefined,
  given: readonly string[],
  words: readonly ShellWord[],
): TextEdit | undefined {
  if (flag === undefined || given.some((name) => flag.presentAs.includes(name))) return undefined;
  const flags = words.slice(1).filter(({ text }) => text.startsWith('-') && text.length > 1);
  const clusters = flags.filter(({ text }) => /^-[a-zA-Z]+$/.test(text) && !VALUED.test(text));
  const [cluster] = clusters.filter(({ text }) => text.length > 2 || clusters.length === 1);
  if (cluster !== undefined) {
    const at = cluster.span.start + 1;
    return { at: { start: at, end: at }, text: flag.letter };
  }
  const long = clusters.length === 0 && flags.some(({ text }) => text.startsWith('--'));
  const at = words[0]!.span.end;
  return { at: { start: at, end: at }, text: ` ${long ? flag.long : `-${flag.letter}`}` };
}

/** A letter that takes a value. */
const VALUED = /^-[oHuAexXmbcdDEKrtTUwyYzCF]$/;
