/**
 * Follows apt's package lists through a file: installs that find none because they were removed. Written apart from the analysis
 * that transforms use, and simpler: it looks at commands in order, and at nothing else.
 */
import { analyze, type Analysis } from '../../src/analysis/analysis.js';
import type { Operation } from '../../src/analysis/operations.js';
import type { RunInstruction, Stage } from '../../src/document/document.js';
import { parseDocument } from '../../src/document/parse.js';
import type { Command, ShellWord } from '../../src/shell/script.js';

/** What is in the folder of lists: what the base image has, lists, or nothing. */
type Lists = 'as in the image' | 'fetched' | 'removed';

// Scripts that begin with `apt-get update` (read 2026).
const FETCHERS = /deb\.nodesource\.com\/setup|packagecloud\.io\/.*script\.deb|get\.docker\.com/;
const REMOVER = /^(rm|find)$/;
const FOLDER = /\/var\/lib\/apt(\/lists)?(\/?\*?)?$|\/var\/lib\/apt\/lists\/|^\/var\/(lib\/)?\*?$/;

/** Installs for which no lists are there, as `stage 1: curl git`, in order. */
export function installsWithoutLists(text: string): readonly string[] {
  const document = parseDocument(text);
  const analysis = analyze({ document });
  const ends = new Map<Stage, Lists>();
  const faults: string[] = [];
  for (const stage of document.stages) {
    const parent = analysis.stages.parent(stage);
    let lists: Lists = (parent && ends.get(parent)) ?? 'as in the image';
    for (const instruction of stage.instructions)
      if (instruction.kind === 'run') lists = throughRun(instruction, lists, analysis, faults);
    ends.set(stage, lists);
  }
  return faults;
}

function throughRun(run: RunInstruction, before: Lists, analysis: Analysis, faults: string[]): Lists {
  const mounted = run.flags.some(
    ({ name, value }) => name === 'mount' && /\/var\/lib\/apt|\/var\/lib\b/.test(value ?? ''),
  );
  const script = analysis.script(run);
  if (script?.known !== true) return before;
  const operations = analysis.operations(run).filter(({ manager }) => manager.id === 'apt');
  // What a mount holds is gone on another machine.
  let lists: Lists = mounted ? 'removed' : before;
  for (const event of eventsOf(script.script.commands, operations)) {
    if (event.kind === 'refresh') lists = 'fetched';
    else if (event.kind === 'remove') lists = 'removed';
    else if (lists === 'removed') faults.push(`stage ${run.stage ?? 0}: ${event.packages}`);
  }
  return mounted ? before : lists;
}

interface ListEvent {
  readonly at: number;
  readonly kind: 'refresh' | 'remove' | 'install';
  /** What is installed; empty for the others. */
  readonly packages: string;
}

function eventsOf(commands: readonly Command[], operations: readonly Operation[]): readonly ListEvent[] {
  const calls = operations.flatMap(({ action, operands, command }): ListEvent[] => {
    if (action === 'refresh') return [{ at: command.span.start, kind: 'refresh', packages: '' }];
    if (action !== 'install' || !operands.some(isPackage)) return [];
    return [{ at: command.span.start, kind: 'install', packages: operands.map(({ text }) => text).join(' ') }];
  });
  const fetchers = commands
    .filter(({ words }) => words.some(({ text }) => FETCHERS.test(text)))
    .map(({ span }): ListEvent => ({ at: span.start, kind: 'refresh', packages: '' }));
  const removals = commands
    .filter(removesLists)
    .map(({ span }): ListEvent => ({ at: span.start, kind: 'remove', packages: '' }));
  return [...calls, ...fetchers, ...removals].sort((a, b) => a.at - b.at);
}

/** A file of the image needs no lists. */
function isPackage({ text }: ShellWord): boolean {
  return !/^["']?[./]|\.deb["']?$/.test(text);
}

function removesLists({ words }: Command): boolean {
  const names = words.map(({ text }) => text.replace(/["']/g, ''));
  const at = names.findIndex((name) => REMOVER.test(name.replace(/^.*\//, '')));
  return at >= 0 && names.slice(at + 1).some((name) => FOLDER.test(name));
}

/** What `after` has more of than `before`. */
export function newFaults(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before];
  return after.length <= before.length
    ? []
    : after.filter((fault) => {
        const at = left.indexOf(fault);
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      });
}
