/** Reads one `chown` or `chmod`. */
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { ShellWord } from '../../shell/script.js';
import type { MemberEffects } from '../effects/run-effects.js';
import { unlinked } from '../effects/region.js';
import { touchedPaths, wholeValue, type WordPlace } from '../effects/word-paths.js';

/** What a call sets, of one path. */
export interface OwnerCall {
  readonly kind: 'owner' | 'mode';
  /** Absolute. */
  readonly path: string;
  /** The word that makes it recursive; undefined when it is not. */
  readonly recursive: ShellWord | undefined;
  /** The flag of a COPY that means just the same; undefined when there is none. */
  readonly flag: string | undefined;
  /** True for an octal mode, which does not depend on the one before. */
  readonly absolute: boolean;
  /** True when the owner is a name, which must be known at the COPY. */
  readonly named: boolean;
  /** For messages: `chown -R app /app`. */
  readonly shown: string;
}

const RECURSIVE = new Set(['-R', '--recursive']);

/** The call that a member of a script is; undefined when it is another command, has more flags, or more or other paths. */
export function readOwnerCall({ member }: MemberEffects, place: WordPlace): OwnerCall | undefined {
  const [only] = member.pipeline;
  if (only?.kind !== 'command' || member.pipeline.length > 1 || only.command.redirects.length > 0) return undefined;
  const { words, doubt, wrappers } = unwrap(only.command);
  const name = executableName(words[0]);
  if (doubt !== undefined || wrappers.length > 0 || (name !== 'chown' && name !== 'chmod')) return undefined;
  const flags = words.slice(1).filter(({ text }) => /^-[A-Za-z-]+$/.test(text) && !/^-[rwx]+$/.test(text));
  const [value, target, ...more] = words.slice(1).filter((word) => !flags.includes(word));
  const known = flags.every(({ text }) => RECURSIVE.has(text)) && more.length === 0 && target?.glob === false;
  if (!known || value?.literal === undefined || target === undefined) return undefined;
  const [at, ...others] = touchedPaths(target, place) ?? [];
  if (at === undefined || others.length > 0 || wholeValue(target, place) === undefined) return undefined;
  const call = name === 'chown' ? ownerFlag(value.literal) : modeFlag(value.literal);
  const shown = [name, ...words.slice(1).map(({ text }) => text)].join(' ');
  return { ...call, kind: name === 'chown' ? 'owner' : 'mode', path: unlinked(at.path), recursive: flags[0], shown };
}

type Flag = Pick<OwnerCall, 'flag' | 'absolute' | 'named'>;

/**
 * `chown app` leaves the group, which is root's for what a COPY brings; `--chown=app` would set a group too. `app:` means the group
 * of the account, which a COPY cannot say. Source: chown(1), GNU coreutils 9.5; the Dockerfile reference, "COPY --chown" (2026-11).
 */
function ownerFlag(value: string): Flag {
  // The older way of writing it: chown.chown (GNU coreutils 9.5, "chown invocation").
  const [user = '', group, ...more] = value.split(value.includes(':') ? ':' : '.');
  const plain = [user, group ?? 'root'].every((part) => /^[\w-]+$/.test(part)) && more.length === 0;
  const named = [user, group ?? '0'].some((part) => !/^\d+$/.test(part) && part !== 'root');
  return { flag: plain ? `--chown=${user}:${group ?? 'root'}` : undefined, absolute: true, named };
}

function modeFlag(value: string): Flag {
  const octal = /^0?[0-7]{3}$/.test(value);
  const symbolic = /^[ugoa]*[+=-][rwx]+$/.test(value);
  return { flag: octal || symbolic ? `--chmod=${value}` : undefined, absolute: octal, named: false };
}
