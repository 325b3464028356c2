/** Whether a line may be added to an ignore file, or what would miss the paths that it keeps out. */
import type { BuildContext } from '../../context/build-context.js';
import { parseIgnoreFile, type IgnoreRules } from '../../context/ignore-file.js';
import { lineIndex } from '../../text/line-index.js';
import type { Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import { gitIgnores } from '../ordering/host-copies.js';
import { type AffectedPaths, isIn, type PlacedAdvice } from './affected-paths.js';
import type { ContextSource } from './context-sources.js';
import { instructionThatNeeds } from './made-in-build.js';
import type { Mentions } from './mentions.js';
import { baseName } from '../image-paths.js';

export type LineReason =
  | 'taken-back-in'
  | 'copied-by-name'
  | 'secret-file-is-read'
  | 'history-is-read'
  | 'not-made-in-build'
  | 'named-in-build'
  | 'version-would-be-dirty'
  | 'context-incomplete';

export interface LineRefusal {
  readonly reason: LineReason;
  readonly because: readonly Evidence[];
  readonly data: Readonly<Record<string, string>>;
}

/** A Dockerfile that is built with the context, and what it names of it. */
export interface ContextReader {
  readonly analysis: Analysis;
  readonly sources: readonly ContextSource[];
}

/** Everything a line is judged by. The first reader is the Dockerfile at hand. */
export interface LineCourt {
  readonly context: BuildContext;
  readonly rules: IgnoreRules;
  readonly kept: readonly string[];
  readonly readers: readonly ContextReader[];
  readonly mentions: () => Mentions;
}

/** The first objection to a line; undefined when nothing can miss what it keeps out. */
export function objectionTo(advice: PlacedAdvice, paths: AffectedPaths, court: LineCourt): LineRefusal | undefined {
  return (
    takenBackIn(advice, paths, court) ??
    copiedByName(advice, paths, court) ??
    readUnnamed(advice, court) ??
    missed(advice, paths, court)
  );
}

/** While the history is read, a tracked file that is missing shows in the version; only what git does not track may go. */
export function dirtyVersion(
  advice: PlacedAdvice,
  { tops }: AffectedPaths,
  { context }: LineCourt,
  history: readonly Evidence[],
): LineRefusal | undefined {
  const tracked = tops.find((path) => !gitIgnores(path, context));
  if (tracked === undefined) return undefined;
  return { reason: 'version-would-be-dirty', because: history, data: { line: advice.pattern, path: tracked } };
}

/** Also where the `!` line had nothing to take back until now: it says what its author wants in. */
function takenBackIn(advice: PlacedAdvice, paths: AffectedPaths, court: LineCourt): LineRefusal | undefined {
  const negated = court.rules.patterns.filter((pattern) => pattern.negated);
  if (negated.length === 0) return undefined;
  for (const path of [...paths.files, ...paths.tops, ...paths.awaited]) {
    const found = negated.find(({ matches }) => withFolders(path).some(matches));
    if (found === undefined) continue;
    const file = court.context.ignoreFile()!.path;
    const because = [{ file, line: found.line, says: `\`!${found.pattern}\`` }];
    return { reason: 'taken-back-in', because, data: { line: advice.pattern, path } };
  }
  return undefined;
}

function withFolders(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function copiedByName(advice: PlacedAdvice, paths: AffectedPaths, court: LineCourt): LineRefusal | undefined {
  const alone = parseIgnoreFile(advice.pattern);
  const names = [...paths.files, ...paths.tops, ...paths.awaited];
  for (const reader of court.readers) {
    for (const source of reader.sources) {
      if (!isMissed(source, alone, names, court)) continue;
      const because = [evidence(reader, source.instruction.span.start, `names \`${source.written}\``, court)];
      return { reason: 'copied-by-name', because, data: { line: advice.pattern, path: source.written } };
    }
  }
  return undefined;
}

function isMissed(source: ContextSource, line: IgnoreRules, names: readonly string[], court: LineCourt): boolean {
  const { names: named } = source;
  const excluded = (path: string): boolean => line.excludes(path) && !court.rules.excludes(path);
  switch (named.kind) {
    case 'unknown':
      return true;
    case 'path':
      return excluded(named.path);
    case 'folder':
      return excluded(named.path) || isEmptied(named.path, line, court);
    case 'pattern':
      return excluded(named.folder) || names.some((path) => named.pattern.test(path) && excluded(path));
  }
}

/** The whole context is never meant by what happens to be in it. */
function isEmptied(folder: string, line: IgnoreRules, { kept }: LineCourt): boolean {
  if (folder === '') return false;
  const inside = kept.filter((path) => isIn([folder], path));
  return inside.length > 0 && inside.every((path) => line.excludes(path));
}

function readUnnamed(advice: PlacedAdvice, court: LineCourt): LineRefusal | undefined {
  for (const word of advice.readBy ?? []) {
    const found = court.mentions().ofWord(word);
    if (found !== undefined) return mentioned(advice, found, advice.pattern);
  }
  return undefined;
}

function missed(advice: PlacedAdvice, paths: AffectedPaths, court: LineCourt): LineRefusal | undefined {
  const affected = [...new Set([...paths.tops, ...paths.awaited])];
  const when = advice.harmlessWhen ?? 'unnamed';
  if (when === 'nothing-to-show') return undefined;
  const needed = when === 'unnamed' ? undefined : notMade(advice, affected, court);
  if (when !== 'unnamed' && needed === undefined) return undefined;
  return when === 'only-made-in-build' ? needed : namedSomewhere(advice, affected, court);
}

function notMade(advice: PlacedAdvice, affected: readonly string[], court: LineCourt): LineRefusal | undefined {
  for (const path of affected) {
    for (const reader of court.readers) {
      const found = instructionThatNeeds(path, reader.sources, reader.analysis);
      if (found === undefined) continue;
      const because = [evidence(reader, found.at?.start ?? 0, found.says, court)];
      return { reason: 'not-made-in-build', because, data: { line: advice.pattern, path } };
    }
  }
  return undefined;
}

function namedSomewhere(advice: PlacedAdvice, affected: readonly string[], court: LineCourt): LineRefusal | undefined {
  const mentions = court.mentions();
  const names = new Set(affected.map((path) => baseName(path)));
  for (const name of names) {
    const found = mentions.ofName(name);
    if (found !== undefined) return mentioned(advice, found, name);
  }
  if (mentions.complete) return undefined;
  const why = `it cannot be told whether something in it reads what \`${advice.pattern}\` would keep out`;
  return { reason: 'context-incomplete', because: [], data: { why } };
}

function mentioned(advice: PlacedAdvice, found: Evidence, path: string): LineRefusal {
  const reason =
    advice.kind === 'secret' ? 'secret-file-is-read' : advice.readBy ? 'history-is-read' : 'named-in-build';
  return { reason, because: [found], data: { line: advice.pattern, path } };
}

/** A place in a Dockerfile: the one at hand by its offset, another by file and line. */
function evidence({ analysis }: ContextReader, at: number, says: string, court: LineCourt): Evidence {
  if (analysis === court.readers[0]!.analysis) return { at: { start: at, end: at }, says };
  return { file: analysis.dockerfilePath!, line: lineIndex(analysis.document.text).line(at), says };
}
