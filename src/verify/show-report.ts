/** The report as a table for a terminal, or as Markdown for a pull request. Names and texts of files are escaped. */
import { visible } from '../report/visible.js';
import { total, type FileChanges, type FolderSum } from './compare-files.js';
import type { SettingChange } from './compare-settings.js';
import { SIDES, type BehaviourReport, type Failure, type Measures, type Rebuild, type VerifyReport } from './report.js';
import type { Both, ImageLayer } from './image.js';

/** A row: what is compared, and both values. */
type Row = readonly [string, string, string];

/** Lines of a report, whatever they are printed on. */
export interface Shown {
  /** One sentence. */
  readonly verdict: string;
  readonly rows: readonly Row[];
  /** With a heading each. */
  readonly lists: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

const VERDICTS: Readonly<Record<VerifyReport['status'], string>> = {
  verified: 'the rewrite is verified',
  failed: 'the rewrite FAILS',
  'original-fails': 'nothing can be said of the rewrite',
  unchanged: 'there is nothing to verify: no transform changes it',
};

/** What is shown of a report. */
export function shown(report: VerifyReport): Shown {
  const { path, status, because, log = [], failures, measures, rebuilds, behaviour, settings, files, notes } = report;
  const reason = because === undefined ? '' : `: ${because}`;
  return {
    verdict: visible(`${path}: ${VERDICTS[status]}${reason}`),
    rows: [
      ...(measures === undefined ? [] : measureRows(measures)),
      ...rebuildRows(rebuilds),
      ...(behaviour === undefined ? [] : behaviourRows(behaviour)),
    ],
    lists: [
      { heading: 'the end of its log', lines: log },
      ...failures.map(failureList),
      { heading: 'changed on purpose', lines: settings.filter(({ declared }) => declared).map(settingLine) },
      { heading: 'files', lines: files === undefined ? [] : fileLines(files) },
      { heading: 'layers of at least 1 MB', lines: measures === undefined ? [] : layerLines(measures) },
      { heading: 'left out', lines: report.dropped.map((id) => `${id}: it was found guilty`) },
      { heading: 'not compared', lines: notes },
    ]
      .filter(({ lines }) => lines.length > 0)
      .map(({ heading, lines }) => ({ heading: visible(heading), lines: lines.map(visible) })),
  };
}

function measureRows({ original, rewrite }: Both<Measures>): readonly Row[] {
  const row = (what: string, value: (one: Measures) => string): Row => [what, value(original), value(rewrite)];
  return [
    row('image size', ({ bytes }) => size(bytes)),
    row('layers', ({ layers }) => String(layers)),
    row('build context', ({ contextBytes, contextFiles }) => `${size(contextBytes)} in ${count(contextFiles, 'file')}`),
    row('build without cache', ({ coldSeconds }) => `${coldSeconds.toFixed(1)} s`),
  ];
}

function rebuildRows({ original, rewrite }: Both<readonly Rebuild[]>): readonly Row[] {
  return original.map((was, index) => [
    visible(`rebuilt after ${was.path} changed`),
    rebuildText(was),
    rebuildText(rewrite[index]!),
  ]);
}

function rebuildText({ seconds, steps }: Rebuild): string {
  const cached = steps.filter((step) => step.cached).length;
  return `${seconds.toFixed(1)} s, ${cached} of ${steps.length} steps cached`;
}

function behaviourRows({ tried, did, stopped, confined }: BehaviourReport): readonly Row[] {
  const rows: Row[] = [[visible(tried.join('; ')), did.original, did.rewrite]];
  const { original = '-', rewrite = '-' } = stopped;
  if (original !== '-' || rewrite !== '-') rows.push(['when told to stop', original, rewrite]);
  if (confined === undefined) return rows;
  const rights = SIDES.map((side) => (confined[side] === undefined ? 'works' : visible(`no: ${confined[side]}`)));
  return [...rows, ['read-only root, no capabilities', rights[0]!, rights[1]!]];
}

function failureList({ check, says, culprit, log = [] }: Failure): { heading: string; lines: readonly string[] } {
  const who = culprit === undefined ? 'no transform could be named' : `guilty: ${culprit}`;
  return { heading: `FAILED ${check}`, lines: [says, who, ...log.map((line) => `| ${line}`)] };
}

function settingLine({ part, name, before, after, by }: SettingChange): string {
  const what = name === undefined ? part : `${part} ${name}`;
  return `${what}: ${before ?? 'not set'} → ${after ?? 'not set'} (${by.join(', ')})`;
}

const MOST_FOLDERS = 3;

function fileLines(files: FileChanges): readonly string[] {
  const kinds = [
    ['lost', files.lost],
    ['gained', files.gained],
    ['another content', files.changed],
    ['another owner or mode', files.reowned],
  ] as const;
  return kinds.flatMap(([what, sums]) => (sums.length === 0 ? [] : [`${what}: ${sumText(sums)}`]));
}

function sumText(sums: readonly FolderSum[]): string {
  const { files, bytes } = total(sums);
  const folders = sums.slice(0, MOST_FOLDERS).map((one) => `${one.folder} ${size(one.bytes)}`);
  const more = sums.length > MOST_FOLDERS ? ', …' : '';
  return `${count(files, 'file')}, ${size(bytes)} (${folders.join(', ')}${more})`;
}

const LONGEST_COMMAND = 70;

/** Smaller layers are not worth a line. In bytes. */
const SMALLEST_LAYER = 1e6;

function layerLines({ original, rewrite }: Both<Measures>): readonly string[] {
  const lines = (which: string, history: readonly ImageLayer[]): readonly string[] =>
    history
      .filter(({ bytes }) => bytes >= SMALLEST_LAYER)
      .map(({ bytes, createdBy }) => `${which}  ${size(bytes).padStart(9)}  ${createdBy.slice(0, LONGEST_COMMAND)}`);
  return [...lines('original', original.history), ...lines('rewrite ', rewrite.history)];
}

/** Bytes as people read them, in powers of ten as Docker shows them. */
export function size(bytes: number): string {
  if (bytes < 1e3) return `${bytes} B`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  const millions = bytes / 1e6;
  return `${millions >= 100 ? millions.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',') : millions.toFixed(1)} MB`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Columns for a terminal. */
export function tableText(report: VerifyReport): string {
  const { verdict, rows, lists } = shown(report);
  const all: readonly Row[] = rows.length === 0 ? [] : [['', 'original', 'rewrite'], ...rows];
  const widths = [0, 1].map((column) => Math.max(0, ...all.map((row) => row[column]!.length)));
  const table = all.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const parts = lists.map(({ heading, lines }) => [heading, ...lines.map((line) => `  ${line}`)].join('\n'));
  return `${[verdict, table.join('\n'), ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}

/** For a pull request or a job summary. */
export function markdownText(report: VerifyReport): string {
  const { verdict, rows, lists } = shown(report);
  const cells = (row: readonly string[]): string => `| ${row.map(escaped).join(' | ')} |`;
  const table =
    rows.length === 0 ? [] : [cells(['', 'original', 'rewrite']), '| --- | --- | --- |', ...rows.map(cells)];
  const parts = lists.map(({ heading, lines }) => [`**${escaped(heading)}**`, '', fenced(lines)].join('\n'));
  return `${[escaped(verdict), table.join('\n'), ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\|<>`*_[\]]/g, (sign) => `\\${sign}`);
}

/** A code block whose fence is longer than any in it. */
function fenced(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map(({ length }) => length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...lines, fence].join('\n');
}
