/** Single commands of a step or a start, and what becomes of them on Alpine. */
import { busyboxAccounts } from '../../distros/alpine/accounts.js';
import { busyboxTakes } from '../../distros/alpine/busybox.js';
import { alpineNames, packageWith } from '../../distros/alpine/debian-names.js';
import { fullImagePrograms } from '../../distros/debian/full-image-programs.js';
import { ecosystems } from '../../ecosystems/index.js';
import { languageOf } from '../../ecosystems/languages.js';
import type { Command } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import { shortened } from '../shortened.js';
import { isDownloader } from '../shrinking/used-programs.js';
import { ACCOUNT_MAKERS } from '../stepping-down/account.js';
import type { Ground } from './ground.js';
import type { StayReason } from './stays.js';
import { isDataName } from './data-names.js';
import { systemPath } from './system-paths.js';

/** What becomes of one command: it stays, or others take its place. */
export type PortedCommand =
  | { readonly kind: 'same' }
  | { readonly kind: 'instead'; readonly commands: readonly string[] }
  | { readonly kind: 'not'; readonly reason: StayReason; readonly what: string };

const SAME: PortedCommand = { kind: 'same' };

/** A command of a step that is none of the system's package manager. `shell`: the one that reads it. */
export function portedCommand(command: Command, shell: 'posix' | 'bash', ground: Ground): PortedCommand {
  const { words, wrappers, doubt } = unwrap(command);
  const what = shortened(command.words.map(({ text }) => text).join(' '));
  const not = (reason: StayReason, named = what): PortedCommand => ({ kind: 'not', reason, what: named });
  const texts = [...words, ...command.redirects.flatMap(({ target }) => target ?? [])];
  const path = systemPath(
    texts.map(({ literal, text }) => literal ?? text),
    ground,
  );
  if (words.length === 0) return path === undefined ? SAME : not('path-of-system', path);
  const name = executableName(words[0]);
  if (doubt !== undefined || name === undefined || wrappers.some((one) => !HARMLESS_WRAPPERS.has(one)))
    return not('step-not-translated');
  const args = words.slice(1).map(({ literal, text }) => literal ?? text);
  if (ACCOUNT_MAKERS.has(name)) {
    const commands = busyboxAccounts(name, args, ground.installed.has('bash') || ground.extra.has('bash'));
    return commands === undefined ? not('step-not-translated') : { kind: 'instead', commands };
  }
  if (path !== undefined) return not('path-of-system', path);
  const address = args.find((word) => word.includes('://') && !isDataName(word));
  if (isDownloader(name) && address !== undefined) return not('brings-programs', address);
  const owner = name === 'chown' || name === 'chgrp' ? args.find((word) => !word.startsWith('-')) : undefined;
  const stranger = owner?.split(':').find((one) => !isAccount(one, ground));
  if (stranger !== undefined) return not('user-not-there', stranger);
  return isThere(name, args, shell, ground) ? SAME : not('step-not-translated');
}

const HARMLESS_WRAPPERS: ReadonlySet<string> = new Set(['env', 'exec', 'time', 'command']);

/** Accounts and groups of Alpine's own /etc/passwd and /etc/group that Debian has, too (alpine-baselayout 3.6). */
const ACCOUNTS: ReadonlySet<string> = new Set(['root', 'nobody', 'nogroup', 'daemon', 'bin', 'mail', 'games']);

/** Whether an account or a group is on Alpine, or is made by the stage: by name or number. */
export function isAccount(name: string, { stage, image, target }: Ground): boolean {
  if (/^\d*$/.test(name) || ACCOUNTS.has(name) || Object.hasOwn(image.users, name)) return true;
  if (target.accounts.includes(name)) return true;
  return stage.instructions.some(
    ({ kind, body }) =>
      kind === 'run' &&
      body.text.split(/\s+/).includes(name) &&
      body.text.split(/[\s;&|]+/).some((word) => ACCOUNT_MAKERS.has(word)),
  );
}

const packageOf = new Map(
  Object.entries(fullImagePrograms.packages).flatMap(([name, programs]) => programs.map((one) => [one, name] as const)),
);

/** Whether a program is on Alpine and does the same with its arguments, or can be installed, which is then noted. */
export function isThere(name: string, args: readonly string[], shell: 'posix' | 'bash', ground: Ground): boolean {
  const { image, target, installed, extra } = ground;
  if (packageWith(name, installed) !== undefined || target.programs.includes(name)) return true;
  const own = packageOf.get(name);
  if (busyboxTakes(name, args, shell) === true || installed.has(own ?? '') || isOfImage(name, ground)) return true;
  const names = image.compilers === true && own !== undefined ? alpineNames(own) : undefined;
  for (const one of names ?? []) extra.add(one);
  return names !== undefined;
}

/** Interpreters and managers that the image brings on Alpine too, and servers that their packages bring. */
function isOfImage(name: string, { image: { brings } }: Ground): boolean {
  const own = ecosystems.filter(({ managers }) => managers.some(({ id }) => brings.includes(id)));
  return own.some(
    ({ interpreters, managers, running }) =>
      interpreters.includes(name) ||
      managers.some(({ id, executables }) => brings.includes(id) && executables.includes(name)) ||
      (running !== undefined && languageOf(name) === running),
  );
}
