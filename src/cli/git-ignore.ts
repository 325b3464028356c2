/** Which files git does not look at: .gitignore files, the deepest deciding (gitignore documentation, 2025). */
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { gitRoot } from './place.js';
import { readSource } from './read-source.js';

/** The .gitignore files in force in a folder, the outermost first. */
export type IgnoreRules = readonly Rules[];

interface Rules {
  readonly folder: string;
  readonly matcher: Ignore;
}

/** What the folders above say, up to the root of the repository. Nothing when they ignore the folder itself: it was asked for by name. */
export function rulesAbove(folder: string): IgnoreRules {
  const root = gitRoot(folder);
  const above: string[] = [];
  for (let at = folder; root !== undefined && at !== root; at = dirname(at)) above.unshift(dirname(at));
  const rules = above.reduce(withRulesOf, [] as IgnoreRules);
  return isIgnored(rules, folder, true) ? [] : rules;
}

/** The rules, and those of the folder's own .gitignore. */
export function withRulesOf(rules: IgnoreRules, folder: string): IgnoreRules {
  const source = readSource(join(folder, '.gitignore'));
  return source.ok ? [...rules, { folder, matcher: ignore({ ignorecase: false }).add(source.text) }] : rules;
}

/** True when git does not look at the path, which is below the folders of all rules. */
export function isIgnored(rules: IgnoreRules, absolute: string, isFolder: boolean): boolean {
  for (const { folder, matcher } of rules.toReversed()) {
    const path = relative(folder, absolute).split(sep).join('/');
    const { ignored, unignored } = matcher.test(isFolder ? `${path}/` : path);
    if (ignored || unignored) return ignored;
  }
  return false;
}
