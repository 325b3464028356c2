/** Runs a case and judges it: the goldens, and everything that must hold for every rewrite. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import { memoryContext } from '../../src/context/memory-context.js';
import { withIgnoreFile } from '../../src/context/overlay-context.js';
import type { BuildContext } from '../../src/context/build-context.js';
import { parseDocument } from '../../src/document/parse.js';
import { rewrite } from '../../src/engine/rewrite.js';
import type { IgnoreFileChange, RewriteResult } from '../../src/engine/result.js';
import { outcomeLines } from '../../src/report/outcome-text.js';
import type { Transform } from '../../src/transform/transform.js';
import type { CaseFolder } from './case-folder.js';

/** True when golden files are to be written: never in continuous integration. */
export const updating = process.env['UPDATE'] === '1' && process.env['CI'] === undefined;

/** Rewrites the case's Dockerfile, or another text in its place, in its context. */
export function runCase(
  one: CaseFolder,
  transforms: readonly Transform[],
  text = one.before,
  ignore?: IgnoreFileChange,
): RewriteResult {
  const dockerfilePath = one.options.dockerfilePath ?? 'Dockerfile';
  return rewrite({ text, context: contextOf(one, text, dockerfilePath, ignore), dockerfilePath, transforms });
}

function contextOf(
  one: CaseFolder,
  text: string,
  dockerfilePath: string,
  ignore?: IgnoreFileChange,
): BuildContext | undefined {
  const files = one.files ?? (one.options.emptyContext ? {} : undefined);
  if (files === undefined) return undefined;
  const context = memoryContext({
    files: { ...files, [dockerfilePath]: files[dockerfilePath] ?? text },
    dockerfilePath,
  });
  return ignore === undefined ? context : withIgnoreFile(context, { path: ignore.path, text: ignore.after });
}

/** Compares with the goldens, or writes them. */
export function checkGoldens(one: CaseFolder, result: RewriteResult): void {
  const outcomes = `${outcomeLines(result.outcomes, { why: true, color: false }).join('\n')}\n`;
  if (updating) return writeGoldens(one, result, outcomes);
  if (one.after === one.before) throw new Error('after.Dockerfile equals before.Dockerfile: delete it');
  expect(result.refused).toBeUndefined();
  expect(result.after).toBe(one.after ?? one.before);
  expect(outcomes).toBe(one.outcomes);
  const { path, after } = result.ignoreFile ?? {};
  expect(result.ignoreFile && { path, text: after }).toEqual(one.ignoreAfter);
}

function writeGoldens(one: CaseFolder, result: RewriteResult, outcomes: string): void {
  const after = join(one.path, 'after.Dockerfile');
  if (result.after === one.before) rmSync(after, { force: true });
  else writeFileSync(after, result.after);
  writeFileSync(join(one.path, 'outcomes.txt'), outcomes);
  rmSync(join(one.path, 'context.after'), { recursive: true, force: true });
  if (result.ignoreFile === undefined) return;
  const ignore = join(one.path, 'context.after', result.ignoreFile.path);
  mkdirSync(dirname(ignore), { recursive: true });
  writeFileSync(ignore, result.ignoreFile.after);
}

/** What holds for every case, whatever it is about. */
export function checkPromises(one: CaseFolder, result: RewriteResult, transforms: readonly Transform[]): void {
  expect(parseDocument(result.after).problems).toEqual([]);
  expect(result.outcomes.filter((outcome) => outcome.kind === 'skipped' && outcome.reason === 'reverted')).toEqual([]);
  const again = runCase(one, transforms, result.after, result.ignoreFile);
  expect(again.after).toBe(result.after);
  expect(again.ignoreFile).toBeUndefined();
  expect(again.outcomes.filter(({ kind }) => kind === 'applied')).toEqual([]);
  expect(commentsOf(result.after)).toEqual(expect.arrayContaining([...commentsOf(one.before)]));
}

function commentsOf(text: string): readonly string[] {
  const document = parseDocument(text);
  const outside = document.items.flatMap((item) => (item.kind === 'comment' ? [item.comment.text] : []));
  return [
    ...outside,
    ...document.instructions.flatMap(({ innerComments }) => innerComments.map((comment) => comment.text)),
  ];
}

/** The same file with other line ends, and with a BOM, has the same result with other line ends, and with a BOM. */
export function checkTwins(one: CaseFolder, result: RewriteResult, transforms: readonly Transform[]): void {
  const bom = runCase(one, transforms, `\uFEFF${one.before}`);
  expect(bom.after).toBe(`\uFEFF${result.after}`);
  // The body of a heredoc keeps its carriage returns, which a shell takes for part of its words.
  if (/<<|\r/.test(one.before)) return;
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
  expect(runCase(one, transforms, crlf(one.before)).after).toBe(crlf(result.after));
}

/** Every object of a model is frozen. */
export function checkFrozen(text: string): void {
  const open: unknown[] = [parseDocument(text)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (!Object.isFrozen(next))
      throw new Error(`a part of the model is not frozen: ${JSON.stringify(next).slice(0, 200)}`);
    open.push(...Object.values(next));
  }
}
