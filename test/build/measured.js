// Responsible for reports of the same day, so that a table that was interrupted goes on where it was. May not: measure.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = join(
  dirname(fileURLToPath(import.meta.url)),
  '..',
  '..',
  'node_modules',
  '.cache',
  'restow',
  'measured',
);

const fileOf = (name) => join(FOLDER, `${new Date().toISOString().slice(0, 10)}-${name}.json`);

/** What was measured of an example today; undefined when nothing was. */
export function measuredToday(name) {
  try {
    return JSON.parse(readFileSync(fileOf(name), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Keeps a report for the rest of the day. */
export function keepMeasured(name, report) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(name), JSON.stringify(report));
}
