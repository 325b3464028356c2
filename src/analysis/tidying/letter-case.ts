/** Words that are written in other letters, or otherwise, than they are read. */
import { splitArguments } from '../../document/arguments.js';
import type {
  Argument,
  Document,
  FromInstruction,
  Instruction,
  PlainInstruction,
  Stage,
} from '../../document/document.js';
import { signalName } from '../../document/stop-signal.js';
import type { Analysis } from '../analysis.js';
import type { NewText, OldSyntax } from './old-syntax.js';

/**
 * Keywords that are written unlike most of the file, AS unlike FROM, and protocols in capitals (BuildKit's checks
 * ConsistentInstructionCasing, FromAsCasing and ExposeProtoCasing, 2026). Their case means nothing.
 */
export function ofLetterCase(instruction: Instruction, document: Document): readonly OldSyntax[] {
  const { keyword, keywordSpan } = instruction;
  const text = inCase(keyword, document);
  const own: OldSyntax = {
    instruction,
    kind: 'keyword',
    plan: { kind: 'replace', texts: [{ at: keywordSpan, text }] },
  };
  return [
    ...(text === keyword ? [] : [own]),
    ...(instruction.kind === 'from' ? ofAs(instruction, document) : []),
    ...(instruction.kind === 'expose' ? ofProtocols(instruction, instruction.args) : []),
    ...(instruction.kind === 'stopsignal' ? ofSignal(instruction) : []),
  ];
}

function inCase(word: string, { style }: Document): string {
  return style.keywordCase === 'lower' ? word.toLowerCase() : word.toUpperCase();
}

function ofAs(instruction: FromInstruction, document: Document): readonly OldSyntax[] {
  const [, as] = instruction.as === undefined ? [] : splitArguments(instruction.body, document.escape);
  if (as === undefined) return [];
  const text = inCase(as.value, document);
  if (text === as.value) return [];
  return [{ instruction, kind: 'as', plan: { kind: 'replace', texts: [{ at: as.span, text }] } }];
}

function ofProtocols(instruction: Instruction, ports: readonly Argument[]): readonly OldSyntax[] {
  const texts = ports.flatMap(({ value, span }): readonly NewText[] => {
    const text = value.replace(/^([\d-]+)\/(\w+)$/, (_, port: string, name: string) => `${port}/${name.toLowerCase()}`);
    return text === value || span.end - span.start !== value.length ? [] : [{ at: span, text }];
  });
  return texts.length === 0 ? [] : [{ instruction, kind: 'protocol', plan: { kind: 'replace', texts } }];
}

/** A signal by its number or a part of its name, which engines take for the same. */
function ofSignal(instruction: PlainInstruction): readonly OldSyntax[] {
  const [signal, ...others] = instruction.args;
  const text = signal === undefined || signal.dynamic ? undefined : signalName(signal.value);
  if (signal === undefined || text === undefined || text === signal.value || others.length > 0) return [];
  const plan = { kind: 'replace', texts: [{ at: signal.span, text }] } as const;
  return [{ instruction, kind: 'signal', plan }];
}

/**
 * A stage's name with capitals, and all that names it: names are taken as if written small (BuildKit's check StageNameCasing, 2026). One
 * that a variable may name too stays as it is.
 */
export function ofStageName({ name, from, index }: Stage, { document, stages }: Analysis): readonly OldSyntax[] {
  if (name === undefined || name === name.toLowerCase() || from.as === undefined) return [];
  const isIt = (reference: string, reader: Stage): boolean =>
    reference.toLowerCase() === name.toLowerCase() && stages.named(reference, reader)?.index === index;
  const texts = document.stages.flatMap((reader) =>
    reader.instructions.flatMap((one) => naming(one, document).filter(({ value }) => isIt(value, reader))),
  );
  const all = [from.as, ...texts].map(({ span, value }) => ({ at: span, text: value.toLowerCase() }));
  return [{ instruction: from, kind: 'stage-name', plan: { kind: 'replace', texts: all } }];
}

/** The words of an instruction that can name a stage. */
function naming(instruction: Instruction, { text }: Document): readonly Argument[] {
  if (instruction.kind === 'from') return [instruction.image];
  return instruction.flags.flatMap((flag) => {
    const names = instruction.kind === 'copy' && flag.name === 'from' ? [flag.value] : mountSources(flag);
    const written = text.slice(flag.span.start, flag.span.end);
    return names.flatMap((value) => {
      const at = value === undefined ? -1 : written.indexOf(`from=${value}`);
      const start = flag.span.start + at + 'from='.length;
      return at < 0 ? [] : [{ value: value!, span: { start, end: start + value!.length }, dynamic: false }];
    });
  });
}

function mountSources({ name, value }: Instruction['flags'][number]): readonly string[] {
  if (name !== 'mount') return [];
  return (value ?? '').split(',').flatMap((part) => (part.startsWith('from=') ? part.slice('from='.length) : []));
}
