/** Base images that have a small variant, and whether it will do. */
import { isServed } from '../../distros/debian/served-releases.js';
import { fullImagePrograms } from '../../distros/debian/full-image-programs.js';
import type { Argument, Instruction, RunInstruction, Stage } from '../../document/document.js';
import type { SmallerImage } from '../../knowledge/smaller-image.js';
import type { ShellWord } from '../../shell/script.js';
import type { Analysis } from '../analysis.js';
import { bareStages } from '../baring/bare-stages.js';
import { alpinePorts } from '../porting/alpine-ports.js';
import { imageMentions, type ImageMention } from '../bases/image-mentions.js';
import { isDiscarded } from '../discarded-stages.js';
import { refusing, type Refused } from '../refused.js';
import { heirsOf } from '../purging/compiling-steps.js';
import { lineOf } from '../purging/program-needs.js';
import { firstText, sourceTexts } from '../source-texts.js';
import { startInstructions, startedBy } from '../stepping-down/started.js';
import { installNeeds } from './install-needs.js';
import { manualsNeed, type MissingFolders } from './manuals-need.js';
import { smallReference } from './small-reference.js';
import { usesOfSteps, type Use } from './used-programs.js';
import { usesOfData, usesOfSources, usesOfStart } from './used-when-running.js';

export type LargeReason =
  | 'has-digest'
  | 'starts-no-program'
  | 'compiles'
  | 'may-compile'
  | 'step-not-understood'
  | 'brings-programs'
  | 'start-not-seen'
  | 'manuals-needed'
  | 'argument-shared'
  | 'another-user'
  | 'context-missing'
  | 'packages-gone'
  | 'context-incomplete';

export type KeptLarge = Refused<'keep', LargeReason>;

const keep = refusing<'keep', LargeReason>('keep');

/** How the small variant is taken. */
export interface Shrink {
  readonly kind: 'shrink';
  readonly at: Argument;
  readonly text: string;
  readonly small: SmallerImage;
  /** Packages that what was used comes from, to be installed. */
  readonly packages: readonly string[];
  /** Where: in a list of packages that a step installs, or by commands above an instruction. */
  readonly install:
    | { readonly kind: 'list'; readonly run: RunInstruction; readonly words: readonly ShellWord[] }
    | { readonly kind: 'step'; readonly above: Instruction; readonly commands: readonly string[] }
    | undefined;
  /** Folders to be made above steps that need them. */
  readonly folders: readonly MissingFolders[];
}

/** A FROM with its small variant. */
export interface LargeBase {
  readonly mention: ImageMention;
  readonly plan: KeptLarge | Shrink;
}

/** Bases of stages that reach an image; those that give way to a base without a system are none. */
export function largeBases(analysis: Analysis): readonly LargeBase[] {
  const { document, stages } = analysis;
  return imageMentions(analysis).flatMap((mention) => {
    const small = mention.instruction.kind === 'from' ? analysis.catalogue.smaller(mention.reference) : undefined;
    if (small === undefined || isDiscarded(mention.stage, document, stages)) return [];
    if (alpinePorts(analysis).some(({ stages, plan }) => plan.kind === 'port' && stages.includes(mention.stage)))
      return [];
    if (bareStages(analysis).some(({ stage, plan }) => stage === mention.stage && plan.kind === 'bare')) return [];
    return [{ mention, plan: planFor(mention, small, analysis) }];
  });
}

function planFor(mention: ImageMention, small: SmallerImage, analysis: Analysis): KeptLarge | Shrink {
  const { reference, stage } = mention;
  if (reference.digest !== undefined) return keep('has-digest', [lineOf(stage.from)]);
  const leaves = [stage, ...heirsOf(stage, analysis)].filter((one) => analysis.stages.children(one).length === 0);
  const idle = leaves.find((leaf) => isIdle(leaf, analysis));
  if (idle !== undefined) return keep('starts-no-program', [lineOf(idle.from)]);
  const at = smallReference(mention, small, analysis);
  if (at === undefined) return keep('argument-shared', [lineOf(stage.from)], { what: mention.written.value });
  const needed = small.lacks === 'manuals' ? NOTHING : neededPackages(mention, leaves, small, analysis);
  if ('kind' in needed) return needed;
  const folders = small.leavesOutManuals ? manualsNeed(stage, analysis) : [];
  return 'kind' in folders ? folders : withPackages(mention, { ...at, small, folders }, needed, analysis);
}

/** An image that is worked in, or built upon. */
function isIdle(leaf: Stage, analysis: Analysis): boolean {
  const starts = startInstructions(leaf, analysis);
  const started = startedBy(leaf, analysis);
  const [only, ...more] = started.known ? started.commands : [];
  const isShell =
    more.length === 0 && only !== undefined && only.words.length <= 2 && WORKED_IN.test(only.words.join(' '));
  return starts.length === 0 || isShell;
}

const WORKED_IN =
  /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|z|a|fi)?sh(?: -[il]+)?$|^(?:\/usr\/local\/bin\/)?(?:python3?|node|irb|perl|iex)(?: -i)?$/;

interface Needed {
  readonly uses: readonly Use[];
  /** Libraries, for the container as for steps. */
  readonly libraries: readonly string[];
}

