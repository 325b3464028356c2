/**
 * Versions and ranges as projects write them. Sources: node-semver 7 "Ranges"; PEP 440 "Version specifiers"; RubyGems "Patterns"; Composer
 * "Versions and constraints"; read 2026.
 */

export type Numbers = readonly number[];

/** What `~1.2` stands for: npm keeps the minor version, Composer only what stands before the last number. */
export type Tilde = 'minor' | 'last';

/** `v18.17.1`, `3.9`: its numbers; undefined for anything else. */
export function numbersOf(text: string): Numbers | undefined {
  const match = /^v?(\d{1,6}(?:\.\d{1,6}){0,3})$/.exec(text.trim());
  return match === null ? undefined : match[1]!.split('.').map(Number);
}

/** Whether a version is in a range; undefined when the range is not understood. */
export function rangeOf(text: string, tilde: Tilde): ((version: Numbers) => boolean) | undefined {
  const sets = text.split(/\|\|?/).map((part) => setOf(part.trim(), tilde));
  if (sets.some((set) => set === undefined)) return undefined;
  return (version) => sets.some((set) => set!.every((test) => test(version)));
}

type Test = (version: Numbers) => boolean;

function setOf(text: string, tilde: Tilde): readonly Test[] | undefined {
  const hyphen = /^(\S+)\s+-\s+(\S+)$/.exec(text);
  if (hyphen !== null) return setOf(`>=${hyphen[1]} <=${hyphen[2]}`, tilde);
  const words = text.replace(/([<>=!~^]+)\s+/g, '$1').split(/[\s,]+/);
  const tests = words.filter((word) => word !== '').map((word) => testOf(word, tilde));
  return tests.includes(undefined) ? undefined : (tests as Test[]);
}

function testOf(word: string, tilde: Tilde): Test | undefined {
  if (/^[*xX]$/.test(word) || word === 'latest') return () => true;
  const match =
    /^(\^|~>|~=|~|>=|<=|>|<|!=|===?|=)?v?(\d{1,6}(?:\.\d{1,6}){0,3})((?:\.[*xX]){0,2})(?:[-+@.]?[a-z][\w.-]*)?$/.exec(
      word,
    );
  if (match === null) return undefined;
  const [, operator = '', digits = ''] = match;
  const bound = digits.split('.').map(Number);
  return comparison(operator, bound, tilde);
}

function comparison(operator: string, bound: Numbers, tilde: Tilde): Test {
  switch (operator) {
    case '>=':
      return (version) => compare(version, bound) >= 0;
    case '>':
      return (version) => compare(version, bound) > 0 && !startsWith(version, bound);
    case '<':
      return (version) => compare(version, bound) < 0;
    case '<=':
      return (version) => compare(version, bound) <= 0 || startsWith(version, bound);
    case '!=':
      return (version) => !startsWith(version, bound);
    case '^':
      return within(bound, bound[0] === 0 ? 2 : 1);
    case '~':
      return within(bound, tilde === 'minor' ? Math.min(bound.length, 2) : Math.max(bound.length - 1, 1));
    case '~>':
    case '~=':
      return within(bound, Math.max(bound.length - 1, 1));
    default:
      return (version) => startsWith(version, bound) || startsWith(bound, version);
  }
}

/** At least the bound, with the same first numbers. */
function within(bound: Numbers, same: number): Test {
  return (version) =>
    compare(version, bound) >= 0 && startsWith(version, bound.slice(0, Math.min(same, version.length)));
}

/** A version that is given by its first numbers alone stands for the newest of them. */
function compare(version: Numbers, bound: Numbers): number {
  for (const [index, number] of bound.entries()) {
    const own = version[index];
    if (own === undefined) return 1;
    if (own !== number) return own - number;
  }
  return version.length > bound.length ? 1 : 0;
}

function startsWith(version: Numbers, first: Numbers): boolean {
  return first.every((number, index) => version[index] === number);
}
