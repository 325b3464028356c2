/** Instructions in forms that newer ones have taken the place of, and what says the same. */
import type { BuildContext } from '../../context/build-context.js';
import type { CopyInstruction, Instruction, PairsInstruction } from '../../document/document.js';
import type { Span } from '../../text/span.js';
import type { Analysis } from '../analysis.js';
import { contextCopy, isRemote } from '../copied-files.js';
import type { Evidence } from '../fact.js';
import { lineOf } from '../purging/program-needs.js';
import { baseName } from '../image-paths.js';
import { ofBlankLines } from './blank-lines.js';
import { ofFolder, ofPlatform } from './defaults.js';
import { ofLetterCase, ofStageName } from './letter-case.js';

export type OldReason = 'may-unpack' | 'label-there' | 'quotes-mixed' | 'swallows-instruction' | 'folder-not-known';

/** A place in the Dockerfile and the text that takes its place. */
export interface NewText {
  readonly at: Span;
  readonly text: string;
}

/** Places with their new texts, none of which meet; or why they stay. */
export interface OldSyntax {
  readonly instruction: Instruction;
  readonly kind:
    | 'maintainer'
    | 'pair'
    | 'add'
    | 'keyword'
    | 'as'
    | 'stage-name'
    | 'protocol'
    | 'signal'
    | 'blank-line'
    | 'platform'
    | 'folder';
  readonly plan:
    | { readonly kind: 'replace'; readonly texts: readonly NewText[] }
    | { readonly kind: 'keep'; readonly reason: OldReason; readonly because: readonly Evidence[] };
}

const AUTHORS = 'org.opencontainers.image.authors';

/** All of them, triggers left out; none in files for Windows. */
export function oldSyntax(analysis: Analysis): readonly OldSyntax[] {
  const isOther = analysis.document.stages.some(
    (stage) => analysis.scope(stage.instructions.at(-1)!).shell.kind === 'other',
  );
  if (isOther) return [];
  return [
    ...analysis.document.instructions.flatMap((instruction) => ofInstruction(instruction, analysis)),
    ...analysis.document.stages.flatMap((stage) => ofStageName(stage, analysis)),
    ...analysis.document.instructions.flatMap((instruction) => ofLetterCase(instruction, analysis.document)),
    ...analysis.document.instructions.flatMap((instruction) => ofBlankLines(instruction, analysis.document)),
  ];
}

function ofInstruction(instruction: Instruction, analysis: Analysis): readonly OldSyntax[] {
  switch (instruction.kind) {
    case 'maintainer':
      return [ofMaintainer(instruction, analysis)];
    case 'env':
    case 'label':
      return instruction.legacy ? [ofPair(instruction, analysis)] : [];
    case 'add':
      return ofAdd(instruction, analysis);
    case 'from':
      return ofPlatform(instruction, analysis);
    case 'workdir':
      return ofFolder(instruction, analysis);
    default:
      return [];
  }
}