const NOTHING: Needed = { uses: [], libraries: [] };

function neededPackages(
  mention: ImageMention,
  leaves: readonly Stage[],
  small: SmallerImage,
  analysis: Analysis,
): Needed | KeptLarge {
  const { stage } = mention;
  const { shell } = analysis.scope(stage.instructions.at(-1)!);
  if (shell.kind === 'other') return keep('step-not-understood', [lineOf(stage.from)], { what: shell.why });
  const instructions = [stage, ...heirsOf(stage, analysis)].flatMap((one) => one.instructions);
  const steps = usesOfSteps(instructions, { stage, analysis, small });
  if ('reason' in steps) return keep(steps.reason, steps.because, { what: steps.what });
  const starts = leaves.map((leaf) => usesOfStart(leaf, { analysis, small }));
  const blind = starts.find((one) => 'reason' in one);
  if (blind !== undefined && 'reason' in blind) return keep(blind.reason, blind.because, { what: blind.what });
  const uses = [...steps, ...starts.flatMap((one) => ('reason' in one ? [] : one))];
  const compiling = compilingUse(uses);
  if (compiling !== undefined) return compiling;
  const installs = installNeeds(instructions, mention, analysis);
  if (installs.kind === 'keep') return installs;
  const { context } = analysis;
  if (context === undefined) return keep('context-missing', [], { why: 'it cannot be seen which programs are used' });
  const sources = sourceTexts(context);
  if (sources === undefined)
    return keep('context-incomplete', [], { why: 'it cannot be seen which programs are used' });
  const used = firstText(sources, small.usedBy ?? []);
  if (used !== undefined) return keep('compiles', [used], { what: used.says });
  const all = [...uses, ...usesOfSources(sources, small), ...usesOfData(instructions, sources)];
  return (
    compilingUse(all) ?? {
      uses: all.filter(({ package: name }) => !small.has.includes(name!)),
      libraries: installs.libraries,
    }
  );
}

function compilingUse(uses: readonly Use[]): KeptLarge | undefined {
  const found = uses.find((one) => one.package === undefined);
  return found && keep('compiles', [found.because], { what: found.program });
}

/** Installs what is missing where it is there in time. */
function withPackages(
  { stage, written }: ImageMention,
  taken: Pick<Shrink, 'at' | 'text' | 'small' | 'folders'>,
  { uses, libraries }: Needed,
  analysis: Analysis,
): Shrink | KeptLarge {
  const first = [...uses].sort((a, b) => a.at - b.at)[0]?.at ?? Number.MAX_SAFE_INTEGER;
  const names = new Set([...uses.map(({ package: name }) => name!), ...libraries]);
  const secure = [...names].some((name) => fullImagePrograms.secure.includes(name));
  if (secure && !taken.small.has.includes(fullImagePrograms.certificates)) names.add(fullImagePrograms.certificates);
  const installs = stage.instructions.flatMap((one) => plainInstalls(one, first, analysis));
  const there = new Set(installs.flatMap(({ words }) => words.map(({ literal }) => literal ?? '')));
  const missing = [...names].filter((name) => !there.has(name)).sort();
  if (missing.length === 0) return { kind: 'shrink', ...taken, packages: [], install: undefined };
  const [list] = installs;
  if (list !== undefined) return { kind: 'shrink', ...taken, packages: missing, install: { kind: 'list', ...list } };
  const image = analysis.image(stage);
  if (image.known && !isServed(image.value.distro, image.value.release))
    return keep('packages-gone', [lineOf(stage.from)], { what: missing.join(', ') });
  const above = anchorOf(stage, first);
  const { user } = analysis.scope(above);
  if (!user.known || user.value !== 'root')
    return keep('another-user', [lineOf(above)], { what: missing.join(', '), image: written.value });
  return {
    kind: 'shrink',
    ...taken,
    packages: missing,
    install: { kind: 'step', above, commands: fullImagePrograms.installation(missing) },
  };
}

/** Calls that install system packages before an offset, each a plain list. */
function plainInstalls(
  one: Instruction,
  before: number,
  analysis: Analysis,
): readonly { readonly run: RunInstruction; readonly words: readonly ShellWord[] }[] {
  if (one.kind !== 'run' || one.heredocs.length > 0) return [];
  return analysis.operations(one).flatMap((operation) => {
    const { manager, action, operands, command, nestedIn } = operation;
    const isPlain = manager.scope === 'system' && action === 'install' && nestedIn.length === 0 && operands.length > 0;
    const always = command.within.every((nesting) => nesting === 'and-branch');
    return isPlain && always && command.span.start < before ? [{ run: one, words: operands }] : [];
  });
}

/** The step that uses it first; else the first copy of files, below which steps run again when sources change. */
function anchorOf({ instructions }: Stage, first: number): Instruction {
  const run = instructions.find(({ kind, span }) => kind === 'run' && span.start <= first && first < span.end);
  const copy = instructions.find(({ kind }) => kind === 'copy' || kind === 'add');
  const start = instructions.find(({ kind }) => kind === 'cmd' || kind === 'entrypoint');
  const found = [run, copy, start].filter((one) => one !== undefined).sort((a, b) => a.index - b.index)[0];
  return found ?? instructions.at(-1)!;
}
