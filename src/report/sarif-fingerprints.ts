/** What a result is known by from run to run, though lines move. */
import { createHash } from 'node:crypto';
import type { Outcome } from '../transform/outcome.js';
import { hiddenLine } from './hidden.js';
import type { ReportedFile } from './reported-file.js';

/**
 * Fingerprints of the outcomes of the file at a path, to be asked for in their order: of transform, file, reason, and text of the line without its secrets; equal ones
 * are counted (SARIF 2.1.0, 3.27.17 and appendix B, 2020).
 */
export function fingerprints(path: string, { before = '', secrets }: ReportedFile): (outcome: Outcome) => string {
  const lines = before.split('\n').map((line) => hiddenLine(` ${line}`, secrets).slice(1));
  const seen = new Map<string, number>();
  return (outcome) => {
    const reason = outcome.kind === 'skipped' ? outcome.reason : '';
    const text = (lines[outcome.line - 1] ?? '').replace(/\s+/g, ' ').trim();
    const key = JSON.stringify([outcome.transform, path, reason, text]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return createHash('sha256').update(`${key}:${count}`).digest('hex').slice(0, 32);
  };
}
