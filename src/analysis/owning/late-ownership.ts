/** Steps that set owner or mode of what copies brought, and whether the copies can do it themselves. */
import type { CopyInstruction, Instruction, RunInstruction, Stage } from '../../document/document.js';
import { STANDARD_FOLDERS } from '../../knowledge/standard-folders.js';
import type { ListMember, ShellWord } from '../../shell/script.js';
import type { Analysis } from '../analysis.js';
import { contextCopy, destinationOf } from '../copied-files.js';
import { conflict, type Effects } from '../effects/effects.js';
import { membersOf, type MemberEffects } from '../effects/run-effects.js';
import { ACCOUNTS, path, unlinked } from '../effects/region.js';
import { isWithin, joinPath } from '../image-paths.js';
import { modeSupport } from '../frontend.js';
import { callRefusal, refuse, type Refusal } from './refusals.js';
import { readOwnerCall, type OwnerCall } from './owner-call.js';

/** One `chown` or `chmod` of copied files. */
export interface LateOwnership {
  readonly run: RunInstruction;
  readonly list: readonly ListMember[];
  readonly member: ListMember;
  readonly call: OwnerCall;
  readonly plan:
    | {
        readonly possible: true;
        readonly copies: readonly CopyInstruction[];
        /** `--chown=app:app`. */
        readonly flag: string;
        /** The word that makes the call recursive, to be taken out: the folder itself still needs the call. */
        readonly keepForFolder: ShellWord | undefined;
        /** True when nothing in the file shows that a builder builds it which knows the flag. */
        readonly assumesBuildKit: boolean;
      }
    | Refusal;
}

/** Every such call in a plain chain of commands of a RUN that does nothing with the files before. */
export function lateOwnership(analysis: Analysis): readonly LateOwnership[] {
  return analysis.document.stages.flatMap((stage) =>
    stage.instructions.flatMap((instruction) =>
      instruction.kind === 'run' ? callsIn(instruction, stage, analysis) : [],
    ),
  );
}

function callsIn(run: RunInstruction, stage: Stage, analysis: Analysis): readonly LateOwnership[] {
  const script = analysis.script(run);
  const [list, ...more] = script?.known === true ? script.script.lists : [];
  if (
    script?.known !== true ||
    list === undefined ||
    more.length > 0 ||
    list.terminator === '&' ||
    run.flags.length > 0
  )
    return [];
  if (list.members.some(({ operator, negated }) => operator === '||' || negated)) return [];
  const members = membersOf(run, script.script, analysis);
  return members.flatMap((part, index) => {
    const call = readOwnerCall(part, { run, analysis, script: script.script, cwd: part.cwd });
    if (call === undefined) return [];
    const copies = copiesInto(call, run, stage, analysis);
    if (copies.length === 0) return [];
    const place: Place = { run, stage, analysis, before: members.slice(0, index), call, copies };
    return [{ run, list: list.members, member: part.member, call, plan: planOf(place) }];
  });
}

interface Place {
  readonly run: RunInstruction;
  readonly stage: Stage;
  readonly analysis: Analysis;
  /** Members of the RUN before the call. */
  readonly before: readonly MemberEffects[];
  readonly call: OwnerCall;
  readonly copies: readonly CopyInstruction[];
}

/** Copies above that bring something to the path or, when the call goes that far, below it. */
function copiesInto(
  call: OwnerCall,
  run: RunInstruction,
  stage: Stage,
  analysis: Analysis,
): readonly CopyInstruction[] {
  return stage.instructions.filter((instruction): instruction is CopyInstruction => {
    if (instruction.index > run.index || (instruction.kind !== 'copy' && instruction.kind !== 'add')) return false;
    const places = placesOf(instruction, analysis);
    if (call.recursive === undefined) return places.some(({ at, isFile }) => isFile && at === call.path);
    return places.some(({ at }) => isWithin(call.path, at));
  });
}

/** Where something that is copied lands. `isFile` only when that is known. */
interface CopiedPlace {
  readonly at: string;
  readonly isFile: boolean;
}

