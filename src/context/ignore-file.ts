/**
 * Reads an ignore file and matches paths against it as BuildKit does.
 * Sources: github.com/moby/patternmatcher v0.6.1, `ignorefile.ReadAll`, `New` and `MatchesUsingParentResults`, and the walk of
 * github.com/tonistiigi/fsutil (2026-08-19), `filterFS.Walk`.
 */
import { compileIgnorePattern, IgnorePatternError, type PathTest } from './ignore-pattern.js';
import { contextPath, parentFolder } from './context-path.js';

/** One line of an ignore file that is neither blank nor a comment. */
export interface IgnorePattern {
  /** 1-based. */
  readonly line: number;
  /** Without `!`, as Docker cleans it. */
  readonly pattern: string;
  /** `!pattern`: what it matches is taken back in. */
  readonly negated: boolean;
  /** True when the pattern alone matches this very path (a match of one of its folders is not asked for). */
  readonly matches: PathTest;
}

/** A line that Docker would refuse, or that does not mean what it looks like. It takes no part in matching. */
export interface IgnoreProblem {
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

export interface IgnoreRules {
  readonly patterns: readonly IgnorePattern[];
  readonly problems: readonly IgnoreProblem[];
  /** True when the path (clean, relative to the context) is kept out of the build; the root never is. */
  excludes(path: string): boolean;
  /** The pattern that decided about a path: the last that changed whether it is in. Undefined: no pattern matched. */
  decidedBy(path: string): IgnorePattern | undefined;
}

/** Parses the text of an ignore file. Never throws. */
export function parseIgnoreFile(text: string): IgnoreRules {
  const patterns: IgnorePattern[] = [];
  const problems: IgnoreProblem[] = [];
  // U+FEFF counts only as the very first character.
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((content, index) => {
      const line = index + 1;
      const found = readLine(content.replace(/\r$/, ''), line);
      if (found === undefined) return;
      if ('message' in found) problems.push(found);
      else patterns.push(found);
    });
  return { patterns, problems, ...matcher(patterns) };
}

// Go's unicode.IsSpace, which is not JavaScript's idea of white space (U+0085 is in, U+FEFF is not).
const SPACE = String.raw`[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
const LEADING_SPACE = new RegExp(`^${SPACE}+`);
const IS_SPACE = new RegExp(SPACE);

function trim(text: string): string {
  let end = text.length;
  while (end > 0 && IS_SPACE.test(text[end - 1]!)) end--;
  return text.slice(0, end).replace(LEADING_SPACE, '');
}

function readLine(content: string, line: number): IgnorePattern | IgnoreProblem | undefined {
  if (content.startsWith('#')) return undefined;
  const entry = cleanEntry(content);
  if (entry === '') return undefined;
  const negated = entry.startsWith('!');
  const pattern = negated ? entry.slice(1) : entry;
  if (pattern === '') return { line, message: 'a `!` stands alone, which Docker refuses' };
  try {
    return { line, pattern, negated, matches: compileIgnorePattern(pattern) };
  } catch (error) {
    if (error instanceof IgnorePatternError) return { line, message: error.message };
    throw error;
  }
}

/** A line as it reaches the matcher; Docker cleans it twice, which shows for the likes of `/!x` and `x /`. */
function cleanEntry(content: string): string {
  const trimmed = trim(content);
  if (trimmed === '') return '';
  const negated = trimmed.startsWith('!');
  const body = negated ? trim(trimmed.slice(1)) : trimmed;
  const cleaned = body === '' ? '' : cleanPath(body);
  const relative = cleaned.length > 1 && cleaned.startsWith('/') ? cleaned.slice(1) : cleaned;
  const entry = trim(negated ? `!${relative}` : relative);
  return entry === '' ? '' : cleanPath(entry);
}

/** Go's filepath.Clean. */
function cleanPath(path: string): string {
  const rooted = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!rooted) parts.push('..');
  }
  if (rooted) return `/${parts.join('/')}`;
  return parts.length === 0 ? '.' : parts.join('/');
}

/** Which patterns matched a folder or one above it, and who decided. */
interface Verdict {
  readonly matched: readonly boolean[];
  readonly decidedBy: IgnorePattern | undefined;
}

function matcher(patterns: readonly IgnorePattern[]): Pick<IgnoreRules, 'excludes' | 'decidedBy'> {
  const folders = new Map<string, Verdict>();
  const verdictOf = (path: string): Verdict => {
    const parent = parentFolder(path);
    return judge(patterns, path, parent === '' ? undefined : folderVerdict(parent));
  };
  const folderVerdict = (folder: string): Verdict => {
    const verdict = folders.get(folder) ?? verdictOf(folder);
    folders.set(folder, verdict);
    return verdict;
  };
  const decidedBy = (path: string): IgnorePattern | undefined => {
    const clean = contextPath(path);
    return clean === undefined || clean === '' ? undefined : verdictOf(clean).decidedBy;
  };
  return { decidedBy, excludes: (path) => decidedBy(path)?.negated === false };
}

/**
 * One step of BuildKit's walk. A pattern that could not change the outcome at a folder is not tried there, and then does not count
 * as matched for what lies below: that is what BuildKit does, and it can be seen from outside.
 */
function judge(patterns: readonly IgnorePattern[], path: string, parent: Verdict | undefined): Verdict {
  let decidedBy: IgnorePattern | undefined;
  let excluded = false;
  const matched = patterns.map((pattern, index) => {
    const inherited = parent?.matched[index] === true;
    const matches = inherited || (pattern.negated === excluded && pattern.matches(path));
    if (matches && pattern.negated === excluded) decidedBy = pattern;
    if (matches) excluded = !pattern.negated;
    return matches;
  });
  return { matched, decidedBy };
}
