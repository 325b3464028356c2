/** Users that a stage names, and what they are called on a base that has its own. */
import type { Argument, Flag, Instruction, Stage } from '../../document/document.js';
import type { ImageVariant } from '../../knowledge/image-family.js';
import { lineOf } from '../purging/program-needs.js';
import { clothed, type Clothed } from './clothed.js';

/** Names that stand for the user of the new base, and where they are written. */
export interface NamedUsers {
  /** Bodies of USER. */
  readonly users: readonly Instruction[];
  /** Whole `--chown=` flags. */
  readonly owners: readonly Argument[];
  /** True when the container does not start as root. */
  readonly isLast: boolean;
}

/** Accounts of every image of distributions and of the new base (GoogleContainerTools/distroless, common/BUILD.bazel, 2026-08-21). */
const EVERYWHERE = new Set(['root', 'nobody', 'nonroot', '']);

/** Judges every name; `made` are words of calls that make accounts. */
export function namedUsers(stage: Stage, image: ImageVariant, made: readonly string[]): NamedUsers | Clothed {
  const users: Instruction[] = [];
  const owners: Argument[] = [];
  const isKnown = (name: string): boolean => Object.hasOwn(image.users, name) || made.includes(name);
  for (const one of stage.instructions) {
    for (const { text, flag } of mentions(one)) {
      const names = text.split(':');
      if (names.every((name) => EVERYWHERE.has(name) || /^\d+$/.test(name))) continue;
      const odd = names.find((name) => !isKnown(name) && !EVERYWHERE.has(name) && !/^\d+$/.test(name));
      if (odd !== undefined) return clothed('user-not-there', [lineOf(one)], { what: odd });
      if (flag === undefined) users.push(one);
      else owners.push({ value: text, span: flag.span, dynamic: false });
    }
  }
  const last = stage.instructions.findLast(({ kind }) => kind === 'user');
  const isLast = last !== undefined && !/^(?:root|0)(?::|$)/.test(last.body.text.trim());
  return { users, owners, isLast: isLast || (last === undefined && image.user !== 'root') };
}

function mentions(one: Instruction): readonly { readonly text: string; readonly flag?: Flag }[] {
  if (one.kind === 'user') return [{ text: one.body.text.trim() }];
  return one.flags.filter(({ name }) => name === 'chown').map((flag) => ({ text: flag.value ?? '', flag }));
}
