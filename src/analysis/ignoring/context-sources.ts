/** What the instructions of a Dockerfile name of the build context: COPY, ADD and bind mounts. */
import { contextPath } from '../../context/context-path.js';
import type { Argument, Instruction } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { isContextCopy, isRemote } from '../copied-files.js';
import { expandVariables } from '../expand-variables.js';
import { pathPattern, type PathPattern } from '../path-pattern.js';
import { rememberedFor } from '../remembered.js';
import { runMounts } from '../run-mounts.js';

/** One source of an instruction, in context terms. */
export interface ContextSource {
  readonly instruction: Instruction;
  /** As written; `.` for a bind mount without a source. */
  readonly written: string;
  readonly names: NamedPaths;
}

export type NamedPaths =
  /** A folder with all that is in it; `''` is the whole context. */
  | { readonly kind: 'folder'; readonly path: string }
  /** A file, or a path at which there is nothing now. */
  | { readonly kind: 'path'; readonly path: string }
  /** Whatever matches; `folder` is the part before the first wildcard or variable. */
  | { readonly kind: 'pattern'; readonly pattern: PathPattern; readonly folder: string }
  /** Nothing can be told. */
  | { readonly kind: 'unknown' };

/** All sources in order, those of ONBUILD triggers too. */
export const contextSources = rememberedFor((analysis: Analysis): readonly ContextSource[] =>
  analysis.document.instructions.flatMap((instruction) => sourcesOf(instruction, instruction, analysis)),
);

function sourcesOf(instruction: Instruction, outer: Instruction, analysis: Analysis): readonly ContextSource[] {
  if (instruction.kind === 'onbuild') return sourcesOf(instruction.trigger, outer, analysis);
  if (instruction.kind === 'run') {
    return runMounts(instruction)
      .filter(({ type, from }) => type === 'bind' && from === undefined)
      .map(({ source = '.' }) => ({ instruction: outer, written: source, names: namedPaths(source, analysis) }));
  }
  if (!isContextCopy(instruction)) return [];
  return instruction.sources
    .filter(({ value }) => !isRemote(value))
    .map((source) => ({ instruction: outer, written: source.value, names: copyPaths(source, outer, analysis) }));
}

function copyPaths(source: Argument, instruction: Instruction, analysis: Analysis): NamedPaths {
  const { value, span } = source;
  const expanded = expandVariables(value, analysis.scope(instruction), { at: span, says: value });
  return expanded.known ? namedPaths(expanded.value, analysis) : variablePaths(value);
}

function namedPaths(written: string, { context }: Analysis): NamedPaths {
  if (written.includes('$')) return variablePaths(written);
  const path = contextPath(written);
  if (path === undefined) return { kind: 'unknown' };
  if (/[*?[\\]/.test(path)) return patternPaths(path);
  return path === '' || context?.isDirectory(path) === true ? { kind: 'folder', path } : { kind: 'path', path };
}

/** `*` alone names what a folder holds, as the folder itself would. */
function patternPaths(path: string): NamedPaths {
  const folder = folderBefore(path, path.search(/[*?[\\]/));
  const inFolder = folder === '' ? path : path.slice(folder.length + 1);
  if (/^\*+$/.test(inFolder)) return { kind: 'folder', path: folder };
  const pattern = pathPattern(path);
  return pattern === undefined ? { kind: 'unknown' } : { kind: 'pattern', pattern, folder };
}

/** A variable may stand for anything; what is written around it still says something. */
function variablePaths(written: string): NamedPaths {
  const literal = written.split(/\$(?:\w+|\{[^}]*\})|[*?[\]\\]+/);
  // More variables than anyone uses would only make the expression slow.
  if (!literal.some((part) => /\w/.test(part)) || literal.length > 5) return { kind: 'unknown' };
  const source = literal.map((part) => part.replace(/[.+^${}()|/-]/g, '\\$&')).join('.*');
  return { kind: 'pattern', pattern: new RegExp(`^(?:\\.?\\/)?${source}$`), folder: '' };
}

function folderBefore(path: string, at: number): string {
  return path.slice(0, Math.max(path.lastIndexOf('/', at), 0));
}