/** Each source by itself where that is known, else the destination. */
function placesOf(copy: CopyInstruction, analysis: Analysis): readonly CopiedPlace[] {
  const sources = contextCopy(copy, analysis).sources;
  if (sources !== undefined) return sources.map(({ to, directory }) => ({ at: unlinked(to), isFile: !directory }));
  const to = destinationOf(copy, analysis);
  if (to === undefined) return [{ at: '/', isFile: false }];
  const file = singleFile(copy, to);
  return [{ at: unlinked(file ?? to), isFile: file !== undefined }];
}

/** The one file that a copy brings, by names that are files': `COPY a.sh /bin/` brings `/bin/a.sh`. */
function singleFile({ sources, destination }: CopyInstruction, to: string): string | undefined {
  const [only, ...more] = sources;
  const name = only?.value.split('/').at(-1) ?? '';
  if (only === undefined || more.length > 0 || only.dynamic || !FILE_NAME.test(name)) return undefined;
  if (destination.value.endsWith('/')) return joinPath(to, name);
  return FILE_NAME.test(to.split('/').at(-1) ?? '') ? to : undefined;
}

const FILE_NAME = /^[\w-]+\.[\w-]+$/;

function planOf(place: Place): LateOwnership['plan'] {
  const { call, copies } = place;
  const refusal =
    callRefusal(place.call, place.run, place.analysis) ??
    contentRefusal(place) ??
    betweenRefusal(place) ??
    flagRefusal(place);
  if (refusal !== undefined) return refusal;
  const folder = folderMadeBefore(place);
  if (folder === undefined && parentsMissing(place)) {
    const says = 'the copy would make the folders above, and give them the same owner or mode';
    return refuse('parents-would-change', says, copies[0]!, place.run);
  }
  return {
    possible: true,
    copies,
    flag: call.flag!,
    keepForFolder: folder === undefined ? undefined : call.recursive,
    assumesBuildKit: call.kind === 'mode' && !modeSupport(place.analysis.document).shown,
  };
}

/** Something besides the copies lies at the path, or may. */
function contentRefusal(place: Place): Refusal | undefined {
  const { call, copies, stage, run, analysis } = place;
  const wide = copies.find((copy) => bringsMore(copy, call, analysis));
  if (wide !== undefined) return refuse('more-than-copies', 'the copy brings other files too', wide, run);
  // A copied file takes the place of any that was there.
  if (call.recursive === undefined) return undefined;
  if (mayHaveContent(call.path, stage, analysis))
    return refuse('more-than-copies', `\`${call.path}\` may hold files of the base image`, run);
  const touching: Effects = { reads: [], writes: [path(call.path)] };
  for (const one of earlier(run, stage, analysis)) {
    if (copies.includes(one as CopyInstruction) || (one.kind === 'workdir' && !makesBelow(one, call, analysis)))
      continue;
    const { writes, barrier } = analysis.effects(one);
    if (barrier === undefined && conflict(touching, { reads: [], writes }) === undefined) continue;
    return refuse('more-than-copies', `another instruction may make files in \`${call.path}\` too`, one, run);
  }
  return undefined;
}

/** True when something that the copy brings lies elsewhere. */
function bringsMore(copy: CopyInstruction, { path: at, recursive }: OwnerCall, analysis: Analysis): boolean {
  const places = placesOf(copy, analysis);
  if (recursive === undefined) return places.length > 1;
  return places.some((place) => !isWithin(at, place.at));
}

/** True for a WORKDIR that may make a folder below the path, whose owner would not change with the copies'. */
function makesBelow(workdir: Instruction, { path: at }: OwnerCall, analysis: Analysis): boolean {
  return analysis
    .effects(workdir)
    .writes.some(
      (region) => 'path' in region && region.kind !== 'parents' && region.path !== at && isWithin(at, region.path),
    );
}

/** Instructions above in the stage and the stages that it builds on. */
function earlier(run: Instruction, stage: Stage, analysis: Analysis): readonly Instruction[] {
  const parent = analysis.stages.parent(stage);
  const own = stage.instructions.filter(({ index, kind }) => index < run.index && kind !== 'from');
  return parent === undefined
    ? own
    : [...earlier(parent.instructions.at(-1)!, parent, analysis), parent.instructions.at(-1)!, ...own];
}

