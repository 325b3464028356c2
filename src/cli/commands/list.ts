import { presets, transforms } from '../../../transforms/index.js';

/** `restow list`: one line a transform, in the order in which they run. */
export function listText(): string {
  const rows = transforms.map(({ id, title, applicability, optIn, base }) => {
    const smallest = (['safe', 'recommended', 'max'] as const).find((name) =>
      presets[name].some((one) => one.id === id),
    );
    const from = base === undefined ? `${smallest ?? 'max'}${optIn ? ' (opt-in)' : ''}` : `--base ${base}`;
    return [id, applicability, from, title];
  });
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
