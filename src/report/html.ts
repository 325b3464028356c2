/** The report as one page that needs nothing else. */
import type { Outcome, OutcomeEvidence } from '../transform/outcome.js';
import { unifiedDiff } from './diff.js';
import { hiddenLine } from './hidden.js';
import { provenanceOf } from './provenance.js';
import { countKinds, type ReportedFile } from './reported-file.js';
import { visible } from './visible.js';

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid #8886; }
pre { overflow-x: auto; padding: .5rem; border: 1px solid #8886; border-radius: 4px; line-height: 1.35; }
code, pre { font-family: ui-monospace, monospace; font-size: .9em; }
pre span { display: block; min-height: 1.35em; }
.add { background: #2ea04333; } .del { background: #f8514933; } .at { color: #57606a; background: #8882; }
td, th { text-align: left; padding: .1rem .8rem .1rem 0; vertical-align: top; }
.saves, .reason { opacity: .7; }
li { margin: .3rem 0; }
`;

/** A page with the changes of each file, what was done and what was left alone. Nothing in it is run or loaded. */
export function htmlReport(files: readonly ReportedFile[], { version }: { readonly version: string }): string {
  const shown = files.filter(({ changed, outcomes }) => changed || outcomes.length > 0);
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    '<title>restow</title>',
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<h1>restow</h1>',
    summary(files),
    ...contents(shown),
    ...shown.map(section),
    ...errors(files),
    `<footer>restow ${escaped(version)}</footer>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

function summary(files: readonly ReportedFile[]): string {
  const { applied, suggested, skipped } = countKinds(files);
  const changed = files.filter((file) => file.changed).length;
  return `<p>${files.length} files, ${changed} to change: ${applied} changes, ${suggested} suggestions, ${skipped} left alone.</p>`;
}

function contents(files: readonly ReportedFile[]): readonly string[] {
  if (files.length < 2) return [];
  const rows = files.map((file, index) => {
    const { applied, skipped } = countKinds([file]);
    return `<tr><td><a href="#file-${index}"><code>${escaped(file.path)}</code></a></td><td>${applied}</td><td>${skipped}</td></tr>`;
  });
  return ['<table>', '<tr><th>file</th><th>changes</th><th>left alone</th></tr>', ...rows, '</table>'];
}

function section(file: ReportedFile, index: number): string {
  const { path, outcomes } = file;
  const skipped = outcomes.filter(({ kind }) => kind === 'skipped');
  const others = outcomes.filter(({ kind }) => kind !== 'skipped');
  return [
    `<h2 id="file-${index}"><code>${escaped(path)}</code></h2>`,
    ...list(others, path),
    ...diffOf(file),
    ...(skipped.length === 0
      ? []
      : [`<details><summary>Left alone: ${skipped.length}</summary>`, ...list(skipped, path), '</details>']),
  ].join('\n');
}

function list(outcomes: readonly Outcome[], dockerfile: string): readonly string[] {
  return outcomes.length === 0 ? [] : ['<ul>', ...outcomes.map((outcome) => item(outcome, dockerfile)), '</ul>'];
}

function item(outcome: Outcome, dockerfile: string): string {
  const head = `line ${outcome.line}, <b>${escaped(outcome.transform)}</b>: `;
  return `<li>${head}${details(outcome, dockerfile)}</li>`;
}

function details(outcome: Outcome, dockerfile: string): string {
  const message = text(outcome.message);
  if (outcome.kind === 'applied')
    return outcome.saves === undefined ? message : `${message} <span class="saves">(${text(outcome.saves)})</span>`;
  if (outcome.kind === 'suggested') return `suggested: ${message}<br>not done because ${text(outcome.why)}`;
  return [
    `${message} <span class="reason">[${escaped(outcome.reason)}]</span>`,
    ...outcome.because.map((one) => `because ${evidence(one, dockerfile)}`),
    `to change that: ${text(outcome.remedy)}`,
  ].join('<br>');
}

function evidence({ file, line, says }: OutcomeEvidence, dockerfile: string): string {
  const place = [file ?? dockerfile, ...(line === undefined ? [] : [line])].join(':');
  return `<code>${escaped(place)}</code> <code>${escaped(says)}</code>`;
}

const CLASSES: Readonly<Record<string, string>> = { '+': 'add', '-': 'del', '@': 'at' };

function diffOf({ path, before, after, changed, steps, secrets }: ReportedFile): readonly string[] {
  if (!changed || after === undefined) return [];
  const provenance = steps.length === 0 ? {} : { provenance: provenanceOf(steps) };
  const [, , ...lines] = unifiedDiff({ path, before, after, ...provenance })
    .trimEnd()
    .split('\n');
  const rows = lines.map((line) => {
    const name = CLASSES[line[0] ?? ''];
    const shown = escaped(hiddenLine(line, secrets).replace(/\r$/, '').replaceAll('\t', '    '));
    return `<span${name === undefined ? '' : ` class="${name}"`}>${shown}</span>`;
  });
  return [`<pre>${rows.join('')}</pre>`];
}

function errors(files: readonly ReportedFile[]): readonly string[] {
  const rows = files.flatMap(({ path, error }) => {
    if (error === undefined) return [];
    const place = error.line === undefined ? path : `${path}:${error.line}`;
    return [`<li><code>${escaped(place)}</code>: ${escaped(error.message)}</li>`];
  });
  return rows.length === 0 ? [] : ['<h2>Not looked at</h2>', '<ul>', ...rows, '</ul>'];
}

/** A text in which backticks mark code. */
function text(message: string): string {
  const parts = escaped(message).split('`');
  if (parts.length % 2 === 0) return parts.join('`');
  return parts.map((part, index) => (index % 2 === 0 ? part : `<code>${part}</code>`)).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
