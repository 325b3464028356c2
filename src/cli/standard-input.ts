/** A Dockerfile on standard input: no context unless one is named. */
import { readSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diskContext } from '../context/disk-context.js';
import { rewrite } from '../engine/rewrite.js';
import type { RewriteOptions } from './args.js';
import type { Settings } from '../config/settings.js';
import type { GroupOptions, Report } from './group.js';
import type { FoundFile } from './find-files.js';
import { placeOf } from './place.js';
import { decode, LARGEST, systemMessage, type Source } from './read-source.js';
import { chosenBy } from './select-transforms.js';

/** How standard input is called in what is printed, and what a patch for it is for. */
export const STANDARD_INPUT: FoundFile = {
  path: 'Dockerfile',
  absolute: '-',
  named: true,
  real: { path: 'Dockerfile', absolute: '-' },
  aliases: [],
};

/** How standard input is rewritten. */
export interface InputOptions extends Pick<RewriteOptions, 'context' | 'write'>, GroupOptions {
  readonly settings: Settings;
}

/** Rewrites what was read from standard input. An ignore file that changes is shown, too, but not written by a filter. */
export function rewriteStandardInput(source: Source, options: InputOptions): readonly Report[] {
  const { context, cwd, settings, write, ...code } = options;
  if (!source.ok) return [{ file: STANDARD_INPUT, error: { message: source.message, kind: 'unreadable' } }];
  const result = rewrite({
    text: source.text,
    context:
      context === undefined || context === 'none' ? undefined : diskContext(resolve(cwd, context), { label: context }),
    ...chosenBy(settings, code),
  });
  const { refused, ignoreFile } = result;
  if (refused !== undefined)
    return [{ file: STANDARD_INPUT, error: { message: refused.message, line: refused.line, kind: 'refused' } }];
  if (ignoreFile === undefined) return [{ file: STANDARD_INPUT, result }];
  const place = placeOf(join(resolve(cwd, context ?? '.'), ignoreFile.path), cwd);
  const report = { file: STANDARD_INPUT, result, ignoreFile: place };
  if (write) return [{ ...report, note: `${place.path} ${NOT_WRITTEN}` }];
  return [report, { ...place, before: ignoreFile.before, after: ignoreFile.after }];
}

const NOT_WRITTEN = 'changes too, and is not written, as only standard output is: name the Dockerfile to write both';

/** Reads standard input to its end. */
export function readStandardInput(): Source {
  try {
    return decode(readBytes());
  } catch (error) {
    return { ok: false, message: systemMessage(error) };
  }
}

/** No more than is needed to see that it is too much. */
function readBytes(): Buffer {
  const chunks: Buffer[] = [];
  for (let size = 0; size <= LARGEST;) {
    const chunk = Buffer.alloc(64 * 1024);
    const length = readSome(chunk);
    if (length === 0) break;
    size += length;
    chunks.push(chunk.subarray(0, length));
  }
  return Buffer.concat(chunks);
}

/** A pipe that someone else made non-blocking says so when it is empty for the moment. */
function readSome(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