/** Deprecated since Docker 1.13 (Dockerfile reference, "MAINTAINER"; OCI image annotations 1.1). No variable is expanded in it. */
function ofMaintainer(instruction: Instruction, { document }: Analysis): OldSyntax {
  const base = { instruction, kind: 'maintainer' } as const;
  const other = document.instructions.find(
    (one) => one.kind === 'label' && one.stage === instruction.stage && one.pairs.some(({ name }) => name === AUTHORS),
  );
  if (other !== undefined) return { ...base, plan: { kind: 'keep', reason: 'label-there', because: [lineOf(other)] } };
  const value = instruction.body.text.trim().replace(/^(["'])(.*)\1$/, '$2');
  const quoted = value.replace(/[\\"$]/g, (sign) => `\\${sign}`);
  const keyword = document.style.keywordCase === 'lower' ? 'label' : 'LABEL';
  const isPlain =
    document.escape === '\\' && !document.text.slice(instruction.span.start, instruction.span.end).includes('\n');
  const at = instruction.span;
  if (!isPlain) return { ...base, plan: { kind: 'keep', reason: 'quotes-mixed', because: [lineOf(instruction)] } };
  return { ...base, plan: { kind: 'replace', texts: [{ at, text: `${keyword} ${AUTHORS}="${quoted}"` }] } };
}

/** `ENV name value`: the rest of the line is the value (Dockerfile reference, "ENV", "Alternative syntax"). */
function ofPair(instruction: PairsInstruction, { document }: Analysis): OldSyntax {
  const base = { instruction, kind: 'pair' } as const;
  const { name, span } = instruction.pairs[0]!;
  const written = document.text.slice(span.start + name.length, span.end).trim();
  const text = pairText(name, written, document.escape);
  if (text === undefined)
    return { ...base, plan: { kind: 'keep', reason: 'quotes-mixed', because: [lineOf(instruction)] } };
  return { ...base, plan: { kind: 'replace', texts: [{ at: span, text }] } };
}

/** Quotes and escapes mean the same in both forms; blanks outside of quotes need some of their own. */
function pairText(name: string, written: string, escape: string): string | undefined {
  if (/[\n\r]/.test(written) || written.includes(escape) || !/^[\w.-]+$/.test(name)) return undefined;
  if (/^(?:[^\s"']|"[^"]*"|'[^']*')+$/.test(written)) return `${name}=${written}`;
  return /["']/.test(written) ? undefined : `${name}="${written}"`;
}

const ARCHIVE = /\.(?:tar|t?gz|tgz|bz2|tbz2?|xz|txz|lzma|zst|tzst|Z)$/i;
/** Endings of files that are no archives of tar. */
const PLAIN =
  /\.(?:sh|bash|py|rb|js|mjs|cjs|ts|tsx|jsx|json|ya?ml|toml|ini|cfg|conf|cnf|properties|env|xml|html?|css|scss|md|txt|php|pl|go|rs|java|kt|c|cc|cpp|h|hpp|cs|fs|ex|exs|lua|R|sql|csv|lock|mod|sum|jar|war|ear|zip|whl|deb|rpm|apk|pem|crt|cer|key|pub|list|repo|service|cron|tmpl|template|j2|erb|png|jpe?g|gif|svg|ico|woff2?|ttf|gradle|csproj|sln|cabal|gemspec|patch|diff|vcl|vim|rc|dockerfile|example|dist|sample)$/i;
const PLAIN_NAMES =
  /^(?:Gemfile|Rakefile|Makefile|Pipfile|Procfile|Dockerfile|LICENSE|README|requirements|crontab|supervisord|entrypoint|docker-entrypoint|\.[\w-]+)$/;

/** ADD does more than COPY only for addresses and archives (Docker's building best practices, "ADD or COPY"). */
function ofAdd(instruction: CopyInstruction, analysis: Analysis): readonly OldSyntax[] {
  if (instruction.heredocs.length > 0 || instruction.sources.some(({ value }) => isRemote(value))) return [];
  if (instruction.flags.some(({ name }) => !['chown', 'chmod', 'link', 'exclude'].includes(name))) return [];
  const base = { instruction, kind: 'add' } as const;
  if (!isPlain(instruction, analysis))
    return [{ ...base, plan: { kind: 'keep', reason: 'may-unpack', because: [lineOf(instruction)] } }];
  const text = analysis.document.style.keywordCase === 'lower' ? 'copy' : 'COPY';
  return [{ ...base, plan: { kind: 'replace', texts: [{ at: instruction.keywordSpan, text }] } }];
}

/** True when no source is an archive: by the project where it is there, else by their names. */
function isPlain(instruction: CopyInstruction, analysis: Analysis): boolean {
  const { sources } = contextCopy(instruction, analysis);
  const { context } = analysis;
  if (sources !== undefined && context !== undefined)
    return sources.every(({ from, directory }) => directory || isPlainName(from) || isText(from, context));
  return instruction.sources.every(
    ({ value, dynamic }) =>
      !dynamic && (/^\.?\/?$|^\.\/?$|\/$/.test(value) || (isPlainName(value) && !value.endsWith('*'))),
  );
}

/** What can be read as text is no archive; a name that says so may be that of one that is not there. */
function isText(path: string, context: BuildContext): boolean {
  return !ARCHIVE.test(path) && context.read(path) !== undefined;
}

function isPlainName(path: string): boolean {
  const name = baseName(path);
  return !ARCHIVE.test(name) && (PLAIN.test(name) || PLAIN_NAMES.test(name));
}
