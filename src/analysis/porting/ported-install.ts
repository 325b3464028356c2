/** Calls of Debian's package manager, word by word as those of Alpine's. */
import { alpineNames, commandsAfter } from '../../distros/alpine/debian-names.js';
import type { ShellWord } from '../../shell/script.js';
import type { Operation } from '../operations.js';
import type { Ground } from './ground.js';
import type { StayReason } from './stays.js';

/** A word that is written anew; undefined: it goes. */
export interface WordEdit {
  readonly word: ShellWord;
  readonly text: string | undefined;
}

/** What becomes of a call. */
export type PortedInstall =
  | { readonly kind: 'gone' }
  | { readonly kind: 'words'; readonly edits: readonly WordEdit[] }
  | { readonly kind: 'not'; readonly reason: StayReason; readonly what: string };

/** Flags of apt-get that choose nothing of what is installed but recommended packages, which Alpine does not have (apt-get(8), apt 2.6). */
const PLAIN_FLAGS: ReadonlySet<string> = new Set([
  ...['-y', '--yes', '--assume-yes', '-q', '-qq', '-qy', '-yq', '-yqq', '-qqy', '-yy', '--quiet', '--fix-missing'],
  ...['--no-install-recommends', '--no-install-suggests'],
]);

/** One call. Packages that it installs are noted. */
export function portedInstall(operation: Operation, ground: Ground): PortedInstall {
  const { action, operands, flags, command, subcommand, executable } = operation;
  if (action === 'refresh' || action === 'clean') return { kind: 'gone' };
  const odd = flags.find(({ name, value }) => value !== undefined || !PLAIN_FLAGS.has(name));
  const isPlain = operation.nestedIn.length === 0 && command.words[0] === executable && subcommand.length === 1;
  const isUpgrade = action === 'upgrade' && operands.length === 0;
  const isRead = (action === 'install' || isUpgrade) && odd === undefined && isPlain;
  if (!isRead || command.assignments.some(({ name }) => !QUIET.has(name))) {
    const words = [executable, ...subcommand].map(({ text }) => text).join(' ');
    return { kind: 'not', reason: 'step-not-translated', what: odd === undefined ? words : `${words} ${odd.name}` };
  }
  const seen = new Set<string>();
  const edits: WordEdit[] = [
    { word: executable, text: 'apk' },
    { word: subcommand[0]!, text: `${isUpgrade ? 'upgrade' : 'add'} --no-cache` },
    ...flags.map(({ word }) => ({ word, text: undefined })),
  ];
  if (isUpgrade) return { kind: 'words', edits };
  const after: string[] = [];
  for (const word of operands) {
    const names = word.literal === undefined ? undefined : alpineNames(word.literal);
    if (names === undefined) return { kind: 'not', reason: 'package-not-known', what: word.text };
    const fresh = names.filter((name) => !seen.has(name));
    for (const name of fresh) seen.add(name);
    ground.installed.add(word.literal!);
    after.push(...commandsAfter(word.literal!));
    edits.push({ word, text: fresh.length === 0 ? undefined : fresh.join(' ') });
  }
  return seen.size === 0 ? { kind: 'gone' } : { kind: 'words', edits: withCommands(edits, after) };
}

/** Assignments that only apt reads. */
const QUIET: ReadonlySet<string> = new Set(['DEBIAN_FRONTEND', 'DEBCONF_NONINTERACTIVE_SEEN', 'ACCEPT_EULA']);

/** Commands stand behind the last package. */
function withCommands(edits: readonly WordEdit[], commands: readonly string[]): readonly WordEdit[] {
  const last = edits.findLast(({ text }) => text !== undefined)!;
  const tail = commands.map((command) => ` && ${command}`).join('');
  return edits.map((edit) => (edit === last ? { ...edit, text: `${edit.text}${tail}` } : edit));
}
