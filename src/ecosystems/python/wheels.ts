/** Which Python packages install without a compiler. */
import { rangeOf } from '../version-range.js';
import { firstOnMusl } from './musl-wheels.js';
import { WHEELS } from './wheel-table.js';

/** A package that something asks for. */
export interface Wish {
  /** Normalized: `flask-login`. */
  readonly name: string;
  readonly extras: readonly string[];
  /** What it says of versions: `==1.0`, `>=1,<2`, or nothing. */
  readonly versions: string;
}

interface Entry {
  /** First and last minor version of Python 3, and the versions of the package between which there are wheels. */
  readonly spans: readonly {
    readonly from: number;
    readonly to: number;
    readonly low: string;
    readonly high: string | undefined;
  }[];
  readonly needs: readonly string[];
  readonly extras: ReadonlyMap<string, readonly string[]>;
  readonly libraries: readonly string[];
}

const sections = new Map<string, ReadonlyMap<string, string>>();

function entryOf(name: string): Entry | undefined {
  const letter = name[0] ?? '';
  if (!sections.has(letter)) sections.set(letter, sectionOf(letter));
  const line = sections.get(letter)!.get(name);
  return line === undefined ? undefined : readEntry(line);
}

function sectionOf(letter: string): ReadonlyMap<string, string> {
  const lines = Object.hasOwn(WHEELS, letter) ? WHEELS[letter]!.split('\n') : [];
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('|')), line]));
}

function readEntry(line: string): Entry {
  const [, spans = '', needs = '', extras = '', libraries = ''] = line.split('|');
  return {
    spans: spans.split(' ').map((span) => {
      const [minors = '', versions = ''] = span.split(':');
      const [from, to = from] = minors.split('-').map(Number);
      const [low = '', high] = versions.split('..');
      return { from: from!, to: to!, low, high };
    }),
    needs: listOf(needs),
    extras: new Map(extras.split(';').map((one) => [one.split('=')[0]!, listOf(one.split('=')[1] ?? '')])),
    libraries: listOf(libraries),
  };
}

function listOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(',');
}

/** What the wishes come to: the libraries that the wheels load; or the first package that may have to be compiled. */
export type WheelsFor =
  | {
      readonly all: true;
      readonly libraries: readonly string[];
      /** The first that may have no wheel for musl. */ readonly glibcOnly: string | undefined;
    }
  | { readonly all: false; readonly name: string };

/**
 * Follows the wishes through what the packages depend on. `minor`: of Python 3. `complete`: the wishes hold everything that is installed, as a lock file
 * does.
 */
export function wheelsFor(wishes: readonly Wish[], minor: number, complete: boolean): WheelsFor {
  const named = new Set(wishes.map(({ name }) => name));
  const waiting = [...wishes];
  const seen = new Set<string>();
  const libraries = new Set<string>();
  let glibcOnly: string | undefined;
  for (let wish = waiting.pop(); wish !== undefined; wish = waiting.pop()) {
    const key = `${wish.name}[${wish.extras.join()}]${wish.versions}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const entry = entryOf(wish.name);
    if (entry === undefined || !hasWheel(entry, wish.versions, minor)) return { all: false, name: wish.name };
    for (const one of entry.libraries) libraries.add(one);
    if (!isOnMusl(wish)) glibcOnly ??= wish.name;
    if (complete) continue;
    for (const extra of wish.extras) {
      const more = entry.extras.get(extra);
      if (more === undefined) return { all: false, name: `${wish.name}[${extra}]` };
      waiting.push(...more.filter((name) => !named.has(name)).map(plain));
    }
    waiting.push(...entry.needs.filter((name) => !named.has(name)).map(plain));
  }
  return { all: true, libraries: [...libraries].sort(), glibcOnly };
}

/** True when the version that is taken has a wheel for musl, for any minor version of Python that the image may have had then. */
function isOnMusl({ name, versions }: Wish): boolean {
  const first = firstOnMusl(name);
  if (first === undefined || first === '0') return first !== undefined;
  const exact = /^={2,3}\s*([\d.]+)$/.exec(versions.trim())?.[1] ?? upperBound(versions);
  return exact === undefined || compare(exact, first) >= 0;
}

/**
 * Names of the packages that have to be compiled, with those that they depend on; undefined where the dependencies of one are not known, so that
 * more may have to. `minor`: of Python 3.
 */
export function missingWheels(
  wishes: readonly Wish[],
  minor: number,
): { readonly names: readonly string[]; readonly libraries: readonly string[] } | undefined {
  const named = new Set(wishes.map(({ name }) => name));
  const waiting = [...wishes];
  const seen = new Set<string>();
  const missing = new Set<string>();
  const libraries = new Set<string>();
  for (let wish = waiting.pop(); wish !== undefined; wish = waiting.pop()) {
    const key = `${wish.name}[${wish.extras.join()}]`;
    if (seen.has(key)) continue;
    seen.add(key);
    const entry = entryOf(wish.name);
    if (entry === undefined || !hasWheel(entry, wish.versions, minor)) missing.add(wish.name);
    for (const one of entry?.libraries ?? []) libraries.add(one);
    const extras = wish.extras.map((extra) => entry?.extras.get(extra));
    if (extras.includes(undefined)) return undefined;
    const more = [...(entry?.needs ?? []), ...extras.flatMap((one) => one ?? [])];
    waiting.push(...more.filter((name) => !named.has(name)).map(plain));
  }
  return { names: [...missing].sort(), libraries: [...libraries].sort() };
}

function plain(name: string): Wish {
  return { name, extras: [], versions: '' };
}

function hasWheel({ spans }: Entry, versions: string, minor: number): boolean {
  const span = spans.find(({ from, to }) => from <= minor && minor <= to);
  if (span === undefined) return false;
  const exact = /^={2,3}\s*([\d.]+)$/.exec(versions.trim())?.[1];
  if (exact !== undefined)
    return compare(exact, span.low) >= 0 && (span.high === undefined || compare(exact, span.high) <= 0);
  const highest = upperBound(versions);
  if (highest === undefined) return span.high === undefined;
  return (
    rangeOf(versions, 'minor') !== undefined &&
    compare(highest, span.low) > 0 &&
    (span.high === undefined || compare(highest, span.high) <= 0)
  );
}

/** The version that a range stays below, or goes up to; undefined when it is open, and the newest is taken. */
function upperBound(versions: string): string | undefined {
  const bounds = versions.split(',').flatMap((part) => {
    const [, operator, version] = /^\s*(<=?|~=|==)\s*([\d.]+?)(?:\.\*)?\s*$/.exec(part) ?? [];
    if (operator === undefined || version === undefined) return [];
    return operator.startsWith('<')
      ? [version]
      : [next(operator === '~=' ? version.split('.').slice(0, -1).join('.') : version)];
  });
  return bounds.sort(compare)[0];
}

/** `1.4` → `1.5`. */
function next(version: string): string {
  const parts = version.split('.').map(Number);
  return [...parts.slice(0, -1), (parts.at(-1) ?? 0) + 1].join('.');
}

/** By the numbers before anything else (`2.0.0.post0` is 2.0.0). */
function compare(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbers(version: string): readonly number[] {
  const parts = version.split('.');
  const end = parts.findIndex((part) => !/^\d+$/.test(part));
  return (end < 0 ? parts : parts.slice(0, end)).map(Number);
}
