/** A replay for people: the sums, then every step with a bar. */
import type { CountedSide, CountedStep } from '../replay/counts.js';
import { colours, type Colours } from './colours.js';
import type { ReplayReport } from './replay-report.js';
import { visible } from './visible.js';

const BAR = 24;
const TEXT = 60;

/** The lines of a report, without line ends. */
export function replayLines(report: ReplayReport, { color }: { readonly color: boolean }): readonly string[] {
  const paint = colours(color);
  const { before, after, builds, notes } = report;
  const same = JSON.stringify(before) === JSON.stringify(after);
  const sides = same ? { 'before and after': before } : { before, after };
  return [
    headline(report, paint),
    '',
    ...totals(report, paint),
    ...Object.entries(sides).flatMap(([name, side]) => [
      '',
      paint.bold(name),
      ...stepLines(side, builds.length, paint),
    ]),
    '',
    ...notes.map((note) => paint.dim(visible(note))),
  ];
}

function headline({ dockerfile, builds, failed }: ReplayReport, paint: Colours): string {
  const [first, last] = [builds[0], builds.at(-1)];
  const name = paint.bold(visible(dockerfile));
  if (first === undefined || last === undefined) return `${name}: no commit that could be built after another one`;
  const dates = `${first.time.slice(0, 10)} to ${last.time.slice(0, 10)}`;
  const all = counted(builds.length + failed.length, 'commit');
  return `${name}: ${failed.length === 0 ? '' : `${grouped(builds.length)} `}of the last ${all} (${dates})`;
}

function totals({ before, after, builds }: ReplayReport, paint: Colours): readonly string[] {
  const rows = [
    ['dependency installs re-run', before.installs, after.installs, `of ${counted(builds.length, 'commit')}`],
    ['commands re-run', before.commands, after.commands, ''],
    ['steps rebuilt', before.rebuilt, after.rebuilt, `of ${grouped(before.steps)} and ${grouped(after.steps)}`],
  ] as const;
  const width = Math.max(...rows.flatMap(([, left, right]) => [grouped(left).length, grouped(right).length]));
  return rows.map(([label, left, right, of]) => {
    const [from, to] = [grouped(left).padStart(width), grouped(right).padStart(width)];
    return `  ${label.padEnd(26)}  ${from} → ${paint.bold(to)}  ${paint.dim(of)}`.trimEnd();
  });
}

function stepLines({ byStep }: CountedSide, commits: number, paint: Colours): readonly string[] {
  const width = grouped(Math.max(0, ...byStep.map(({ rebuilt }) => rebuilt))).length;
  const texts = byStep.map(({ text }) => visible(text));
  const column = Math.min(TEXT, Math.max(0, ...texts.map((text) => text.length)));
  return byStep.map((step, index) => {
    const place = String(step.line).padStart(5);
    const count = grouped(step.rebuilt).padStart(width);
    return `${place}  ${texts[index]!.padEnd(column)}  ${bar(step, commits, paint)}  ${count}${remark(step)}`;
  });
}

/** Full for what is rebuilt for sure, light for what is perhaps. */
function bar({ rebuilt, perhaps, installs }: CountedStep, commits: number, paint: Colours): string {
  const cells = (count: number): number => Math.ceil((count * BAR) / Math.max(commits, 1));
  const whole = cells(rebuilt);
  const full = Math.min(whole, cells(rebuilt - perhaps));
  const drawn = '█'.repeat(full) + '░'.repeat(whole - full);
  return (installs ? paint.red(drawn) : paint.yellow(drawn)) + ' '.repeat(BAR - whole);
}

function remark({ perhaps, installs }: CountedStep): string {
  const words = [...(installs ? ['installs'] : []), ...(perhaps > 0 ? [`${grouped(perhaps)} of them perhaps`] : [])];
  return words.length === 0 ? '' : `  ${words.join(', ')}`;
}

function counted(count: number, word: string): string {
  return `${grouped(count)} ${word}${count === 1 ? '' : 's'}`;
}

/** 1412 → `1,412`. */
function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
