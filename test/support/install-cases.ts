import { expect, test } from '@jest/globals';
import type { CallWords, DependencyInstall, InstallInputs } from '../../src/knowledge/package-manager.js';
import { memoryProject } from './memory-project.js';

/** One sentence about an install: what is called, on which files, and what is to be found. */
export interface InstallCase {
  readonly says: string;
  /** Words after the manager's name; `$` in a word makes the call dynamic. */
  readonly call: string;
  readonly files: Readonly<Record<string, string | object | null>>;
  readonly variables?: CallWords['variables'];
  readonly root?: string;
  /** The paths of a separable install, in order. */
  readonly paths?: readonly string[];
  readonly makes?: readonly string[];
  /** The reason of an inseparable one, and where its proof stands. */
  readonly reason?: string;
  readonly at?: string;
  /** True when the call reads nothing of the project. */
  readonly none?: true;
}

/** How the manager's words are told apart, as its grammar would. */
export interface CaseGrammar {
  readonly subcommands: readonly string[];
  readonly flagsWithValue: readonly string[];
}

export function installTest(manager: DependencyInstall, grammar: CaseGrammar, each: InstallCase): void {
  test(each.says, () => {
    const project = memoryProject(texts(each.files), each.root);
    const found = manager.inputs({ ...callWords(each.call, grammar), variables: each.variables }, project);
    if (each.none === true) return expect(found).toBeUndefined();
    expect(shown(found)).toEqual(shownCase(each, found));
    if (found?.separable === false) expect(found.remedy.length).toBeGreaterThan(10);
  });
}

export function callWords(line: string, { subcommands, flagsWithValue }: CaseGrammar): CallWords {
  const words = line.split(' ').filter((word) => word !== '');
  const subcommand = subcommands
    .map((each) => each.split(' '))
    .sort((one, other) => other.length - one.length)
    .find((each) => each.every((word, index) => words[index] === word));
  const flags: { name: string; value: string | undefined }[] = [];
  const operands: string[] = [];
  const rest = words.slice(subcommand?.length ?? 0);
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name = '', ...value] = word.split('=');
    if (!word.startsWith('-')) operands.push(word);
    else if (value.length > 0) flags.push({ name, value: value.join('=') });
    else flags.push({ name, value: flagsWithValue.includes(name) ? rest.shift() : undefined });
  }
  return { subcommand: subcommand ?? [], flags, operands, dynamic: line.includes('$') };
}

function texts(files: InstallCase['files']): Record<string, string | null> {
  const text = (value: string | object | null): string | null =>
    typeof value === 'object' && value !== null ? JSON.stringify(value, null, 2) : value;
  return Object.fromEntries(Object.entries(files).map(([path, value]) => [path, text(value)]));
}

function shown(found: InstallInputs | undefined): unknown {
  if (found === undefined || found.separable) return found && { paths: found.paths, makes: found.makes };
  return { reason: found.reason, at: place(found.file, found.line), says: found.says };
}

function shownCase(each: InstallCase, found: InstallInputs | undefined): unknown {
  if (each.reason === undefined) {
    return { paths: each.paths, makes: each.makes ?? (found?.separable === true ? found.makes : undefined) };
  }
  const at = each.at ?? (found?.separable === false ? place(found.file, found.line) : undefined);
  return { reason: each.reason, at, says: found?.separable === false ? found.says : undefined };
}

function place(file: string | undefined, line: number | undefined): string | undefined {
  return line === undefined ? file : `${file ?? ''}:${line}`;
}
