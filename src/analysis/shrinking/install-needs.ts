/** Whether packages of a language that steps install need a compiler. */
import type { Instruction, RunInstruction } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import type { ImageMention } from '../bases/image-mentions.js';
import { folderOfCommand } from '../effects/run-effects.js';
import type { Evidence } from '../fact.js';
import { callWords, projectAt } from '../installs.js';
import type { Operation } from '../operations.js';
import { lineOf } from '../purging/program-needs.js';
import type { KeptLarge } from './small-bases.js';

/** What installed packages need. */
export interface InstallNeeds {
  readonly kind: 'needs';
  readonly libraries: readonly string[];
  /** The first package that may not run on musl, with the step that installs it. */
  readonly glibcOnly: { readonly name: string; readonly run: RunInstruction } | undefined;
}

/** Libraries that what is installed loads; or the first install that may compile. */
export function installNeeds(
  instructions: readonly Instruction[],
  mention: Pick<ImageMention, 'written'>,
  analysis: Analysis,
): KeptLarge | InstallNeeds {
  const libraries = new Set<string>();
  let glibcOnly: InstallNeeds['glibcOnly'];
  for (const run of withSources(instructions, analysis)) {
    for (const operation of analysis.operations(run)) {
      const need = needOf(operation, run, analysis);
      if (need === undefined || need.kind === 'none') {
        for (const one of need?.libraries ?? []) libraries.add(one);
        if (need?.glibcOnly !== undefined) glibcOnly ??= { name: need.glibcOnly, run };
        continue;
      }
      const place: Evidence = {
        says: need.says,
        ...(need.file === undefined ? {} : { file: need.file }),
        ...(need.line === undefined ? {} : { line: need.line }),
      };
      const because = need.file === undefined ? [lineOf(run)] : [place, lineOf(run)];
      return { kind: 'keep', reason: 'may-compile', because, data: { what: need.says, image: mention.written.value } };
    }
  }
  return { kind: 'needs', libraries: [...libraries].sort(), glibcOnly };
}

/** The steps, and those of stages from which files are copied. */
function withSources(instructions: readonly Instruction[], { document, stages }: Analysis): readonly RunInstruction[] {
  const copied = instructions.flatMap((one) => {
    const from =
      one.kind === 'copy' && one.from !== undefined ? stages.named(one.from, document.stages[one.stage!]!) : undefined;
    return from?.instructions ?? [];
  });
  return [...instructions, ...copied].filter((one) => one.kind === 'run');
}

function needOf(
  operation: Operation,
  run: RunInstruction,
  analysis: Analysis,
): ReturnType<NonNullable<Operation['manager']['compiling']>> {
  const { manager, action, command } = operation;
  if (manager.scope !== 'language' || (action !== 'install' && action !== 'upgrade')) return undefined;
  if (manager.compiling === undefined)
    return { kind: 'may', says: `\`${command.words[0]!.text}\` may compile`, remedy: '' };
  const cwd = folderOfCommand(command, run, analysis);
  const image = analysis.image(analysis.document.stages[run.stage!]!);
  return manager.compiling(
    callWords(operation, { run, analysis, cwd }),
    projectAt(cwd, run, analysis),
    image.known ? image.value.version : [],
  );
}
