/** Texts of files as reports may show them: without the secrets that stand in them. */
import type { ReportedFile } from './reported-file.js';

type Secrets = ReportedFile['secrets'];

/** A line of a diff, its first character included. */
export function hiddenLine(line: string, secrets: Secrets): string {
  if (secrets === undefined) return line;
  const text = line.slice(1).replace(/\r$/, '');
  const shown = secrets.lines.find(([one]) => one === text)?.[1];
  return shown === undefined ? line : `${line.slice(0, 1)}${shown}`;
}

/** True when a diff repeats a line of the file that holds a secret. */
export function diffHoldsSecret(diff: string, secrets: Secrets): boolean {
  return secrets !== undefined && diff.split('\n').some((line) => hiddenLine(line, secrets) !== line);
}

/** True when a text repeats a secret of the file. */
export function holdsSecret(text: string, secrets: Secrets): boolean {
  return secrets?.texts.some((secret) => text.includes(secret)) ?? false;
}
