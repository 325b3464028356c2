/** What a program needs of the project that it is started from. */
import { ecosystems } from '../../ecosystems/index.js';
import { languageOf } from '../../ecosystems/languages.js';
import type { ProgramReading } from '../../knowledge/project-reading.js';
import { baseName } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { lineAt } from '../source-texts.js';
import { startedBy, startInstructions } from '../stepping-down/started.js';
import { namedIn, type Entries } from './entries.js';
import { stepReads } from './known-steps.js';
import type { WideCopy } from './narrow-copies.js';
import { notTold, type NotTold } from './not-told.js';

/** The entries that the program reaches, and those that the steps and settings below the copy name. */
export function reachedEntries(copy: WideCopy): ReadonlySet<string> | NotTold {
  const { stage, analysis, entries } = copy;
  if (analysis.stages.children(stage).length > 0 || startInstructions(stage, analysis).length === 0)
    return notTold('start-not-seen', [lineOf(stage.from)], { why: 'other stages or images start from it' });
  const started = startedBy(stage, analysis);
  if (!started.known) return notTold('start-not-seen', started.because, { why: started.why });
  const last = started.commands.at(-1);
  const running = languageOf(baseName(last?.words[0] ?? ''));
  const reading = ecosystems.find((one) => running !== undefined && one.running === running)?.reading?.program;
  if (reading === undefined || last === undefined)
    return notTold('start-not-seen', [lineOf(stage.from)], { why: 'how its language finds files is not known' });
  const steps = readBelow(copy, reading);
  if ('kind' in steps) return steps;
  const words = started.commands.flatMap((one) => namedIn(one.words.join(' '), entries, reading.endings));
  if (words.length === 0) return notTold('start-not-seen', [last.because], { why: 'it names no file of the project' });
  const loud = packageNotKnown(copy, reading);
  return loud ?? follow([...steps, ...words], copy, reading);
}

/** What the instructions below the copy read and name. */
function readBelow(
  { stage, instruction, analysis, entries }: WideCopy,
  reading: ProgramReading,
): readonly string[] | NotTold {
  const found = stage.instructions
    .filter((one) => one !== instruction)
    .flatMap((one) => namedIn(one.body.text, entries, reading.endings));
  for (const one of stage.instructions.filter(({ index }) => index > instruction.index)) {
    if (one.kind === 'onbuild' || one.kind === 'volume')
      return notTold('step-not-understood', [lineOf(one)], { what: lineOf(one).says });
    if (one.kind !== 'run') continue;
    const reads = stepReads(one, analysis, () => false);
    if ('kind' in reads) return reads;
    found.push(...reads.map((path) => path.split('/')[0]!));
  }
  return found;
}

function packageNotKnown({ analysis, instruction }: WideCopy, reading: ProgramReading): NotTold | undefined {
  const packages = reading.packages((path) => analysis.context!.read(path));
  if (packages === undefined) return notTold('package-not-known', [lineOf(instruction)], { what: 'what it declares' });
  const loud = packages.find((name) => !reading.quiet.includes(name));
  return loud === undefined ? undefined : notTold('package-not-known', [lineOf(instruction)], { what: loud });
}

/** Goes from entry to entry until nothing new is named. All code in a folder that is reached counts as reached. */
function follow(
  from: readonly string[],
  { entries, analysis }: WideCopy,
  reading: ProgramReading,
): ReadonlySet<string> | NotTold {
  const needed = new Set([...from, ...reading.implied].filter((name) => entries.names.has(name)));
  // The set grows while it is gone through.
  for (const name of needed) {
    for (const path of entries.files(name)) {
      if (!reading.endings.some((ending) => path.endsWith(ending)) || path.endsWith('.json')) continue;
      const text = analysis.context!.read(path);
      const named = text === undefined ? undefined : namesIn({ path, text }, entries, reading);
      if (named === undefined) return notTold('reads-more', [], { what: path });
      if ('kind' in named) return named;
      for (const one of named) needed.add(one);
    }
  }
  return needed;
}

/** The entries that a file of code names on any line that is no comment. */
function namesIn(
  source: { path: string; text: string },
  entries: Entries,
  reading: ProgramReading,
): readonly string[] | NotTold {
  const computed = reading.computed.map((one) => source.text.indexOf(one)).find((at) => at >= 0);
  if (computed !== undefined) return readsMore(source, computed);
  const found: string[] = [];
  let at = 0;
  for (const line of source.text.split('\n')) {
    if (mayReadMore(line, entries, reading)) return readsMore(source, at);
    if (!/^\s*(?:\/\/|#|\*)/.test(line)) found.push(...namedIn(line, entries, reading.endings));
    at += line.length + 1;
  }
  return found;
}

/** A call that reads files needs the name of one in quotes, or that of a package. */
function mayReadMore(line: string, entries: Entries, reading: ProgramReading): boolean {
  if (!reading.named.some((one) => line.includes(one))) return false;
  const quoted = [...line.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`\n]*)`/g)].map(
    ([, one, two, three]) => one ?? two ?? three ?? '',
  );
  const isPackage = quoted.length > 0 && quoted.every((one) => /^(?:node:)?[@\w-]+(?:\/[\w.-]+)*$/.test(one));
  const isNamed = quoted.some((one) => namedIn(one, entries, reading.endings).length > 0);
  return !isNamed && !(isPackage && line.includes('require('));
}

function readsMore(source: { path: string; text: string }, at: number): NotTold {
  const place = lineAt(source, at);
  return notTold('reads-more', [place], { what: `${source.path}:${place.line ?? 1}` });
}
