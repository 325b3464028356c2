import type { Directive, Instruction } from './document.js';
import type { Style } from './style.js';

const DEFAULT_INDENT = '    ';

/** How the file is written; where it does not say, the field's usual style. */
export function inferStyle(
  text: string,
  instructions: readonly Instruction[],
  directives: readonly Directive[],
): Style {
  const escape = directives.some((directive) => directive.name === 'escape' && directive.value === '`') ? '`' : '\\';
  const continuations = continuationLines(text, instructions);
  return {
    lineEnd: lineEnd(text),
    keywordCase: keywordCase(instructions),
    indent: mostFrequent(continuations.map((line) => line.indent)) ?? DEFAULT_INDENT,
    operatorAt: operatorAt(continuations),
    escape,
  };
}

function lineEnd(text: string): Style['lineEnd'] {
  const newline = text.indexOf('\n');
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}

function keywordCase(instructions: readonly Instruction[]): Style['keywordCase'] {
  const lower = instructions.filter(({ keyword }) => keyword === keyword.toLowerCase()).length;
  return lower * 2 > instructions.length ? 'lower' : 'upper';
}

interface Continuation {
  readonly indent: string;
  readonly startsWithOperator: boolean;
  readonly followsOperator: boolean;
}

function continuationLines(text: string, instructions: readonly Instruction[]): readonly Continuation[] {
  const found: Continuation[] = [];
  for (const instruction of instructions) {
    if (instruction.kind !== 'run') continue;
    let before = '';
    for (const segment of instruction.body.segments) {
      const content = text.slice(segment.source, segment.source + segment.length);
      if (before !== '') found.push(continuation(content, before));
      before = content;
    }
  }
  return found;
}

function continuation(content: string, before: string): Continuation {
  const trimmed = content.trimStart();
  return {
    indent: content.slice(0, content.length - trimmed.length),
    startsWithOperator: trimmed.startsWith('&&'),
    followsOperator: before.trimEnd().endsWith('&&'),
  };
}

function operatorAt(continuations: readonly Continuation[]): Style['operatorAt'] {
  const atStart = continuations.filter((line) => line.startsWithOperator).length;
  const atEnd = continuations.filter((line) => line.followsOperator).length;
  return atEnd > atStart ? 'end' : 'start';
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
