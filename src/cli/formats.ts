/** The forms in which results are printed. */
import { posix } from 'node:path';
import { unifiedDiff } from '../report/diff.js';
import { githubAnnotations } from '../report/github.js';
import { htmlReport } from '../report/html.js';
import { jsonReport } from '../report/json.js';
import { markdownReport } from '../report/markdown.js';
import { provenanceOf } from '../report/provenance.js';
import type { InRepository, ReportedFile } from '../report/reported-file.js';
import { sarifLog } from '../report/sarif.js';
import { visible } from '../report/visible.js';
import type { FormatName } from './options.js';
import type { OutputOptions, Terminal } from './output.js';
import { addressIn, summaryOfPage } from './page-parts.js';
import { pages } from './pages.js';
import { paintDiff } from './paint-diff.js';
import { version } from './version.js';

/** A form of results. */
export interface Format {
  /** True when standard error tells what was done and what could not be used; false: the form itself tells it all. */
  readonly hasSummary: boolean;
  /** What is printed of a file as soon as it is done. */
  readonly file?: (file: ReportedFile) => string;
  /** What is printed of all when the last is done. */
  readonly whole?: (files: readonly ReportedFile[]) => string;
}

type MakeFormat = (options: OutputOptions, terminal: Terminal) => Format;

const MAKERS: Readonly<Record<FormatName, MakeFormat>> = {
  diff: (options, terminal) => ({ hasSummary: true, file: (file) => changeText(file, options, terminal) }),
  json: ({ write }) => ({ hasSummary: true, whole: (files) => asJson(jsonReport(files, { texts: !write })) }),
  github: ({ why, repositoryPrefix }) => {
    const inRepository = repositoryPath(repositoryPrefix);
    return { hasSummary: false, file: (file) => githubAnnotations(file, { why, inRepository }) };
  },
  html: () => ({ hasSummary: true, whole: (files) => htmlReport(files, { version }) }),
  markdown: ({ why, transforms }) => {
    const purposes = new Map(transforms.map((transform) => [transform.id, transform.why]));
    return { hasSummary: true, whole: (files) => markdownReport(files, { purposes, why }) };
  },
  sarif: ({ why, write, transforms, repositoryPrefix }) => {
    const rules = transforms.map((transform) => {
      const page = pages[transform.id] ?? '';
      return { ...transform, page: summaryOfPage(page), rests: addressIn(page) };
    });
    const inRepository = repositoryPath(repositoryPrefix);
    return {
      hasSummary: true,
      whole: (files) => asJson(sarifLog(files, { version, rules, why, fixes: !write, inRepository })),
    };
  },
};

/** The form that the options ask for. */
export function formatOf(options: OutputOptions, terminal: Terminal): Format {
  return MAKERS[options.format](options, terminal);
}

/** Leads from paths relative to the current folder, which lies at `prefix`, to those in its repository. */
export function repositoryPath(prefix = ''): InRepository {
  return (path) => posix.normalize(`${prefix}${path}`);
}

function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A diff; only the name with `--check`; nothing where files or patches are written. */
function changeText(file: ReportedFile, options: OutputOptions, terminal: Terminal): string {
  const { path, real, changed, before, after, steps, secrets } = file;
  const { write, check, patches, repositoryPrefix } = options;
  if (!changed || after === undefined || write || patches !== undefined) return '';
  if (check) return `${visible(path)}\n`;
  const provenance = steps.length === 0 ? {} : { provenance: provenanceOf(steps) };
  const diff = unifiedDiff({ path: real, before, after, repositoryPrefix, ...provenance });
  const { outColor, outIsTerminal } = terminal;
  return outColor || outIsTerminal ? paintDiff(diff, outColor, secrets) : diff;
}
