/**
 * What an install of a Node.js project reads, put together from the checks beside this file.
 * Responsible for: the parts npm, yarn and pnpm share. May not: read arguments of one manager.
 *
 * One difference is accepted: an install without a lock file, or with one out of step, may write the lock file; the copy of the
 * sources then puts the host's back. Nothing reads a lock file at run time.
 */
import { posix } from 'node:path';
import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { tableAt, valueAt } from '../../data-values.js';
import {
  finished,
  fromFolder,
  join,
  makes,
  outsideProject,
  reads,
  refuse,
  type Inseparable,
} from '../../install-inputs.js';
import { pathInProject, seenFrom } from '../../project-paths.js';
import { dependencyScripts } from './dependency-scripts.js';
import { lifecycleInputs } from './lifecycle-scripts.js';
import { localDependencies } from './local-dependencies.js';
import { keyProof, readManifest, type Manifest } from './package-json.js';
import { memberOfWorkspaceAbove, readMembers, type WorkspacePatterns } from './workspaces.js';

/** What sets one manager apart from the others. */
export interface NodeInstall {
  /** Lock files and the like, read from the root. */
  readonly files: readonly string[];
  /** Names of files read from each member's folder, beside its package.json. */
  readonly memberFiles: readonly string[];
  readonly workspaces: (project: ProjectFiles, root: Manifest) => WorkspacePatterns | Inseparable | undefined;
  /** Whatever else the manager reads or makes in the root. */
  readonly others: (project: ProjectFiles, root: Manifest) => Iterable<InstallInputs>;
  /** Scripts that are run, in the root and in members. */
  readonly events: readonly string[];
  readonly runsScripts: (project: ProjectFiles) => boolean;
  /** True when the install links the root's own `bin` and therefore looks for it. */
  readonly linksOwnBin: boolean;
}

/** What an install in a folder of the project reads and makes; `folder` as a call names it (`--prefix client`), `.` for the project. */
export function installIn(project: ProjectFiles, folder: string, install: NodeInstall): InstallInputs {
  const place = pathInProject(project, folder);
  if (place === undefined || place.startsWith('..')) return outsideProject(folder);
  const seen = seenFrom(project, place);
  const found = finished(join(readings(seen, install)), ['package.json', ...install.files]);
  return fromFolder(place, found);
}

function* readings(project: ProjectFiles, install: NodeInstall): Iterable<InstallInputs> {
  const root = readManifest(project, '.');
  if ('separable' in root) return yield root;
  const above = memberOfWorkspaceAbove(project);
  if (above !== undefined) return yield above;
  yield reads(project, 'package.json', ...install.files);
  yield* install.others(project, root);
  const workspaces = install.workspaces(project, root);
  const members =
    workspaces === undefined ? [] : 'separable' in workspaces ? workspaces : readMembers(project, workspaces);
  if ('separable' in members) return yield members;
  yield* packageReadings(project, root, { install, inWorkspace: workspaces !== undefined });
  for (const member of members) yield* memberReadings(project, member, install);
}

interface Circumstances {
  readonly install: NodeInstall;
  readonly inWorkspace: boolean;
}

function* packageReadings(project: ProjectFiles, manifest: Manifest, around: Circumstances): Iterable<InstallInputs> {
  const { install, inWorkspace } = around;
  yield* localDependencies(project, manifest, inWorkspace);
  if (copiesWorkspace(manifest)) yield refuseCopy(manifest);
  if (install.linksOwnBin && linksPrograms(manifest)) yield refuseBin(manifest);
  if (!install.runsScripts(project)) return;
  yield* lifecycleInputs({ project, manifest, events: install.events });
  yield* dependencyScripts(project, manifest);
}

function* memberReadings(project: ProjectFiles, member: Manifest, install: NodeInstall): Iterable<InstallInputs> {
  yield reads(project, member.file, ...install.memberFiles.map((name) => posix.join(member.folder, name)));
  yield makes(posix.join(member.folder, 'node_modules'));
  if (linksPrograms(member)) yield refuseBin(member);
  yield* packageReadings(project, member, { install: { ...install, linksOwnBin: false }, inWorkspace: true });
}

/** Injected packages and published folders are taken with their files. Source: pnpm.io/package_json, 2026-11-20. */
function copiesWorkspace(manifest: Manifest): boolean {
  const meta = tableAt(manifest.value, 'dependenciesMeta') ?? {};
  const injects = Object.keys(meta).some((name) => valueAt(meta, name, 'injected') === true);
  return injects || valueAt(manifest.value, 'publishConfig', 'directory') !== undefined;
}

function refuseCopy(manifest: Manifest): Inseparable {
  const key = tableAt(manifest.value, 'dependenciesMeta') === undefined ? 'publishConfig' : 'dependenciesMeta';
  const says = `the install takes the files of a workspace, not only its manifest (\`${key}\` of ${manifest.file})`;
  return refuse('workspace-not-understood', { says, remedy: 'link the workspaces instead' }, keyProof(manifest, key));
}

function linksPrograms(manifest: Manifest): boolean {
  return Object.hasOwn(manifest.value, 'bin') || valueAt(manifest.value, 'directories', 'bin') !== undefined;
}

/**
 * A link to a program that is not there yet is left out, and the mode set on one that is there is lost under the later copy.
 * Sources: pnpm/pnpm issue 1801, npm/bin-links pull request 23, 2026-11-20.
 */
function refuseBin(manifest: Manifest): Inseparable {
  const key = Object.hasOwn(manifest.value, 'bin') ? ['bin'] : ['directories', 'bin'];
  const says = `the install links the programs of ${manifest.file}, which must be there by then`;
  const remedy = 'take `bin` out of packages that are not published';
  return refuse('workspace-not-understood', { says, remedy }, keyProof(manifest, ...key));
}
