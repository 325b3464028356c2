/** Which files the program's user has to own, and by which edits it does. */
import { posix } from 'node:path';
import type { CopyInstruction, Instruction, RunInstruction, Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { contextCopy, destinationOf, isContextCopy } from '../copied-files.js';
import { isWithin, joinPath, relativeTo } from '../image-paths.js';
import { endingDoubt } from '../leftovers/script-end.js';
import { lineOf } from '../purging/program-needs.js';
import type { Account } from './account.js';
import { madePaths } from './build-steps.js';
import { isDeployment } from './deployments.js';
import { outsidePath, settingPaths, volumePaths, type NamedPath } from './outside-paths.js';
import { canBeOwned } from './own-folder.js';
import { firstWrite, type Fit } from './stay-reasons.js';
import { stay, type Stay } from './stay.js';
import type { Appended, StepDown } from './step-down.js';
import { languages } from '../../ecosystems/languages.js';

/** The edits; or why the files cannot be given to the user. */
export type OwnedFiles =
  Stay | ({ readonly kind: 'owned' } & Pick<StepDown, 'commands' | 'above' | 'copies' | 'appended' | 'owned'>);

/** Everything below the program's folder, and what is made or named for it elsewhere. */
export function ownedFiles(fit: Fit, analysis: Analysis): OwnedFiles {
  const { stage, chain, folder, account, sources } = fit;
  const isOwned = canBeOwned(folder);
  const copies = stage.instructions.filter((one): one is CopyInstruction => one.kind === 'copy' || one.kind === 'add');
  const unclear = copies.find((copy) => destinationOf(copy, analysis) === undefined);
  if (unclear !== undefined) return stay('folder-not-known', [lineOf(unclear)]);
  const into = isOwned ? copies.filter((copy) => isInto(copy, folder, analysis)) : [];
  const below = chain.find((one) => one.stage !== stage.index && isOwned && isCopyInto(one, folder, analysis));
  if (below !== undefined) return stay('made-by-root', [lineOf(below)], { what: 'a copy in the stage below' });
  const isFree = (copy: CopyInstruction): boolean => !copy.flags.some(({ name }) => name === 'chown');
  const flagged = into.filter((copy) => isFree(copy) && !isCopiedAgain(copy, into, analysis));
  const above = anchorOf(stage, flagged);
  const asked = askedPaths(fit, above, analysis);
  if ('kind' in asked) return asked;
  const outside = outsidePath(
    sources.filter((source) => !isDeployment(source)),
    folder,
    asked.paths,
  );
  if (outside !== undefined) return stay('writes-elsewhere', [outside.because], { what: outside.path });
  const write = isOwned && !isMadeByCopy(folder, into, analysis) ? firstWrite(sources) : undefined;
  if (!account.hasShell && (asked.paths.length > 0 || write !== undefined))
    return stay('writes-elsewhere', [...(write === undefined ? [] : [write]), lineOf(stage.from)], {
      what: asked.paths[0] ?? folder,
    });
  const commands = account.hasShell ? commandsFor(fit, { above, isOwned, copies: into, ...asked }, analysis) : [];
  return {
    kind: 'owned',
    commands,
    above,
    copies: flagged.map((copy) => ({ copy, flag: `--chown=${ownerFor(copy, account)}` })),
    appended: asked.appended,
    owned: asked.paths,
  };
}

/** True when a later copy of a folder brings the same files, which then have its owner. */
function isCopiedAgain(copy: CopyInstruction, all: readonly CopyInstruction[], analysis: Analysis): boolean {
  const { sources } = contextCopy(copy, analysis);
  if (!isContextCopy(copy) || sources === undefined || sources.some(({ directory }) => directory)) return false;
  const later = all.filter((one) => one.index > copy.index && isContextCopy(one));
  const folders = later.flatMap((one) => contextCopy(one, analysis).sources ?? []).filter(({ directory }) => directory);
  return sources.every(({ from, to }) =>
    folders.some((folder) => {
      const below = folder.from === '' ? from : relativeTo(`/${folder.from}`, `/${from}`);
      return below !== undefined && joinPath(folder.to, below) === to;
    }),
  );
}

/** A copy with `--link` sees no list of accounts (Dockerfile reference, "COPY --link", 2026). */
function ownerFor({ flags }: CopyInstruction, { owner, uid }: Account): string {
  return flags.some(({ name }) => name === 'link') ? `${uid}:${uid}` : owner;
}

function isInto(copy: CopyInstruction, folder: string, analysis: Analysis): boolean {
  const to = destinationOf(copy, analysis);
  return to !== undefined && isWithin(folder, to);
}

function isCopyInto(one: Instruction, folder: string, analysis: Analysis): boolean {
  return (one.kind === 'copy' || one.kind === 'add') && isInto(one, folder, analysis);
}

/** The first instruction that needs the account. */
function anchorOf({ instructions }: Stage, copies: readonly CopyInstruction[]): Instruction {
  const volume = instructions.find(({ kind }) => kind === 'volume');
  const start = instructions.find(({ kind }) => kind === 'cmd' || kind === 'entrypoint' || kind === 'healthcheck');
  const found = [copies[0], volume, copies.length === 0 && volume === undefined ? start : undefined].filter(
    (one) => one !== undefined,
  );
  return found.sort((a, b) => a.index - b.index)[0] ?? instructions.at(-1)!;
}

interface Asked {
  /** Outside the program's folder. */
  readonly paths: readonly string[];
  /** Of `paths` and of those in the folder: made by a step above. */
  readonly madeAbove: readonly string[];
  readonly appended: readonly Appended[];
}

/** A path that means itself in any shell. */
const PLAIN = /^[\w./@+:,%-]+$/;

/** What the file makes, declares or names for the program to write. */
function askedPaths(fit: Fit, above: Instruction, analysis: Analysis): Asked | Stay {
  const { chain, folder, account } = fit;
  const made = madePaths(chain, folder, analysis);
  const named = [...volumePaths(chain), ...settingPaths(chain, folder)].map(folderFor);
  const odd = named.find(({ path }) => path === '/' || (path !== folder && isWithin(path, folder)));
  if (odd !== undefined) return stay('writes-elsewhere', [odd.because], { what: odd.path });
  const split = [folder, ...[...made, ...named].map(({ path }) => path)].find((path) => !PLAIN.test(path));
  if (split !== undefined) return stay('writes-elsewhere', [lineOf(fit.stage.from)], { what: split });
  const before = made.filter(({ run }) => run.index < above.index).map(({ path }) => path);
  const after = [...made.filter(({ run }) => run.index > above.index), ...written(fit, above)];
  const appended = appendedCommands(after, account, analysis);
  if ('kind' in appended) return appended;
  const outside = [...made.map(({ path }) => path), ...named.map(({ path }) => path)].filter(
    (path) => folder === '/' || !isWithin(folder, path),
  );
  const inside = named
    .filter(({ path }) => folder !== '/' && isWithin(folder, path) && path !== folder)
    .map(({ path }) => path);
  return { paths: [...new Set([...outside, ...inside])], madeAbove: [...new Set(before)], appended: appended.list };
}

/** The folder of a file that is named. */
function folderFor({ path, because }: NamedPath): NamedPath {
  return { path: /\.\w{1,8}$/.test(path) ? posix.dirname(path) : path, because };
}

/** Folders that a build step fills and the program goes on writing. */
function written(
  { chain, sources, folder }: Fit,
  above: Instruction,
): readonly { path: string; run: RunInstruction; deep?: true }[] {
  const build = chain.findLast(
    (one): one is RunInstruction => one.kind === 'run' && one.index > above.index && /\bbuild\b/.test(one.body.text),
  );
  const manifest = sources.find(({ path }) => path.endsWith('package.json'));
  if (build === undefined || manifest === undefined) return [];
  const folders = languages.flatMap(({ writtenFolders }) =>
    Object.entries(writtenFolders).flatMap(([name, below]) => (manifest.text.includes(`"${name}"`) ? below : [])),
  );
  return folders.map((one) => ({ path: `${folder}/${one}`, run: build, deep: true }));
}

function appendedCommands(
  made: readonly { readonly path: string; readonly run: RunInstruction; readonly deep?: true }[],
  { owner }: Account,
  analysis: Analysis,
): { readonly list: readonly Appended[] } | Stay {
  const list: Appended[] = [];
  for (const run of new Set(made.map((one) => one.run))) {
    const own = made.filter((one) => one.run === run);
    const script = analysis.script(run);
    const doubt =
      script?.known === true ? endingDoubt(script.script, analysis.scope(run)) : 'its script is not understood';
    if (doubt !== undefined) return stay('made-by-root', [lineOf(run)], { what: own[0]!.path });
    const deep = own.some((one) => one.deep) ? '-R ' : '';
    list.push({ run, command: `chown ${deep}${owner} ${[...new Set(own.map(({ path }) => path))].join(' ')}` });
  }
  return { list };
}

function commandsFor(
  { stage, folder, account }: Fit,
  asked: Asked & {
    readonly above: Instruction;
    readonly isOwned: boolean;
    readonly copies: readonly CopyInstruction[];
  },
  analysis: Analysis,
): readonly string[] {
  const { above, isOwned, madeAbove, paths, appended, copies } = asked;
  const later = appended.flatMap(({ command }) => command.split(' '));
  const isThere =
    isMadeByWorkdir(folder, stage, above, analysis) ||
    stage.instructions.some(({ index, body }) => index < above.index && body.text.includes(folder));
  const own = isOwned && (isThere || !isMadeByCopy(folder, copies, analysis)) ? [folder] : [];
  const all = [...new Set([...own, ...paths.filter((path) => !later.includes(path)), ...madeAbove])];
  const missing = all.filter((path) => !madeAbove.includes(path) && !isMadeByWorkdir(path, stage, above, analysis));
  return [
    ...account.commands,
    ...(missing.length > 0 ? [`mkdir -p ${missing.join(' ')}`] : []),
    ...(all.length > 0 ? [`chown ${account.owner} ${all.join(' ')}`] : []),
  ];
}

function isMadeByWorkdir(path: string, { instructions }: Stage, above: Instruction, analysis: Analysis): boolean {
  return instructions.some(
    (one) =>
      one.kind === 'workdir' &&
      one.index < above.index &&
      analysis.effects(one).writes.some((region) => region.kind === 'folder' && region.path === path),
  );
}

/** True when the first copy makes the folder, with its owner. */
function isMadeByCopy(folder: string, copies: readonly CopyInstruction[], analysis: Analysis): boolean {
  return copies.length > 0 && destinationOf(copies[0]!, analysis) === folder;
}
