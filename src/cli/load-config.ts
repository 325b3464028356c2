/** The configuration that `--config` names; only here may one be code. */
import { dirname, extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkConfiguration, parseConfiguration } from '../config/parse.js';
import type { ReadConfiguration } from '../config/parse.js';
import { visible } from '../report/visible.js';
import { UsageError } from './exit-status.js';
import type { FoundConfiguration } from './find-config.js';
import { shownPath } from './place.js';
import { readSource } from './read-source.js';

/** Reads it; code is run. Throws UsageError when there is no such file, or it cannot be a configuration. */
export async function loadConfiguration(
  path: string,
  cwd: string,
  ids: readonly string[],
): Promise<FoundConfiguration> {
  const absolute = resolve(cwd, path);
  const source = readSource(absolute);
  if (!source.ok) throw new UsageError(`--config: ${visible(path)} ${source.message}`);
  return {
    path: shownPath(absolute, cwd),
    folder: dirname(absolute),
    read: await readAs(extname(absolute), absolute, source.text, ids),
  };
}

async function readAs(
  extension: string,
  absolute: string,
  text: string,
  ids: readonly string[],
): Promise<ReadConfiguration> {
  if (absolute.endsWith('package.json')) return parseConfiguration(text, 'manifest', ids);
  if (extension === '.json') return parseConfiguration(text, 'json', ids);
  if (extension === '.yaml' || extension === '.yml') return parseConfiguration(text, 'yaml', ids);
  if (!/^\.[cm]?[jt]s$/.test(extension))
    throw new UsageError(`--config: ${visible(absolute)} is none of .json, .yaml, .js and .ts`);
  try {
    const loaded = (await import(pathToFileURL(absolute).href)) as { readonly default?: unknown };
    return checkConfiguration(loaded.default, ids);
  } catch (error) {
    return { ok: false, problems: [{ message: loadingMessage(error) }] };
  }
}

/** Node.js reads TypeScript since 22.18 (its documentation, "Modules: TypeScript", 2025). */
function loadingMessage(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION')
    return `this Node.js (${process.version}) does not read TypeScript; 22.18 and later do`;
  return `cannot be loaded: ${String((error as Error)?.message ?? error).split('\n')[0]}`;
}
