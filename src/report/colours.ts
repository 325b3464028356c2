/** Colours for a terminal: the only importer of picocolors. */
import pc from 'picocolors';

export interface Colours {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly green: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/** Colours, or functions that change nothing. */
export function colours(on: boolean): Colours {
  return pc.createColors(on);
}
