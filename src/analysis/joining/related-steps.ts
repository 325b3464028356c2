/** Steps that belong into one layer, because the second repairs or removes what the first leaves. */
import type { Instruction, RunInstruction, Stage } from '../../document/document.js';
import type { Command } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { isDiscarded } from '../discarded-stages.js';
import { membersOf } from '../effects/run-effects.js';
import type { Region } from '../effects/region.js';
import { baseName, isWithin } from '../image-paths.js';
import { laterUses } from '../leftovers/later-uses.js';
import { remainingLeftovers } from '../leftovers/remaining.js';
import { removes } from '../leftovers/removals.js';
import type { Operation } from '../operations.js';
import { STANDARD_FOLDERS } from '../../knowledge/standard-folders.js';

/** Why two steps belong together. */
export type Relation =
  /** The first fetches lists that the second installs with: cached apart, they grow old. */
  | { readonly kind: 'lists'; readonly label: string; readonly call: string; readonly use: Operation }
  /** The second removes something that the first leaves in its layer. */
  | { readonly kind: 'removal'; readonly what: string; readonly of: 'leftover' | 'packages' | 'files' }
  /** The second changes owner or mode of what the first makes, which stores it twice. */
  | { readonly kind: 'ownership'; readonly what: string };

/** Two steps of a stage, the first above the second. */
export interface RelatedSteps {
  readonly first: RunInstruction;
  readonly second: RunInstruction;
  readonly relation: Relation;
}

/** Every such pair, by the second step; each step is the second of at most one. */
export function relatedSteps(analysis: Analysis): readonly RelatedSteps[] {
  return analysis.document.stages.flatMap((stage) => {
    const pairs = [...listPairs(stage, analysis), ...afterthoughts(stage, analysis)];
    return pairs.filter((one, index) => pairs.findIndex(({ second }) => second === one.second) === index);
  });
}

function runsOf(stage: Stage): readonly RunInstruction[] {
  return stage.instructions.filter((instruction): instruction is RunInstruction => instruction.kind === 'run');
}

/** A step that leaves lists, and the first step below that installs with them. */
function listPairs(stage: Stage, analysis: Analysis): readonly RelatedSteps[] {
  return runsOf(stage).flatMap((first) =>
    remainingLeftovers(first, analysis)
      .filter(
        ({ leftover, leavers }) =>
          leftover.neededBy.length > 0 && leavers.every(({ nestedIn }) => nestedIn.length === 0),
      )
      .flatMap((remaining) => {
        const [use] = laterUses(remaining, analysis);
        const second = use?.operation?.instruction;
        if (second?.kind !== 'run' || !stage.instructions.includes(second)) return [];
        const { label } = remaining.leftover;
        return [
          {
            first,
            second,
            relation: { kind: 'lists', label, call: callOf(use!.operation!.command), use: use!.operation! } as const,
          },
        ];
      }),
  );
}

/** The program and its subcommand, for messages. */
function callOf(command: Command): string {
  const [name, ...rest] = unwrap(command).words;
  const subcommand = rest.find(({ text }) => !text.startsWith('-'))?.text ?? '';
  return `${name?.text ?? ''} ${subcommand}`.trim();
}

/** Steps that do nothing but take away or set right what a step above left. Layers of a discarded stage cost nothing. */
function afterthoughts(stage: Stage, analysis: Analysis): readonly RelatedSteps[] {
  if (isDiscarded(stage, analysis.document, analysis.stages)) return [];
  const runs = runsOf(stage);
  return runs.flatMap((second, index) => {
    const kind = afterthoughtOf(second, analysis);
    if (kind === undefined) return [];
    for (const first of runs.slice(0, index).reverse()) {
      const relation = leftFor(first, second, kind, analysis);
      if (relation !== undefined) return [{ first, second, relation }];
    }
    return [];
  });
}

// An empty folder is stored in no time.
const MAKING_FOLDERS = new Set(['mkdir', 'useradd', 'adduser']);
const REMOVING = new Set(['rm', 'rmdir', 'unlink']);
const OWNING = new Set(['chmod', 'chown', 'chgrp', 'strip']);

