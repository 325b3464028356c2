/** The text of an ignore file with lines added. */
import type { IgnoreAdvice } from '../../knowledge/ecosystem.js';

const ORDER = ['secret', 'generated', 'local'] as const satisfies readonly IgnoreAdvice['kind'][];
const HEADINGS: Readonly<Record<IgnoreAdvice['kind'], string>> = {
  secret: '# Secrets',
  generated: '# Made again in the build',
  local: '# Of no use in an image',
};

/** Secrets first, then what the build makes, then what only developers use; the order within a kind stays. */
export function inFileOrder<T extends { readonly kind: IgnoreAdvice['kind'] }>(lines: readonly T[]): readonly T[] {
  return ORDER.flatMap((kind) => lines.filter((line) => line.kind === kind));
}

/**
 * A new file has a heading for each kind. In a file that is there the lines follow as one block after a blank line, in its line
 * ends, and it ends as it did (with or without a line end); not a byte of what it had changes.
 */
export function ignoreText(before: string | undefined, lines: readonly IgnoreAdvice[]): string {
  const patterns = inFileOrder(lines).map(({ pattern }) => pattern);
  if (patterns.length === 0) return before ?? '';
  if (before === undefined || before === '') return newText(lines);
  const lineEnd = before.includes('\r\n') ? '\r\n' : '\n';
  const closed = before.endsWith('\n');
  const lastLine = before.split('\n').at(closed ? -2 : -1)!;
  const gap = (closed ? '' : lineEnd) + (lastLine.trim() === '' ? '' : lineEnd);
  return before + gap + patterns.join(lineEnd) + (closed ? lineEnd : '');
}

function newText(lines: readonly IgnoreAdvice[]): string {
  const blocks = ORDER.flatMap((kind) => {
    const patterns = lines.filter((line) => line.kind === kind).map(({ pattern }) => `${pattern}\n`);
    return patterns.length === 0 ? [] : [`${HEADINGS[kind]}\n${patterns.join('')}`];
  });
  return blocks.join('\n');
}
