/** A Dockerfile on standard input: no context unless one is named. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { diskContext } from '../context/disk-context.js';
import { rewrite } from '../engine/rewrite.js';
import type { RewriteOptions } from './args.js';
import type { FileReport, GroupReport } from './group.js';
import { decode, systemMessage, type Source } from './read-source.js';
import { selectTransforms } from './select-transforms.js';

/** How standard input is called in what is printed, and what a patch for it is for. */
const FILE = { path: 'Dockerfile', absolute: '-', named: true } as const;

/** Reads standard input to its end and rewrites it. */
export function rewriteStandardInput(options: RewriteOptions, cwd: string): GroupReport {
  const source = readInput();
  return { files: [reportOf(source, options, cwd)], ignoreFiles: [] };
}

function reportOf(source: Source, options: RewriteOptions, cwd: string): FileReport {
  if (!source.ok) return { file: FILE, error: { message: source.message, kind: 'unreadable' } };
  const { context } = options;
  const result = rewrite({
    text: source.text,
    context:
      context === undefined || context === 'none' ? undefined : diskContext(resolve(cwd, context), { label: context }),
    transforms: selectTransforms(options),
    allow: options.preset === 'safe' ? 'safe' : 'behavioural',
  });
  const { refused } = result;
  if (refused === undefined) return { file: FILE, result };
  return { file: FILE, error: { message: refused.message, line: refused.line, kind: 'refused' } };
}

function readInput(): Source {
  try {
    return decode(readFileSync(0));
  } catch (error) {
    return { ok: false, message: systemMessage(error) };
  }
}
