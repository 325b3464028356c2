import { posix } from 'node:path';
import type { ProjectFiles } from '../../../knowledge/package-manager.js';
import { textsAt, valueAt } from '../../data-values.js';
import { refuse, type Inseparable, type Proof } from '../../install-inputs.js';
import { foldersAbove } from '../../project-paths.js';
import { keyProof, readManifest, unreadableManifest, type Manifest } from './package-json.js';
import { readPnpmWorkspace } from './pnpm-workspace.js';
import { matchesWorkspace } from '../../workspace-pattern.js';

/** Patterns of workspace folders, in order; a later `!pattern` takes away. */
export interface WorkspacePatterns {
  readonly patterns: readonly string[];
  readonly declaredAt: Proof;
}

/** The `workspaces` of a package.json: a list, or a table with `packages`. Undefined when there are none. */
export function declaredWorkspaces(manifest: Manifest): WorkspacePatterns | undefined {
  const value = valueAt(manifest.value, 'workspaces');
  const patterns = textsAt(Array.isArray(value) ? { packages: value } : value, 'packages');
  return value === undefined ? undefined : { patterns, declaredAt: keyProof(manifest, 'workspaces') };
}

/** The `packages` of pnpm-workspace.yaml. Without them pnpm before 10 takes every folder, later ones only the root: every folder is the safe reading. */
export function pnpmWorkspaces(project: ProjectFiles): WorkspacePatterns | Inseparable | undefined {
  const workspace = readPnpmWorkspace(project);
  if (workspace === undefined) return undefined;
  if (!workspace.ok) return unreadableManifest({ file: 'pnpm-workspace.yaml', line: workspace.line });
  const declared = textsAt(workspace.value, 'packages');
  return { patterns: declared.length > 0 ? declared : ['**'], declaredAt: { file: 'pnpm-workspace.yaml' } };
}

const MOST_PATTERNS = 500;

/** The manifests of all members, sorted by folder, or why they cannot be told. */
export function readMembers(project: ProjectFiles, workspaces: WorkspacePatterns): readonly Manifest[] | Inseparable {
  if (workspaces.patterns.length > MOST_PATTERNS) return notUnderstood(workspaces);
  const members: Manifest[] = [];
  for (const folder of packageFolders(project)) {
    const isMember = matchesAll(folder, workspaces.patterns);
    if (isMember === undefined) return notUnderstood(workspaces);
    if (!isMember) continue;
    const manifest = readManifest(project, folder);
    if ('separable' in manifest) return manifest;
    members.push(manifest);
  }
  const outside = workspaces.patterns.some((pattern) => posix.normalize(pattern.replace(/^!/, '')).startsWith('..'));
  return outside ? notUnderstood(workspaces) : members;
}

/**
 * Refusal when a folder above declares workspaces: the package managers then install there, not here.
 * Source: npm config `workspaces` and "npm prefix", pnpm "workspace", yarn "workspaces" documentation, 2026-11-20.
 */
export function memberOfWorkspaceAbove(project: ProjectFiles): Inseparable | undefined {
  const above = foldersAbove(project).find((folder) => {
    if (project.exists(`${folder}/pnpm-workspace.yaml`)) return true;
    const manifest = readManifest(project, folder);
    return !('separable' in manifest) && declaredWorkspaces(manifest) !== undefined;
  });
  if (above === undefined) return undefined;
  const says = `the folder ${above} declares workspaces, and the install looks there`;
  return refuse('workspace-not-understood', { says, remedy: 'install in the root folder of the workspace' });
}

/** Folders below the project that hold a package.json, installed packages left out. */
function packageFolders(project: ProjectFiles): readonly string[] {
  return project
    .list()
    .filter((path) => path.endsWith('/package.json') && !`/${path}`.includes('/node_modules/'))
    .map((path) => posix.dirname(path));
}

function matchesAll(folder: string, patterns: readonly string[]): boolean | undefined {
  let matched = false;
  for (const pattern of patterns) {
    const excludes = pattern.startsWith('!');
    const matches = matchesWorkspace(folder, excludes ? pattern.slice(1) : pattern);
    if (matches === undefined) return undefined;
    if (matches) matched = !excludes;
  }
  return matched;
}

function notUnderstood(workspaces: WorkspacePatterns): Inseparable {
  const says = `which folders are workspaces cannot be told from ${workspaces.patterns
    .slice(0, 5)
    .map((pattern) => `\`${pattern}\``)
    .join(', ')}`;
  const remedy = 'name the workspaces by plain folders, `*` or `**`';
  return refuse('workspace-not-understood', { says, remedy }, workspaces.declaredAt);
}
