import { jsonTokens } from './json-tokens.js';
import { lineOfOffset, type ParsedData } from './parsed-data.js';

/** Reads a JSON document, with or without a byte order mark. Total: what cannot be read says on which line. */
export function readJson(text: string): ParsedData {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return { ok: true, value: JSON.parse(bare) as unknown };
  } catch {
    return { ok: false, line: lineOfOffset(bare, brokenAt(bare)) };
  }
}

/** 1-based line of a key of a valid JSON document, the last one where it stands twice; undefined when it is not there. */
export function lineOfJsonKey(text: string, path: readonly string[]): number | undefined {
  let found: number | undefined;
  for (const token of jsonTokens(text)) {
    if (token.kind === 'key' && samePath(token.path, path)) found = token.start;
  }
  return found === undefined ? undefined : lineOfOffset(text, found);
}

function samePath(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}

function brokenAt(text: string): number {
  for (const token of jsonTokens(text)) {
    if (token.kind === 'broken') return token.start;
  }
  return text.length;
}

/** JSON out of a text with comments and commas at the end of lists (typescriptlang.org "tsconfig", 2026): both become blanks. */
export function plainJson(text: string): string {
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  const bare = text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\//g, (part) =>
    part.startsWith('"') ? part : blank(part),
  );
  return bare.replace(/"(?:[^"\\\n]|\\.)*"|,(?=\s*[}\]])/g, (part) => (part === ',' ? ' ' : part));
}
