import { parseDocument } from 'yaml';
import type { ParsedData } from './parsed-data.js';

/** Reads a YAML document. Total: what cannot be read, or unfolds without end through aliases, says so. */
export function readYaml(text: string): ParsedData {
  try {
    const document = parseDocument(text, { logLevel: 'silent', prettyErrors: true });
    const [error] = document.errors;
    if (error !== undefined) return { ok: false, line: error.linePos?.[0].line };
    return { ok: true, value: document.toJS({ maxAliasCount: 100 }) as unknown };
  } catch {
    return { ok: false, line: undefined };
  }
}
