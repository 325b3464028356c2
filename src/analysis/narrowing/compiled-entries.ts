/** What a stage that only compiles needs of a project. */
import { ecosystems } from '../../ecosystems/index.js';
import type { CompilerReading } from '../../knowledge/project-reading.js';
import { discardedReads } from './discarded-reads.js';
import { namedIn } from './entries.js';
import { stepReads } from './known-steps.js';
import type { WideCopy } from './narrow-copies.js';
import { notTold, type NotTold } from './not-told.js';
import { lineOf } from '../purging/program-needs.js';
import type { Operation } from '../operations.js';

const compilers = ecosystems.flatMap(({ reading, managers }) =>
  reading?.compiler === undefined ? [] : [{ ...reading.compiler, managers }],
);

/** The entries that hold what the compiler reads, or that something names. */
export function compiledEntries(copy: WideCopy): ReadonlySet<string> | NotTold {
  const { stage, analysis, instruction, entries } = copy;
  const used = new Set<CompilerReading>();
  const compiles = (call: Operation): boolean => {
    const words = call.subcommand.map(({ text }) => text).join(' ');
    const found = compilers.find(
      ({ managers, subcommands }) => managers.includes(call.manager) && subcommands.includes(words),
    );
    if (found !== undefined) used.add(found);
    return found !== undefined;
  };
  const needed = new Set<string>();
  for (const one of stage.instructions.filter(({ index }) => index > instruction.index)) {
    if (one.kind === 'onbuild') return notTold('step-not-understood', [lineOf(one)], { what: lineOf(one).says });
    if (one.kind === 'run') {
      const reads = stepReads(one, analysis, compiles);
      if ('kind' in reads) return reads;
      for (const path of reads) needed.add(path.split('/')[0]!);
    }
    for (const name of namedIn(one.body.text, entries, [])) needed.add(name);
  }
  const [compiler] = used;
  if (compiler === undefined || used.size > 1)
    return notTold('step-not-understood', [lineOf(instruction)], { what: lineOf(instruction).says });
  const outside = discardedReads(copy);
  if ('kind' in outside) return outside;
  for (const name of [...outside, ...compiledIn(copy, compiler)]) needed.add(name);
  return needed;
}

function compiledIn({ entries, analysis }: WideCopy, compiler: CompilerReading): readonly string[] {
  const isRead = (path: string): boolean => compiler.endings.some((ending) => path.endsWith(ending));
  const holding = [...entries.names].filter(
    (name) => compiler.names.includes(name) || entries.files(name).some(isRead),
  );
  // What code in a folder embeds lies in that folder.
  const roots = holding.filter((name) => !entries.folders.has(name) && isRead(name));
  const lines = roots.flatMap((name) => (analysis.context!.read(name) ?? '').split('\n'));
  const embedded = lines.filter((line) => line.startsWith(compiler.embedding));
  const open = embedded.some((line) => /[*?[]/.test(line.split('/')[2]?.split(' ')[0] ?? ''));
  return open ? [...entries.names] : [...holding, ...embedded.flatMap((line) => namedIn(line, entries, []))];
}
