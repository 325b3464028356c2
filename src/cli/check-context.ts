import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { visible } from '../report/visible.js';
import { UsageError } from './exit-status.js';

/** Throws UsageError when `--context` names something that is no folder. */
export function checkContext(context: string | 'none' | undefined, cwd: string): void {
  if (context === undefined || context === 'none') return;
  const stats = statSync(resolve(cwd, context), { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) throw new UsageError(`--context: ${visible(context)} is not a folder`);
}
