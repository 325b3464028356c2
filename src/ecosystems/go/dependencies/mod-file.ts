/** Reads go.mod and go.work. Source: go.dev/ref/mod, "go.mod files" and "Workspaces", Go 1.25, read 2026. */

/** One directive: its verb, its words, and its 1-based line. */
export interface ModDirective {
  readonly verb: string;
  readonly words: readonly string[];
  readonly line: number;
}

/** The directives of a file, blocks in parentheses taken apart; undefined when it is not written like one. */
export function modDirectives(text: string): readonly ModDirective[] | undefined {
  const found: ModDirective[] = [];
  let block: string | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const words = wordsOf(raw);
    if (words === undefined) return undefined;
    const [first, ...rest] = words;
    if (first === undefined) continue;
    if (block !== undefined && first === ')') block = undefined;
    else if (block !== undefined) found.push({ verb: block, words, line: index + 1 });
    else if (rest.length === 1 && rest[0] === '(') block = first;
    else found.push({ verb: first, words: rest, line: index + 1 });
  }
  return block === undefined ? found : undefined;
}

const WORD = /\s*(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`]+))/y;

/** The words of a line without its comment; undefined for a quote without an end. */
function wordsOf(raw: string): readonly string[] | undefined {
  const words: string[] = [];
  const line = raw.replace(/(^|\s)\/\/.*$/, '').trimEnd();
  WORD.lastIndex = 0;
  while (WORD.lastIndex < line.length) {
    const at = WORD.exec(line);
    if (at === null) return undefined;
    words.push(at[1] ?? at[2] ?? at[3]!);
  }
  return words;
}