// Filesystem Hierarchy Standard 3.0 (2015): what is below these belongs to the system; /srv, /opt/<name> and /usr/src/<name> to the site.
const SYSTEM = [
  '/bin',
  '/boot',
  '/dev',
  '/etc',
  '/home',
  '/lib',
  '/media',
  '/mnt',
  '/proc',
  '/root',
  '/run',
  '/sbin',
  '/sys',
  '/tmp',
  '/usr',
  '/var',
];
const SITE = /^\/usr\/src\/[^/]+|^\/home\/[^/]+\/[^/]+|^\/root\/[^/.][^/]*|^\/var\/(app|apps|task|service)(\/|$)/;

function mayHaveContent(at: string, stage: Stage, analysis: Analysis): boolean {
  if (at === '/' || STANDARD_FOLDERS.has(at)) return true;
  const image = analysis.image(stage);
  if (image.known && image.value.workdir !== '/' && isWithin(at, image.value.workdir)) return true;
  return SYSTEM.some((folder) => isWithin(folder, at)) && !SITE.test(at);
}

/** Something between the first copy and the call reads or changes the files, or makes the account. */
function betweenRefusal({ call, copies, run, stage, analysis, before }: Place): Refusal | undefined {
  const files: Effects = { reads: [], writes: [path(call.path)] };
  const own = before.map(({ effects }) => effects);
  const between = stage.instructions.filter(({ index }) => copies[0]!.index < index && index < run.index);
  for (const one of [
    ...between.map((instruction) => ({ effects: analysis.effects(instruction), at: instruction })),
    ...own.map((effects) => ({ effects, at: run })),
  ]) {
    const copied = copies.includes(one.at as CopyInstruction) || one.at.kind === 'workdir';
    if (!copied && conflict(files, one.effects) !== undefined)
      return refuse('used-in-between', 'something in between may look at the files, or change them', one.at, run);
    if (call.named && one.effects.writes.includes(ACCOUNTS))
      return refuse('account-made-later', 'the account is made, or may be, after the files are copied', one.at, run);
  }
  return undefined;
}

function flagRefusal({ call, copies, run }: Place): Refusal | undefined {
  const name = call.kind === 'owner' ? 'chown' : 'chmod';
  const other = copies.find(({ flags }) => flags.some((flag) => flag.name === name));
  if (other !== undefined) return refuse('flag-there', `a copy has \`--${name}\` already`, other, run);
  const odd = copies.find(
    (copy) =>
      copy.exec !== undefined || copy.heredocs.length > 0 || copy.sources.some(({ value }) => mayUnpack(copy, value)),
  );
  return odd === undefined ? undefined : refuse('flag-there', 'a copy is no plain copy of files', odd, run);
}

/** ADD unpacks archives and fetches addresses. */
function mayUnpack({ kind }: CopyInstruction, source: string): boolean {
  return (
    kind === 'add' &&
    (/:\/\//.test(source) || /\.(tar|tgz|gz|bz2|xz|zst|tbz2?|txz)$/.test(source) || /[*?[]/.test(source))
  );
}

/** The WORKDIR that makes the folder before the first copy does. */
function folderMadeBefore({ call, copies, stage, analysis }: Place): Instruction | undefined {
  return earlier(copies[0]!, stage, analysis).find(
    (one) =>
      one.kind === 'workdir' &&
      analysis.effects(one).writes.some((region) => region.kind === 'folder' && isWithin(call.path, region.path)),
  );
}

/** True when a folder above the path may not be there yet at the first copy. */
function parentsMissing({ call, copies, stage, analysis }: Place): boolean {
  const above = joinPath(call.path, '..');
  if (STANDARD_FOLDERS.has(above) || above === '/usr/src') return false;
  return !earlier(copies[0]!, stage, analysis).some(
    (one) =>
      one.kind === 'workdir' &&
      analysis.effects(one).writes.some((region) => region.kind === 'folder' && isWithin(above, region.path)),
  );
}
