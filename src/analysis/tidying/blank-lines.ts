/** Empty lines within an instruction. */
import type { Document, Instruction } from '../../document/document.js';
import { splitLines } from '../../document/lines.js';
import type { Evidence } from '../fact.js';
import { shortened } from '../shortened.js';
import type { NewText, OldSyntax } from './old-syntax.js';

const KEYWORD =
  /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)\s+\S/;

/** Deprecated, and an error in a later release (BuildKit's check NoEmptyContinuation, 2026). Those at the very end are none of these. */
export function ofBlankLines(instruction: Instruction, document: Document): readonly OldSyntax[] {
  const { segments } = instruction.body;
  const last = segments.at(-1);
  if (last === undefined) return [];
  const start = instruction.lines.start;
  const lines = splitLines(document.text.slice(start, last.source + last.length));
  const texts: NewText[] = [];
  let behindBlank = false;
  let swallowed: Evidence | undefined;
  for (const { whole, content } of lines) {
    const line = document.text.slice(start + content.start, start + content.end).trim();
    if (line.startsWith('#')) continue;
    if (line === '') texts.push({ at: { start: start + whole.start, end: start + whole.end }, text: '' });
    else if (behindBlank && KEYWORD.test(line))
      swallowed ??= { at: { start: start + content.start, end: start + content.end }, says: shortened(line) };
    behindBlank = line === '';
  }
  if (texts.length === 0) return [];
  const base = { instruction, kind: 'blank-line' } as const;
  if (swallowed === undefined) return [{ ...base, plan: { kind: 'replace', texts } }];
  return [{ ...base, plan: { kind: 'keep', reason: 'swallows-instruction', because: [swallowed] } }];
}
