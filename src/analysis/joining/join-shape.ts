/** How two scripts become one without either meaning something else. */
import type { RunInstruction } from '../../document/document.js';
import type { Command, Script } from '../../shell/script.js';
import { executableName } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { WORKING_DIRECTORY } from '../effects/region.js';
import { endingDoubt, hasErrexit } from '../leftovers/script-end.js';
import type { Scope } from '../scopes.js';

/** What is put around each of the two: `subshell` keeps a folder or variable to itself, `group` keeps a list together. */
export interface JoinShape {
  readonly first: 'plain' | 'subshell';
  readonly second: 'plain' | 'group';
}

/** The shape, or why there is none. */
export type Joinable =
  | { readonly possible: true; readonly shape: JoinShape }
  | {
      readonly possible: false;
      readonly reason: 'flags-differ' | 'script-shape' | 'state-carried';
      readonly why: string;
    };

/**
 * Judges `first && second`: both have the same flags; the status of the first decides whether the second runs, as between two
 * instructions; the second starts in the folder, with the variables and options that a new shell has.
 */
export function joinOf(first: RunInstruction, second: RunInstruction, analysis: Analysis): Joinable {
  const flags = flagsOf(first);
  if (flags !== flagsOf(second))
    return refuse('flags-differ', `one has \`${flags || flagsOf(second)}\`, the other has not`);
  const [one, two] = [analysis.script(first), analysis.script(second)];
  if (one?.known !== true || two?.known !== true) return refuse('script-shape', 'one of them is no shell script');
  if (first.heredocs.length + second.heredocs.length > 0)
    return refuse('script-shape', 'one of them is a here-document');
  const doubt =
    endingDoubt(one.script, analysis.scope(first)) ??
    tailDoubt(one.script) ??
    tailDoubt(two.script) ??
    backgroundDoubt(one.script);
  if (doubt !== undefined) return refuse('script-shape', doubt);
  return shapeOf(one.script, two.script, { first, second, analysis });
}

function refuse(reason: 'flags-differ' | 'script-shape' | 'state-carried', why: string): Joinable {
  return { possible: false, reason, why };
}

function flagsOf({ flags }: RunInstruction): string {
  return flags
    .map(({ name, value }) => `--${name}${value === undefined ? '' : `=${value}`}`)
    .sort()
    .join(' ');
}

/** A comment, or anything else, behind the last command. */
function tailDoubt({ source, lists }: Script): string | undefined {
  const last = lists.at(-1);
  if (last === undefined) return 'one of them is empty';
  if (last.terminator === '&') return 'one of them ends in a background command';
  const tail = source.text.slice(last.range.end).replace(/^\s*;?\s*$/, '');
  return tail === '' ? undefined : 'something stands behind its last command';
}

function backgroundDoubt({ commands, lists }: Script): string | undefined {
  const runs =
    lists.some(({ terminator }) => terminator === '&') || commands.some(({ within }) => within.includes('background'));
  return runs ? 'the first starts a command in the background, which ends with its step' : undefined;
}

interface Pair {
  readonly first: RunInstruction;
  readonly second: RunInstruction;
  readonly analysis: Analysis;
}

function shapeOf(one: Script, two: Script, { first, second, analysis }: Pair): Joinable {
  const lasting = one.commands.find((command) => isLasting(command));
  if (lasting !== undefined)
    return refuse('state-carried', `\`${lasting.words[0]!.text}\` of the first would hold in the second`);
  if (definesFunction(one)) return refuse('state-carried', 'a function of the first would hold in the second');
  const scope = analysis.scope(first);
  const changed = changedState(one, two, { first, second, analysis });
  if (changed !== undefined && hasErrexit(one, scope))
    return refuse('state-carried', `${changed}, and \`set -e\` does not hold in a subshell`);
  if (changed !== undefined && one.source.text.trimStart().startsWith('('))
    return refuse('state-carried', `${changed}, and begins with a subshell`);
  const options = optionsDoubt(one, two, scope);
  if (options !== undefined) return refuse('state-carried', options);
  return {
    possible: true,
    shape: { first: changed === undefined ? 'plain' : 'subshell', second: isPlainChain(two) ? 'plain' : 'group' },
  };
}

// What a subshell would keep to itself as well, but which nobody expects to see in one (POSIX.1-2024, 2.15; bash manual 5.3).
const LASTING = new Set([
  'trap',
  'alias',
  'unalias',
  'exec',
  'exit',
  'return',
  'eval',
  'shopt',
  'enable',
  'hash',
  'wait',
  'disown',
]);

function isLasting({ words, within, redirects }: Command): boolean {
  const apart = within.some((nesting) => nesting === 'subshell' || nesting === 'substitution');
  return !apart && (words.length === 0 ? redirects.length > 0 : LASTING.has(words[0]!.literal ?? ''));
}

function definesFunction({ lists }: Script): boolean {
  const parts = lists.flatMap(({ members }) => members.flatMap(({ pipeline }) => pipeline));
  return parts.some((part) => part.kind === 'compound' && part.construct === 'function');
}

const SETTERS = new Set([
  'export',
  'readonly',
  'unset',
  'umask',
  'ulimit',
  'local',
  'declare',
  'typeset',
  'read',
  '.',
  'source',
  'pushd',
  'popd',
]);

/** What the first leaves changed in its shell that the second would see, as a clause. */
function changedState(one: Script, two: Script, { second, analysis }: Pair): string | undefined {
  const own = one.commands.filter(({ within }) => !within.includes('subshell') && !within.includes('substitution'));
  const moves = own.find(({ words }) => words[0]?.literal === 'cd');
  if (moves !== undefined && dependsOnFolder(second, analysis)) return 'the first changes its folder';
  const setter = own.find(({ words }) => SETTERS.has(words[0]?.literal ?? ''));
  if (setter !== undefined) return `the first runs \`${setter.words[0]!.text}\``;
  const names = own.flatMap(({ words, assignments }) =>
    words.length === 0 ? assignments.map(({ name }) => name) : [],
  );
  const scope = analysis.scope(second);
  const seen = names.find((name) => two.variables.includes(name) || EXPORTED.has(name) || scope.names().includes(name));
  return seen === undefined ? undefined : `the first sets \`${seen}\``;
}

/** Variables that every program is given, so that a new value reaches the programs of the second. */
const EXPORTED = new Set(['PATH', 'HOME', 'PWD', 'LANG', 'LC_ALL', 'TMPDIR', 'IFS']);

function dependsOnFolder(run: RunInstruction, analysis: Analysis): boolean {
  const { barrier, reads } = analysis.effects(run);
  return (
    barrier !== undefined || reads.some((region) => region.kind === 'setting' && region.name === WORKING_DIRECTORY)
  );
}

/** `set` options of the first that would mean something in the second. */
function optionsDoubt(one: Script, two: Script, scope: Scope): string | undefined {
  const sets = one.commands.filter(({ words }) => executableName(words[0]) === 'set');
  const options = sets.flatMap(({ words }) => words.slice(1).map(({ literal }) => literal ?? '?'));
  if (options.every((option) => /^-[xe]+$/.test(option)) && isPlainChain(two)) return undefined;
  const byShell = hasErrexit(one, scope) && sets.length === 0;
  return options.length === 0 || byShell
    ? undefined
    : `\`set ${options.join(' ')}\` of the first would hold in the second`;
}

/** One list of commands and pipelines joined by `&&` alone. */
function isPlainChain({ lists }: Script): boolean {
  const [only, ...more] = lists;
  return (
    only !== undefined &&
    more.length === 0 &&
    only.members.every(({ operator, negated }) => operator !== '||' && !negated)
  );
}
