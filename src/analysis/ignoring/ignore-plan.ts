/**
 * What the ignore file of a Dockerfile should say and does not.
 * Responsible for: lines worth adding, lines that must not be added with the reason. May not: write, or know a language by name.
 */
import type { BuildContext } from '../../context/build-context.js';
import { parentFolder } from '../../context/context-path.js';
import { parseIgnoreFile, type IgnoreRules } from '../../context/ignore-file.js';
import { ecosystems } from '../../ecosystems/index.js';
import type { IgnoreAdvice } from '../../knowledge/ecosystem.js';
import { generalIgnoreAdvice } from '../../knowledge/ignore-advice.js';
import type { Span } from '../../text/span.js';
import type { Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import type { PlacedAdvice } from './affected-paths.js';
import { contextSources, type ContextSource } from './context-sources.js';
import { ignoreText, inFileOrder } from './ignore-text.js';
import { judgeAll } from './judge-all.js';
import type { ContextReader, LineCourt, LineRefusal } from './judge-line.js';
import { mentionsIn, type Mentions } from './mentions.js';
import { sharingDockerfiles } from './sharing-dockerfiles.js';
import { baseName } from '../image-paths.js';

/** Undefined for a Dockerfile that copies no folder of its context: an ignore file would change nothing for it. */
export type IgnorePlan = BlockedPlan | ReadyPlan;

/** Nothing can be said about any line. */
export interface BlockedPlan {
  readonly kind: 'blocked';
  /** The first instruction that takes a folder of the context. */
  readonly at: Span;
  readonly reason: 'context-missing' | 'context-incomplete' | 'source-not-known' | 'ignore-file-not-understood';
  readonly because: readonly Evidence[];
  readonly data: Readonly<Record<string, string>>;
}

export interface ReadyPlan {
  readonly kind: 'ready';
  readonly at: Span;
  /** In the order they are written in; empty when the file needs nothing. */
  readonly lines: readonly IgnoreAdvice[];
  /** Lines that would be worth having and must not be added. */
  readonly refused: readonly LineRefusal[];
  /** The ignore file with the lines. */
  readonly text: string;
  readonly before: ContextSize;
  readonly after: ContextSize;
  /** True when the history is there, which the sizes do not count, and a line keeps it out. */
  readonly historyLeftOut: boolean;
}

/** The files that reach the build, without the history. */
export interface ContextSize {
  readonly files: number;
  readonly bytes: number;
}

/** Plans the ignore file of the Dockerfile at hand, in agreement with the others that read the same one. */
export function ignorePlan(analysis: Analysis): IgnorePlan | undefined {
  const sources = contextSources(analysis);
  const first = sources.find(({ names }) => names.kind === 'folder');
  if (first === undefined) return undefined;
  const at = first.instruction.span;
  const { context } = analysis;
  if (context === undefined)
    return blocked(at, 'context-missing', { why: 'what the copies of folders bring is not known' });
  if (!context.complete())
    return blocked(at, 'context-incomplete', { why: 'it cannot be told what may be kept out of it' });
  const rules = parseIgnoreFile(context.ignoreFile()?.text ?? '');
  const [problem] = rules.problems;
  if (problem !== undefined) {
    const because = [{ file: context.ignoreFile()!.path, line: problem.line, says: problem.message }];
    return { ...blocked(at, 'ignore-file-not-understood', { why: problem.message }), because };
  }
  return plan({ analysis, sources, at, context, rules });
}

function blocked(at: Span, reason: BlockedPlan['reason'], data: Readonly<Record<string, string>>): BlockedPlan {
  return { kind: 'blocked', at, reason, because: [], data };
}

interface Case {
  readonly analysis: Analysis;
  readonly sources: readonly ContextSource[];
  readonly at: Span;
  readonly context: BuildContext;
  readonly rules: IgnoreRules;
}

function plan(found: Case): IgnorePlan {
  const { analysis, context, at } = found;
  const unknown = found.sources.find(({ names }) => names.kind === 'unknown');
  if (unknown !== undefined) {
    const because = [{ at: unknown.instruction.span, says: `copies \`${unknown.written}\`` }];
    return { ...blocked(at, 'source-not-known', { source: unknown.written }), because };
  }
  const court = courtFor(found);
  const { lines, refused } = judgeAll(advicesFor(analysis, context, court.kept), court, copiedFolders(found.sources));
  const before = context.ignoreFile()?.text;
  const text = ignoreText(before, lines);
  return {
    kind: 'ready',
    at,
    lines: inFileOrder(lines),
    refused,
    text,
    before: sizeUnder(before ?? '', context),
    after: sizeUnder(text, context),
    historyLeftOut: lines.some(({ pattern }) => context.isDirectory(pattern) && context.exists(`${pattern}/HEAD`)),
  };
}

function courtFor({ analysis, sources, context, rules }: Case): LineCourt {
  const foreign = othersCode();
  const others = sharingDockerfiles(analysis, foreign);
  const readers: readonly ContextReader[] = [
    { analysis, sources },
    ...others.map((other) => ({ analysis: other, sources: contextSources(other) })),
  ];
  let mentions: Mentions | undefined;
  return {
    context,
    rules,
    kept: context
      .files()
      .map(({ path }) => path)
      .filter((path) => !rules.excludes(path)),
    readers,
    mentions: () => (mentions ??= mentionsIn([analysis, ...others], context, foreign)),
  };
}

/** Folders of installed packages and the like: what lies in them is not the project's. */
function othersCode(): (path: string) => boolean {
  const generated = ecosystems.flatMap(({ ignore }) => ignore).filter(({ kind }) => kind === 'generated');
  const rules = parseIgnoreFile(generated.map(({ pattern }) => pattern).join('\n'));
  return (path) => rules.excludes(path);
}

function copiedFolders(sources: readonly ContextSource[]): readonly string[] {
  return sources.flatMap(({ names }) => (names.kind === 'folder' ? [names.path] : []));
}

function advicesFor(analysis: Analysis, context: BuildContext, kept: readonly string[]): readonly PlacedAdvice[] {
  const foreign = othersCode();
  const own = kept.filter((path) => !foreign(path));
  const byLanguage = ecosystems.flatMap(({ manifests, isManifest, ignore }) => {
    const isIts = (name: string): boolean => manifests.includes(name) || isManifest?.test(name) === true;
    const folders = [...new Set(own.filter((path) => isIts(baseName(path))).map(parentFolder))];
    return folders.length === 0 ? [] : ignore.map((advice) => ({ ...advice, folders }));
  });
  const general = [...generalIgnoreAdvice, ...ownFiles(analysis, context)].map((advice) => ({
    ...advice,
    folders: [''],
  }));
  return [...general, ...byLanguage];
}

/** Changing the Dockerfile or the ignore file need not make the copies of everything run again. */
function ownFiles({ dockerfilePath }: Analysis, context: BuildContext): readonly IgnoreAdvice[] {
  const ignoreFile = context.ignoreFile()?.path ?? '.dockerignore';
  const why = 'a change to it alone would run the copy of all sources again';
  return [...(dockerfilePath === undefined ? [] : [dockerfilePath]), ignoreFile]
    .filter((path) => /^[\w./-]+$/.test(path))
    .map((pattern) => ({ pattern, kind: 'local', why, expected: true }));
}

function sizeUnder(text: string, context: BuildContext): ContextSize {
  const rules = parseIgnoreFile(text);
  const kept = context.files().filter(({ path }) => !rules.excludes(path));
  return { files: kept.length, bytes: kept.reduce((sum, { size }) => sum + size, 0) };
}
