/**
 * Looks into data that a stranger wrote (parsed JSON, TOML, YAML): every step may be missing or of another type.
 * Own properties only, so `__proto__` and `constructor` in a file are never anything but absent or data.
 */

export type DataTable = Readonly<Record<string, unknown>>;

/** The value as a table, or undefined when it is none (lists are none). */
export function asTable(value: unknown): DataTable | undefined {
  const isTable = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isTable ? (value as DataTable) : undefined;
}

/** The value at the end of a path of own keys, or undefined. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  let here = value;
  for (const key of path) {
    const table = asTable(here);
    if (table === undefined || !Object.hasOwn(table, key)) return undefined;
    here = table[key];
  }
  return here;
}

export function tableAt(value: unknown, ...path: readonly string[]): DataTable | undefined {
  return asTable(valueAt(value, ...path));
}

export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** The list at the path, or an empty one. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? (found as unknown[]) : [];
}

/** The strings of the list at the path; what is not a string is passed over. */
export function textsAt(value: unknown, ...path: readonly string[]): readonly string[] {
  return listAt(value, ...path).filter((item) => typeof item === 'string');
}

/** A string somewhere below a value, with the first keys that lead to it (list items have their index as key). */
export interface DeepText {
  readonly path: readonly string[];
  readonly text: string;
}

/** Longer paths are cut: a path a string would make reading quadratic. */
const LONGEST_PATH = 16;

/** All strings below a value, however deep; without recursion, since the depth is a stranger's choice. */
export function* deepTexts(value: unknown): Iterable<DeepText> {
  const waiting: { path: readonly string[]; value: unknown }[] = [{ path: [], value }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, value: here } = next;
    if (typeof here === 'string') yield { path, text: here };
    if (typeof here !== 'object' || here === null) continue;
    for (const [key, inner] of Object.entries(here)) {
      waiting.push({ path: path.length < LONGEST_PATH ? [...path, key] : path, value: inner });
    }
  }
}
