import { parse } from 'smol-toml';
import type { ParsedData } from './parsed-data.js';

/** Reads a TOML document. Total: what cannot be read says on which line. */
export function readToml(text: string): ParsedData {
  try {
    return { ok: true, value: parse(text) };
  } catch (error) {
    return { ok: false, line: (error as { readonly line?: number }).line };
  }
}
