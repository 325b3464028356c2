/** What steps write into a project's folder besides installing and building. */
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { MemberEffects } from '../effects/run-effects.js';
import { isWithin } from '../image-paths.js';
import { isPath, type PathRegion } from '../effects/region.js';
import { runsOf, topOf } from './folder-changes.js';
import { otherMembers } from './environment-steps.js';
import type { EnvironmentFooting } from './environment-footing.js';
import { SETTING_RIGHTS } from './project-owner.js';

/** Folders at the top of the project that steps make; undefined where it cannot be told what they make there. */
export function madeFolders(footing: EnvironmentFooting): readonly string[] | undefined {
  const { folder, stage, last } = footing;
  const isUnpacked = stage.instructions.some(
    (one) => one.kind === 'add' && one.index <= last.index && one.sources.some(({ value }) => ARCHIVE.test(value)),
  );
  const written = otherWrites(footing);
  const isAnything = written.some(
    ({ regions, does }) => does === 'writes' && regions.some(({ path }) => isWithin(path, folder)),
  );
  if (isUnpacked || isAnything) return undefined;
  return written.flatMap(({ regions, does }) =>
    does === 'makes folders' ? regions.flatMap(({ path }) => topOf(path, footing) ?? []) : [],
  );
}

const ARCHIVE = /\.(?:tar|tgz|tbz2?|txz|tar\.\w+|gz|bz2|xz)$/;

/** False where a step makes, moves or removes one of the files that would be copied by their names. */
export function staysAsItIs(taken: readonly string[], footing: EnvironmentFooting): boolean {
  return otherWrites(footing).every(({ regions, does }) => {
    const tops = regions.flatMap(({ path }) => (path === footing.folder ? [] : (topOf(path, footing) ?? [])));
    return tops.every((top) => taken.includes(top) !== (does === 'takes away'));
  });
}

interface OtherWrites {
  readonly regions: readonly PathRegion[];
  readonly does: 'makes folders' | 'writes' | 'takes away';
}

const REMOVING: ReadonlySet<string | undefined> = new Set(['rm', 'rmdir', 'mv', 'find', 'unlink']);

function otherWrites(footing: EnvironmentFooting): readonly OtherWrites[] {
  return runsOf(footing)
    .filter(({ index }) => index <= footing.last.index)
    .flatMap((run) => otherMembers(run, footing))
    .filter((one) => !namesOf(one).some((name) => SETTING_RIGHTS.has(name)))
    .map((one) => ({ regions: one.effects.writes.filter(isPath), does: kindOf(namesOf(one)) }));
}

function kindOf(names: readonly (string | undefined)[]): OtherWrites['does'] {
  if (names.some((name) => REMOVING.has(name))) return 'takes away';
  return names.every((name) => name === 'mkdir') ? 'makes folders' : 'writes';
}

function namesOf({ member: { pipeline } }: MemberEffects): readonly (string | undefined)[] {
  return pipeline.map((one) => (one.kind === 'command' ? executableName(unwrap(one.command).words[0]) : undefined));
}
