/** What is written although it is the default, or left to the base image. */
import type { FromInstruction, PlainInstruction } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { joinPath } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { chainInstructions } from '../starting/stage-chain.js';
import type { OldSyntax } from './old-syntax.js';

const TARGET = 'TARGETPLATFORM';

/** `--platform=$TARGETPLATFORM` is what FROM does by itself (BuildKit's check RedundantTargetPlatform, 2026). */
export function ofPlatform(instruction: FromInstruction, { document }: Analysis): readonly OldSyntax[] {
  const flag = instruction.flags.find(({ name }) => name === 'platform');
  if (flag?.value !== `$${TARGET}` && flag?.value !== `\${${TARGET}}`) return [];
  const isGiven = document.instructions.some(
    (one) =>
      one.kind === 'arg' &&
      one.stage === undefined &&
      one.pairs.some(({ name, value }) => name === TARGET && value !== undefined),
  );
  if (isGiven) return [];
  const written = document.text.slice(flag.span.end, instruction.image.span.start);
  const at = { start: flag.span.start, end: flag.span.end + (/^[ \t]+/.exec(written)?.[0].length ?? 0) };
  return [{ instruction, kind: 'platform', plan: { kind: 'replace', texts: [{ at, text: '' }] } }];
}

/** A first folder that is relative depends on the base image (BuildKit's check WorkdirRelativePath, 2026). */
export function ofFolder(instruction: PlainInstruction, analysis: Analysis): readonly OldSyntax[] {
  const [argument] = instruction.args;
  const stage = analysis.document.stages[instruction.stage ?? -1];
  if (argument === undefined || stage === undefined || /^(?:["']?[/$\\]|["']?[A-Za-z]:)/.test(argument.value))
    return [];
  const isBelow = chainInstructions(stage, analysis).some(
    (one) => one.kind === 'workdir' && one.index < instruction.index,
  );
  if (isBelow) return [];
  const base = { instruction, kind: 'folder' } as const;
  const { workdir } = analysis.scope(instruction);
  const { value, span } = argument;
  const isPlain = !argument.dynamic && /^[\w./-]+$/.test(analysis.document.text.slice(span.start, span.end));
  if (!workdir.known || !isPlain)
    return [{ ...base, plan: { kind: 'keep', reason: 'folder-not-known', because: [lineOf(stage.from)] } }];
  const text = joinPath(workdir.value, value);
  return [{ ...base, plan: { kind: 'replace', texts: [{ at: span, text }] } }];
}
