import type { Style } from '../document/style.js';

/** A keyword in the file's own case. */
export function printKeyword(keyword: string, style: Style): string {
  return style.keywordCase === 'lower' ? keyword.toLowerCase() : keyword.toUpperCase();
}
