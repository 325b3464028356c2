/** What needs the manual pages and documentation that small images of a distribution leave out, or their folders. */
import { manualsUse } from '../../distros/debian/manual-pages.js';
import type { RunInstruction, Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import { baseName } from '../image-paths.js';
import { heirsOf } from '../purging/compiling-steps.js';
import { lineOf } from '../purging/program-needs.js';
import { firstText, sourceTexts } from '../source-texts.js';
import type { KeptLarge } from './small-bases.js';

/** Folders that must be there when a step begins. */
export interface MissingFolders {
  readonly run: RunInstruction;
  /** Absolute. */
  readonly folders: readonly string[];
}

/** What a step needs, and the folders that meet it; undefined where none does. */
export interface ManualsNeed {
  readonly what: string;
  readonly because: readonly Evidence[];
  readonly folders: readonly string[] | undefined;
}

/** Folders that steps of the stage, and of those that start from it, need: the first such step of each; or the first need that no folder meets. */
export function manualsNeed(stage: Stage, analysis: Analysis): KeptLarge | readonly MissingFolders[] {
  const missing: MissingFolders[] = [];
  for (const { instructions } of [stage, ...heirsOf(stage, analysis)]) {
    const runs = instructions.filter((one): one is RunInstruction => one.kind === 'run');
    const needs = runs.flatMap((run) => needsOf(run, analysis).map((need) => ({ run, ...need })));
    const folders = foldersMeeting(needs);
    if ('what' in folders)
      return { kind: 'keep', reason: 'manuals-needed', because: folders.because, data: { what: folders.what } };
    if (needs[0] !== undefined) missing.push({ run: needs[0].run, folders });
  }
  return missing;
}

/** The folders that meet all needs; or the first need that none meets. */
export function foldersMeeting(needs: readonly ManualsNeed[]): readonly string[] | ManualsNeed {
  const unmet = needs.find(({ folders }) => folders === undefined);
  return unmet ?? [...new Set(needs.flatMap(({ folders }) => folders ?? []))];
}

/** What one step needs of them. */
export function needsOf(run: RunInstruction, analysis: Analysis): readonly ManualsNeed[] {
  const image = analysis.image(analysis.document.stages[run.stage!]!);
  const release = image.known ? image.value.release : undefined;
  const because = [lineOf(run)];
  const installed = analysis
    .operations(run)
    .flatMap(({ manager, operands }) => (manager.scope === 'system' ? operands : []))
    .map(({ literal, text }) => literal ?? text);
  const place = placeIn(run, analysis);
  return [
    ...installed.flatMap((what) => usesBy(what, release, because)),
    ...(place === undefined ? [] : [{ what: place, because, folders: undefined }]),
    ...scriptNeeds(run, release, analysis),
  ];
}

/** What a package needs by its name. */
export function usesBy(
  what: string,
  release: string | undefined,
  because: readonly Evidence[],
): readonly ManualsNeed[] {
  const use = manualsUse(what, release);
  return use === undefined ? [] : [{ what, because, folders: use.folders }];
}

const PLACES = /\/usr\/share\/(?:man|doc|info|locale)\b(?!\/locale\.alias)|^(?:man|unminimize)$/;

/** A word of the step that names such a place, or reads a page; taking them away needs none. */
function placeIn(run: RunInstruction, analysis: Analysis): string | undefined {
  const script = analysis.script(run);
  if (script?.known !== true) return PLACES.exec(run.body.text)?.[0];
  const words = script.script.commands
    .filter((command) => !TAKING.has(baseName(command.words[0]?.literal ?? '')))
    .flatMap((command) => command.words.map(({ text }) => text));
  return words.map((word) => PLACES.exec(word)?.[0]).find((found) => found !== undefined);
}

/** `find` is there for what it deletes. */
const TAKING: ReadonlySet<string> = new Set(['rm', 'find', 'mkdir']);

/** A script of the project that the step runs, and that installs such a package. */
function scriptNeeds(run: RunInstruction, release: string | undefined, { context }: Analysis): readonly ManualsNeed[] {
  const named = new Set(run.body.text.split(/[\s"';&|()]+/).map(baseName));
  return (context === undefined ? [] : (sourceTexts(context) ?? [])).flatMap((source) => {
    if (!named.has(baseName(source.path)) || !source.text.includes('apt')) return [];
    const what = source.text.split(/[\s\\"';&|()]+/).find((word) => manualsUse(word, release) !== undefined);
    const because = what === undefined ? undefined : firstText([source], [what]);
    return because === undefined ? [] : usesBy(what!, release, [because, lineOf(run)]);
  });
}
