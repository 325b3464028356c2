/**
 * True when a folder matches a workspace pattern: names with `*` and `?`, whole folders `**`, choices `{a,b}`.
 * Both are relative to the project, without `./`. Undefined when the pattern has other signs.
 * Source: npm and yarn use minimatch and glob, pnpm fast-glob; this is what the three have in common (their documentation, 2026-11-20).
 */
export function matchesWorkspace(folder: string, pattern: string): boolean | undefined {
  const choices = unfolded(pattern);
  if (choices === undefined || choices.some((choice) => /[^\w./@*?~+ -]/.test(choice))) return undefined;
  const parts = folder.split('/');
  return choices.some((choice) => matchesParts(parts, trimmed(choice).split('/')));
}

const MOST_CHOICES = 64;

function unfolded(pattern: string): readonly string[] | undefined {
  let choices = [pattern];
  while (choices.some((choice) => choice.includes('{'))) {
    if (choices.length > MOST_CHOICES) return undefined;
    const next = choices.map(unfoldFirst);
    if (next.includes(undefined)) return undefined;
    choices = next.flatMap((found) => found ?? []);
  }
  return choices;
}

function unfoldFirst(pattern: string): readonly string[] | undefined {
  const open = pattern.indexOf('{');
  if (open === -1) return [pattern];
  const close = pattern.indexOf('}', open);
  const inner = pattern.slice(open + 1, close);
  if (close === -1 || inner.includes('{')) return undefined;
  return inner.split(',').map((choice) => pattern.slice(0, open) + choice + pattern.slice(close + 1));
}

function trimmed(pattern: string): string {
  const start = pattern.startsWith('./') ? 2 : 0;
  const end = pattern.endsWith('/') ? pattern.length - 1 : pattern.length;
  return pattern.slice(start, Math.max(start, end));
}

/** Which pattern parts can be reached after each folder part: no backtracking, whatever the pattern. */
function matchesParts(parts: readonly string[], pattern: readonly string[]): boolean {
  let reached = withSkips(new Set([0]), pattern);
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of reached) {
      const wanted = pattern[at];
      if (wanted === '**') next.add(at);
      else if (wanted !== undefined && matchesName(part, wanted)) next.add(at + 1);
    }
    reached = withSkips(next, pattern);
  }
  return reached.has(pattern.length);
}

function withSkips(reached: Set<number>, pattern: readonly string[]): Set<number> {
  for (const at of reached) if (pattern[at] === '**') reached.add(at + 1);
  return reached;
}

/** `*` and `?` in one name; a mismatch goes back to the last `*` only. */
function matchesName(name: string, pattern: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < name.length;) {
    const wanted = pattern[at];
    if (wanted === '*') {
      star = at++;
      resume = index;
    } else if (wanted === '?' || wanted === name[index]) {
      at += 1;
      index += 1;
    } else if (star !== -1) {
      at = star + 1;
      index = ++resume;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}
