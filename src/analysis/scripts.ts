/** The shell scripts of instructions. */
import type { Document, Instruction } from '../document/document.js';
import { parseScript } from '../shell/parse-script.js';
import type { ScriptResult } from '../shell/script.js';
import { heredocSource, scriptWithHeredocs } from '../shell/script-source.js';
import type { MappedText } from '../text/mapped-text.js';
import type { ShellInForce } from './scopes.js';

/**
 * The script of a shell-form RUN, CMD, ENTRYPOINT or HEALTHCHECK under the given shell.
 * Undefined for exec forms, for HEALTHCHECK NONE and for every other instruction.
 */
export function scriptOf(document: Document, instruction: Instruction, shell: ShellInForce): ScriptResult | undefined {
  const source = scriptSource(document, instruction);
  if (source === undefined) return undefined;
  if (shell.kind === 'other') return { known: false, why: shell.why, kind: 'unsupported', span: instruction.span };
  const interpreter = shebang(instruction, source);
  if (interpreter !== undefined)
    return { known: false, why: `it is run by \`${interpreter}\``, kind: 'unsupported', span: instruction.span };
  return parseScript(source, shell.dialect);
}

function scriptSource(document: Document, instruction: Instruction): MappedText | undefined {
  switch (instruction.kind) {
    case 'run':
      if (instruction.exec !== undefined) return undefined;
      return instruction.heredocs.length === 0 ? instruction.body : heredocScript(document, instruction);
    case 'cmd':
    case 'entrypoint':
      return instruction.exec === undefined ? instruction.body : undefined;
    case 'healthcheck':
      return instruction.exec === undefined ? instruction.command : undefined;
    default:
      return undefined;
  }
}

/** `RUN <<EOF` runs the body itself; `RUN cat <<EOF …` runs the line with its heredocs (BuildKit, dispatchRun, v0.25). */
function heredocScript(document: Document, instruction: Instruction): MappedText {
  const [first] = instruction.heredocs;
  const alone = instruction.heredocs.length === 1 && /^<<-?\s*\S+$/.test(instruction.body.text);
  if (alone) return heredocSource(document.text, first!.bodySpan, first!.chomp ? 'removed' : 'kept');
  const below = { start: first!.bodySpan.start, end: instruction.span.end };
  return scriptWithHeredocs(document.text, instruction.body, below);
}

function shebang(instruction: Instruction, source: MappedText): string | undefined {
  if (instruction.heredocs.length === 0 || !source.text.startsWith('#!')) return undefined;
  const line = source.text.slice(2).split('\n', 1)[0]!.trim();
  return /^\/bin\/(ba|da|a)?sh(\s|$)/.test(line) ? undefined : line;
}
