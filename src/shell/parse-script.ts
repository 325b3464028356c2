/**
 * Reads the shell script of an instruction.
 * Responsible for: a script with places that can be trusted, or the reason why there is none. May not: throw, run
 * anything, or know a tool by name.
 */
import { mappedText, toSourceSpan, type MappedText } from '../text/mapped-text.js';
import { buildScript } from './build-script.js';
import { checkTree } from './check-tree.js';
import { NotUnderstood } from './not-understood.js';
import type { Dialect, ScriptResult } from './script.js';
import { parseTree } from './syntax-tree.js';

/** Longer scripts are refused; the longest of 40,000 real ones is far below. In UTF-16 units. */
export const LONGEST_SCRIPT = 256 * 1024;

/** Parses a script that stands in a file of its own, so that its places are those in `text`. Never throws. */
export function parseText(text: string, dialect: Dialect): ScriptResult {
  return parseScript(mappedText(text, [{ start: 0, end: text.length }], 0), dialect);
}

/**
 * Parses a script. `source` is its text with the way back to the Dockerfile: the joined body of an instruction, or the
 * lines of a here-document. Never throws; whatever is not fully understood is unknown, with its place.
 */
export function parseScript(source: MappedText, dialect: Dialect): ScriptResult {
  const { text } = source;
  const whole = { start: 0, end: text.length };
  const unsupported = (why: string): ScriptResult => unknown(new NotUnderstood(why, whole), source);
  if (text.length > LONGEST_SCRIPT) return unsupported('the script is too long');
  try {
    const tree = parseTree(text);
    return { known: true, script: buildScript(tree, checkTree(tree, text, dialect), { source, dialect }) };
  } catch (error) {
    if (error instanceof NotUnderstood) return unknown(error, source);
    if (error instanceof RangeError) return unsupported('the script is nested too deeply');
    return unsupported('the shell parser failed on it');
  }
}

function unknown({ why, range, kind }: NotUnderstood, source: MappedText): ScriptResult {
  const end = Math.min(Math.max(range.end, range.start), source.text.length);
  const start = Math.min(Math.max(range.start, 0), end);
  return { known: false, why, kind, span: toSourceSpan(source, { start, end }) };
}