/** What a step is when each of its commands does the same kind of thing. */
function afterthoughtOf(run: RunInstruction, analysis: Analysis): 'removal' | 'ownership' | undefined {
  const script = analysis.script(run);
  if (script?.known !== true) return undefined;
  const kinds = new Set(script.script.commands.map((command) => kindOf(command, run, analysis)));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

function kindOf(command: Command, run: RunInstruction, analysis: Analysis): 'removal' | 'ownership' | undefined {
  const operation = analysis.operations(run).find((one) => one.command === command);
  if (operation !== undefined) return UNDOING.has(operation.action) ? 'removal' : undefined;
  const name = executableName(unwrap(command).words[0]) ?? '';
  return REMOVING.has(name) ? 'removal' : OWNING.has(name) ? 'ownership' : undefined;
}

const UNDOING: ReadonlySet<string> = new Set(['clean', 'remove']);

/** How the second step goes back to what the first left; undefined when it does not. */
function leftFor(
  first: RunInstruction,
  second: RunInstruction,
  kind: 'removal' | 'ownership',
  analysis: Analysis,
): Relation | undefined {
  const script = analysis.script(second);
  if (script?.known !== true) return undefined;
  const removed = removedPackages(first, second, analysis);
  if (kind === 'removal' && removed !== undefined) return { kind, what: removed, of: 'packages' };
  const left = remainingLeftovers(first, analysis).find(({ leftover }) =>
    script.script.commands.some((command) => removes(command, leftover)),
  );
  if (kind === 'removal' && left !== undefined) return { kind, what: left.leftover.label, of: 'leftover' };
  const path = touchedAgain(first, second, kind, analysis);
  if (path === undefined) return undefined;
  return kind === 'removal' ? { kind, what: `\`${path}\``, of: 'files' } : { kind, what: `\`${path}\`` };
}

/** A path of the second step that the first made. */
function touchedAgain(
  first: RunInstruction,
  second: RunInstruction,
  kind: 'removal' | 'ownership',
  analysis: Analysis,
): string | undefined {
  const made = filesMade(first, analysis).filter(({ empty }) => !empty);
  return filesMade(second, analysis)
    .map(({ path }) => path)
    .find((path) => path !== '/' && made.some((one) => madeHere(path, one, kind)));
}

/** Removal: what was made or a folder around it, or a file that is named. Ownership: what was made, or a named file in it. */
function madeHere(path: string, made: MadeFile, kind: 'removal' | 'ownership'): boolean {
  if (path === made.path) return kind === 'removal' || !STANDARD_FOLDERS.has(path);
  if (kind === 'removal' && isWithin(path, made.path)) return true;
  const name = baseName(path);
  return isWithin(made.path, path) && made.by.includes(name) && !made.reads.includes(path);
}

/** Packages that the first step installs and the second removes. */
function removedPackages(first: RunInstruction, second: RunInstruction, analysis: Analysis): string | undefined {
  const named = (run: RunInstruction, action: string) =>
    analysis
      .operations(run)
      .flatMap((one) => (one.action === action ? one.operands.map(({ text }) => `${one.manager.id} ${text}`) : []));
  const installed = new Set(named(first, 'install'));
  const both = named(second, 'remove').find((one) => installed.has(one));
  return both === undefined ? undefined : `\`${both.slice(both.indexOf(' ') + 1)}\``;
}

/** A file or folder that a command writes, with the command's text and what it reads besides. */
interface MadeFile {
  readonly path: string;
  readonly by: string;
  readonly reads: readonly string[];
  /** True when the command takes it away, or makes nothing but a folder. */
  readonly empty: boolean;
}

/** What commands of a step write, package managers left out. */
function filesMade(run: RunInstruction, analysis: Analysis): readonly MadeFile[] {
  const script = analysis.script(run);
  if (script?.known !== true) return [];
  const managers = analysis.operations(run).map(({ command }) => command.span.start);
  return membersOf(run, script.script, analysis)
    .filter(({ member }) => !managers.some((at) => member.span.start <= at && at < member.span.end))
    .flatMap(({ member, effects }) => {
      const by = script.script.source.text.slice(member.range.start, member.range.end);
      const reads = effects.reads.flatMap(pathIn);
      const [only] = member.pipeline;
      const name = only?.kind === 'command' ? executableName(unwrap(only.command).words[0]) : undefined;
      const empty = REMOVING.has(name ?? '') || MAKING_FOLDERS.has(name ?? '');
      return effects.writes.flatMap(pathIn).map((path) => ({ path, by, reads, empty }));
    });
}

function pathIn(region: Region): readonly string[] {
  return region.kind === 'path' ? [region.path] : [];
}

/** Instructions between two of a stage, the two left out. */
export function between(first: Instruction, second: Instruction, analysis: Analysis): readonly Instruction[] {
  return analysis.document.instructions.slice(first.index + 1, second.index);
}
