import type { Directive, Problem } from './document.js';
import type { Line } from './lines.js';

/** The parser directives at the top of a file. */
export interface Directives {
  readonly directives: readonly Directive[];
  readonly escape: '\\' | '`';
  readonly problems: readonly Problem[];
}

// BuildKit, frontend/dockerfile/parser/directives.go (v0.25): name, `=`, value, spaces around both.
const NAME = /^#[ \t]*([a-zA-Z][a-zA-Z0-9]*)[ \t]*=/;
const KNOWN = new Set(['syntax', 'escape', 'check']);

/** Reads directives from the first line on; the first line that is none ends them. */
export function readDirectives(text: string, lines: readonly Line[]): Directives {
  const directives: Directive[] = [];
  const problems: Problem[] = [];
  for (const line of lines) {
    const directive = readDirective(text.slice(line.content.start, line.content.end), line);
    if (directive === undefined) break;
    const message = fault(directive, directives);
    if (message !== undefined) problems.push({ span: line.content, message, kind: 'refused' });
    directives.push(directive);
  }
  return { directives, escape: escapeOf(directives), problems };
}

function readDirective(content: string, line: Line): Directive | undefined {
  const found = NAME.exec(content);
  if (found === null) return undefined;
  const name = found[1]!.toLowerCase();
  const value = content.slice(found[0].length).trim();
  return KNOWN.has(name) && value !== '' ? { name, value, span: line.content } : undefined;
}

function fault(directive: Directive, earlier: readonly Directive[]): string | undefined {
  if (earlier.some((other) => other.name === directive.name))
    return `only one ${directive.name} parser directive can be used`;
  if (directive.name === 'escape' && directive.value !== '\\' && directive.value !== '`')
    return 'the escape directive must be ` or \\';
  return undefined;
}

function escapeOf(directives: readonly Directive[]): '\\' | '`' {
  return directives.find((directive) => directive.name === 'escape')?.value === '`' ? '`' : '\\';
}
