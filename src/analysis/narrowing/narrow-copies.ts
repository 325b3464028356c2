/** Copies of the whole context, and which of its files and folders are needed. */
import type { CopyInstruction, Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { contextCopy, isContextCopy } from '../copied-files.js';
import { lineOf } from '../purging/program-needs.js';
import { isDiscarded } from '../discarded-stages.js';
import { compiledEntries } from './compiled-entries.js';
import { entriesOf, type Entries } from './entries.js';
import { notTold, type NotTold } from './not-told.js';
import { reachedEntries } from './reached-entries.js';

export interface NarrowCopy {
  readonly instruction: CopyInstruction;
  readonly plan:
    NotTold | { readonly kind: 'narrow'; readonly texts: readonly string[]; readonly left: readonly string[] };
}

/** What a copy brings, and where it is. */
export interface WideCopy {
  readonly instruction: CopyInstruction;
  readonly stage: Stage;
  readonly analysis: Analysis;
  readonly entries: Entries;
  /** The folder of the image, absolute. */
  readonly to: string;
}

const MOST = 8;
const FLAGS = ['chown', 'chmod', 'link'];

/** Every `COPY .` from the context, triggers left out. */
export function narrowCopies(analysis: Analysis): readonly NarrowCopy[] {
  return analysis.document.instructions.flatMap((instruction) => {
    if (!isContextCopy(instruction) || instruction.kind !== 'copy' || instruction.heredocs.length > 0) return [];
    const [source, ...more] = instruction.sources;
    const isWhole = more.length === 0 && (source?.value === '.' || source?.value === './');
    const isPlain = instruction.exec === undefined && instruction.flags.every(({ name }) => FLAGS.includes(name));
    return isWhole && isPlain ? [{ instruction, plan: planFor(instruction, analysis) }] : [];
  });
}

function planFor(instruction: CopyInstruction, analysis: Analysis): NarrowCopy['plan'] {
  const { context, document, stages } = analysis;
  const why = 'it cannot be seen what is copied';
  if (context === undefined) return notTold('context-missing', [], { why });
  if (!context.complete()) return notTold('context-incomplete', [], { why });
  const stage = document.stages[instruction.stage!]!;
  const to = contextCopy(instruction, analysis).sources?.[0]?.to;
  if (to === undefined) return notTold('step-not-understood', [lineOf(instruction)], { what: instruction.body.text });
  const copy: WideCopy = { instruction, stage, analysis, to, entries: entriesOf(context, analysis.dockerfilePath) };
  const needed = isDiscarded(stage, document, stages) ? compiledEntries(copy) : reachedEntries(copy);
  return 'kind' in needed ? needed : written(copy, needed);
}

function written({ instruction, entries, analysis }: WideCopy, needed: ReadonlySet<string>): NarrowCopy['plan'] {
  const names = [...entries.names].filter((name) => needed.has(name)).sort();
  const left = [...entries.names].filter((name) => !needed.has(name)).sort();
  if (left.length === 0) return notTold('all-needed', [lineOf(instruction)]);
  const folders = names.filter((name) => entries.folders.has(name));
  const odd = names.find((name) => !/^[\w@+-][\w.@+-]*$|^\.[\w@+-][\w.@+-]*$/.test(name));
  if (odd !== undefined || folders.length > MOST || names.length === 0)
    return notTold('odd-names', [lineOf(instruction)], { what: odd ?? String(folders.length) });
  const { text, escape } = { text: analysis.document.text, escape: analysis.document.escape };
  const head = text.slice(instruction.span.start, instruction.sources[0]!.span.start);
  const to = text.slice(instruction.destination.span.start, instruction.destination.span.end).replace(/\/+$/, '');
  if (head.includes(escape) || /["']/.test(to)) return notTold('odd-names', [lineOf(instruction)], { what: to });
  const files = names.filter((name) => !entries.folders.has(name));
  const texts = [
    ...(files.length === 0 ? [] : [`${head}${files.join(' ')} ${to}/`]),
    ...folders.map((folder) => `${head}${folder} ${to}/${folder}`),
  ];
  return { kind: 'narrow', texts, left };
}
