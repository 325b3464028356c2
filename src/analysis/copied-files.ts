/** Which file of the build context a COPY or ADD puts where. */
import type { BuildContext } from '../context/build-context.js';
import { contextPath } from '../context/context-path.js';
import type { Argument, CopyInstruction, Instruction } from '../document/document.js';
import type { ProjectFiles } from '../knowledge/package-manager.js';
import type { Analysis } from './analysis.js';
import { expandVariables } from './expand-variables.js';
import { baseName, isWithin, joinPath, relativeTo } from './image-paths.js';
import { remembered, rememberedFor } from './remembered.js';
import { pathPattern } from './path-pattern.js';

/** One source of a copy: the context file or folder `from` arrives at `to`; what is in a folder arrives below it. */
export interface CopiedSource {
  readonly from: string;
  /** Absolute path in the image. */
  readonly to: string;
  readonly directory: boolean;
}

/** A copy from the build context with its sources; `sources` undefined when they cannot be told. */
export interface ContextCopy {
  readonly instruction: CopyInstruction;
  readonly sources: readonly CopiedSource[] | undefined;
}

/** True for a COPY or ADD that takes files of the build context. */
export function isContextCopy(instruction: Instruction): instruction is CopyInstruction {
  if (instruction.kind !== 'copy' && instruction.kind !== 'add') return false;
  return instruction.from === undefined && instruction.sources.some(({ value }) => !isRemote(value));
}

/** `ADD https://…`, `ADD git@…`: nothing of the context. */
export function isRemote(source: string): boolean {
  return /^(https?|git|ssh):\/\/|^git@/.test(source);
}

/** The image folder or file that a COPY or ADD writes to, absolute; undefined when it is not known. */
export function destinationOf(instruction: CopyInstruction, analysis: Analysis): string | undefined {
  const { value, span } = instruction.destination;
  const scope = analysis.scope(instruction);
  const expanded = expandVariables(value, scope, { at: span, says: value });
  if (!expanded.known) return undefined;
  if (expanded.value.startsWith('/')) return joinPath('/', expanded.value);
  return scope.workdir.known ? joinPath(scope.workdir.value, expanded.value) : undefined;
}

const copiesOf = rememberedFor((analysis: Analysis) =>
  remembered((instruction: CopyInstruction) => readCopy(instruction, analysis)),
);

/** The sources of one copy; read once for each analysis. */
export function contextCopy(instruction: CopyInstruction, analysis: Analysis): ContextCopy {
  return copiesOf(analysis)(instruction);
}

function readCopy(instruction: CopyInstruction, analysis: Analysis): ContextCopy {
  const { context } = analysis;
  const to = destinationOf(instruction, analysis);
  const plain = instruction.flags.every(({ name }) => name !== 'exclude' && name !== 'parents');
  if (context === undefined || to === undefined || !plain || instruction.heredocs.length > 0)
    return { instruction, sources: undefined };
  const into = intoFolder(instruction, to, analysis);
  const sources: CopiedSource[] = [];
  for (const source of instruction.sources) {
    const found = expand(source, context);
    if (found === undefined) return { instruction, sources: undefined };
    for (const from of found) sources.push(placed(from, { to, into: into || found.length > 1 }, context));
  }
  return { instruction, sources };
}

function placed(from: string, { to, into }: { to: string; into: boolean }, context: BuildContext): CopiedSource {
  const directory = from === '' || context.isDirectory(from);
  if (directory || !into) return { from, to, directory };
  return { from, to: joinPath(to, baseName(from)), directory };
}

/** True when a file lands inside the destination and not as it. */
function intoFolder(instruction: CopyInstruction, to: string, analysis: Analysis): boolean {
  const { value } = instruction.destination;
  if (value.endsWith('/') || value === '.' || value.endsWith('/.') || value === '..') return true;
  const { workdir } = analysis.scope(instruction);
  return instruction.sources.length > 1 || (workdir.known && isWithin(to, workdir.value));
}

/** Context paths that a source names; undefined when they cannot be told. */
function expand(source: Argument, context: BuildContext): readonly string[] | undefined {
  if (source.dynamic || isRemote(source.value)) return undefined;
  const path = contextPath(source.value);
  if (path === undefined) return undefined;
  if (!/[*?[\\]/.test(path)) return path === '' || context.exists(path) ? [path] : undefined;
  const pattern = pathPattern(path);
  if (pattern === undefined) return undefined;
  const depth = path.split('/').length;
  const found = new Set<string>();
  for (const file of context.files()) {
    const head = file.path.split('/').slice(0, depth).join('/');
    if (pattern.test(head) && !context.isIgnored(head)) found.add(head);
  }
  return [...found].sort();
}

/** The context file that an image path comes from, by the last copy that brings it; undefined when none does. */
export function originOf(path: string, copies: readonly ContextCopy[], context: BuildContext): string | undefined {
  for (const { sources } of copies.toReversed()) {
    for (const { from, to, directory } of (sources ?? []).toReversed()) {
      const below = relativeTo(to, path);
      if (below === undefined || (!directory && below !== '')) continue;
      const origin = [from, below].filter((part) => part !== '').join('/');
      if ((origin === '' || context.exists(origin)) && !context.isIgnored(origin)) return origin;
    }
  }
  return undefined;
}

/** The project in an image folder as the given copies lay it out there. */
export function copiedProject(folder: string, copies: readonly ContextCopy[], context: BuildContext): ProjectFiles {
  const origin = (path: string): string | undefined => originOf(joinPath(folder, path), copies, context);
  let listed: readonly string[] | undefined;
  return {
    root: folder,
    exists: (path) => origin(path) !== undefined,
    isDirectory: (path) => {
      const from = origin(path);
      return from === '' || (from !== undefined && context.isDirectory(from));
    },
    read: (path) => {
      const from = origin(path);
      return from === undefined ? undefined : context.read(from);
    },
    list: () => (listed ??= listBelow(folder, copies, context)),
  };
}

function listBelow(folder: string, copies: readonly ContextCopy[], context: BuildContext): readonly string[] {
  const found = new Set<string>();
  for (const { from, to, directory } of copies.flatMap(({ sources }) => sources ?? [])) {
    if (!directory) {
      const below = relativeTo(folder, to);
      if (below !== undefined) found.add(below);
      continue;
    }
    for (const file of context.files()) {
      const inside = from === '' ? file.path : relativeTo(`/${from}`, `/${file.path}`);
      if (inside === undefined || context.isIgnored(file.path)) continue;
      const below = relativeTo(folder, joinPath(to, inside));
      if (below !== undefined) found.add(below);
    }
  }
  return [...found].sort();
}
