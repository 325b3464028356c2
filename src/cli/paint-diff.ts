import { colours } from '../report/colours.js';
import { hiddenLine } from '../report/hidden.js';
import type { ReportedFile } from '../report/reported-file.js';
import { visible } from '../report/visible.js';

/** A diff for a terminal: coloured when that is wanted, without the file's secrets, and with nothing in it that would steer the terminal. */
export function paintDiff(diff: string, isColoured: boolean, secrets?: ReportedFile['secrets']): string {
  const paint = colours(isColoured);
  const line = (text: string): string => {
    const shown = visible(hiddenLine(text, secrets).replaceAll('\t', '    ').replace(/\r$/, ''));
    if (/^(---|\+\+\+|diff |new file )/.test(text)) return paint.bold(shown);
    if (text.startsWith('@@')) return paint.cyan(shown);
    if (text.startsWith('+')) return paint.green(shown);
    return text.startsWith('-') ? paint.red(shown) : shown;
  };
  return diff.split('\n').map(line).join('\n');
}
