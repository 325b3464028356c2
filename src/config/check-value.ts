/** Compares a value that a stranger wrote with the shape it should have. */
import { asTable } from '../ecosystems/data-values.js';
import { nearestWord } from '../text/nearest-word.js';
import type { Shape, TableShape } from './shape.js';

/** What is wrong, and where: the keys and 0-based indices that lead there. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Everything in which the value differs from the shape; empty when nothing does. */
export function faultsOf(value: unknown, shape: Shape, path: Fault['path'] = []): readonly Fault[] {
  switch (shape.kind) {
    case 'text':
      return textFaults(value, shape, path);
    case 'list':
      if (!Array.isArray(value)) return [{ path, message: `${named(path)} is not a list: ${shape.says}` }];
      return value.flatMap((one: unknown, index) => faultsOf(one, shape.of, [...path, index]));
    case 'table':
      return tableFaults(value, shape, path);
    case 'map':
      return mapFaults(value, shape, path);
    case 'number':
      return Number.isSafeInteger(value) && (value as number) >= 0
        ? []
        : [{ path, message: `${named(path)} is not a whole number: ${shape.says}` }];
    case 'flag':
      return typeof value === 'boolean'
        ? []
        : [{ path, message: `${named(path)} is not true or false: ${shape.says}` }];
    case 'transforms':
      return codeFaults(value, path);
  }
}

function textFaults(
  value: unknown,
  { says, choices }: Extract<Shape, { kind: 'text' }>,
  path: Fault['path'],
): readonly Fault[] {
  if (typeof value !== 'string') return [{ path, message: `${named(path)} is not a text: ${says}` }];
  if (choices === undefined || choices.includes(value)) return [];
  return [{ path, message: `${named(path)} cannot be \`${value}\`${meant(value, choices)}` }];
}

function tableFaults(value: unknown, { says, keys, required = [] }: TableShape, path: Fault['path']): readonly Fault[] {
  const table = asTable(value);
  if (table === undefined) return [{ path, message: `${named(path)} has no keys: ${says}` }];
  const missing = required.filter((key) => !Object.hasOwn(table, key));
  return [
    ...missing.map((key) => ({ path, message: `${named(path)} lacks the key \`${key}\`` })),
    ...Object.entries(table).flatMap(([key, one]) =>
      Object.hasOwn(keys, key)
        ? faultsOf(one, keys[key]!, [...path, key])
        : [{ path: [...path, key], message: `there is no key \`${key}\`${meant(key, Object.keys(keys))}` }],
    ),
  ];
}

function mapFaults(
  value: unknown,
  { says, of }: Extract<Shape, { kind: 'map' }>,
  path: Fault['path'],
): readonly Fault[] {
  const table = asTable(value);
  if (table === undefined) return [{ path, message: `${named(path)} has no keys: ${says}` }];
  return Object.entries(table).flatMap(([key, one]) => faultsOf(one, of, [...path, key]));
}

/** Functions are only in code; data has none, so that a list of anything else is refused by what it lacks. */
function codeFaults(value: unknown, path: Fault['path']): readonly Fault[] {
  if (!Array.isArray(value)) return [{ path, message: `${named(path)} is not a list of transforms` }];
  return value.flatMap((one: unknown, index) =>
    isTransform(one)
      ? []
      : [{ path: [...path, index], message: 'this is no transform; one is made by defineTransform, in JavaScript' }],
  );
}

function isTransform(value: unknown): boolean {
  const one = asTable(value);
  return (
    one !== undefined &&
    [one['id'], one['title'], one['why']].every((text) => typeof text === 'string') &&
    [one['find'], one['rewrite']].every((code) => typeof code === 'function') &&
    Array.isArray(one['guards']) &&
    asTable(one['skips']) !== undefined
  );
}

function meant(word: string, words: readonly string[]): string {
  const nearest = nearestWord(word, words);
  return nearest === undefined ? '' : `; did you mean \`${nearest}\`?`;
}

function named(path: Fault['path']): string {
  const keys = path.filter((step) => typeof step === 'string');
  return keys.length === 0 ? 'the configuration' : `\`${keys.join('.')}\``;
}
