/** One entry of a requirements file, as pip understands it. */
export interface RequirementLine {
  /** 1-based; of the first line where it is continued. */
  readonly line: number;
  readonly kind: 'requirement' | 'editable' | 'requirements-file' | 'constraints-file' | 'links' | 'index';
  /** The requirement, path or address; '' where an option has none. */
  readonly text: string;
}

/**
 * Reads a requirements file: continued lines, comments, options (also shortened, as optparse takes them).
 * Source: pip.pypa.io "Requirements File Format", and pip's req_file.py, 2026-11-20.
 */
export function requirementLines(text: string): readonly RequirementLine[] {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return joinedLines(bare).flatMap(({ line, text: whole }) => {
    const entry = withoutComment(whole).trim();
    if (entry === '') return [];
    return entry.startsWith('-')
      ? optionEntries(entry, line)
      : [{ line, kind: 'requirement', text: beforeOptions(entry) }];
  });
}

interface JoinedLine {
  readonly line: number;
  readonly text: string;
}

const LINE_END = /\r\n|[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/;

function joinedLines(text: string): readonly JoinedLine[] {
  const joined: JoinedLine[] = [];
  let held: { line: number; parts: string[] } | undefined;
  for (const [index, line] of text.split(LINE_END).entries()) {
    const isComment = line.trimStart().startsWith('#');
    held ??= { line: index + 1, parts: [] };
    if (line.endsWith('\\') && !isComment) {
      held.parts.push(line.replace(/\\{1,8}$/, ''));
      continue;
    }
    held.parts.push(isComment ? ` ${line}` : line);
    joined.push({ line: held.line, text: held.parts.join('') });
    held = undefined;
  }
  if (held !== undefined) joined.push({ line: held.line, text: held.parts.join('') });
  return joined;
}

function withoutComment(line: string): string {
  for (let at = line.indexOf('#'); at !== -1; at = line.indexOf('#', at + 1)) {
    if (at === 0 || line.charAt(at - 1).trim() === '') return line.slice(0, at);
  }
  return line;
}

/** `flask==1.0 --hash=sha256:…`: options of one requirement name no files. */
function beforeOptions(entry: string): string {
  const at = entry.search(/\s-/);
  return at === -1 ? entry : entry.slice(0, at);
}

const options: readonly { readonly long: string; readonly short: string; readonly kind: RequirementLine['kind'] }[] = [
  { long: '--requirement', short: '-r', kind: 'requirements-file' },
  { long: '--constraint', short: '-c', kind: 'constraints-file' },
  { long: '--editable', short: '-e', kind: 'editable' },
  { long: '--find-links', short: '-f', kind: 'links' },
  { long: '--index-url', short: '-i', kind: 'index' },
  { long: '--pypi-url', short: '-i', kind: 'index' },
  { long: '--extra-index-url', short: '-i', kind: 'index' },
];

const SHORTEST_PREFIX = 4;

function optionEntries(entry: string, line: number): readonly RequirementLine[] {
  const words = entry.split(/\s+/).map(unquoted);
  return words.flatMap((word, index) => {
    const [name = '', ...values] = word.split('=');
    const option = options.find(({ long, short }) =>
      word.startsWith('--') ? name.length >= SHORTEST_PREFIX && long.startsWith(name) : word.startsWith(short),
    );
    if (option === undefined) return [];
    const attached = word.startsWith('--') ? values.join('=') : word.slice(option.short.length);
    return [{ line, kind: option.kind, text: attached === '' ? (words[index + 1] ?? '') : attached }];
  });
}

function unquoted(word: string): string {
  return word.replace(/["']/g, '');
}
