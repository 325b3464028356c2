import { posix } from 'node:path';
import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { dynamicArguments, join, nothing, outsideProject, reads, type FindProof } from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { projectFileInputs } from './project-requirements.js';
import { unreadable } from './pyproject.js';
import { editableInputs, linksInputs, requirementInputs } from './python-paths.js';
import { requirementLines, type RequirementLine } from './requirement-lines.js';

/**
 * What a requirements or constraints file reads: itself, the files it includes, local archives. Undefined address: nothing.
 * `-r` and `-c` inside start at the file's folder, requirements at the folder of the call, `--find-links` at the first that has it.
 * Source: pip's req_file.py; for uv, astral-sh/uv pull request 1421 and issue 21016, 2026-11-20.
 */
export function requirementsFile(project: ProjectFiles, named: string, proof?: FindProof): InstallInputs {
  return includedFile({ project, seen: new Set() }, named, { folder: '.', proof });
}

/** What requirements that stand in another file read; `text` is that file, to find the lines in. */
export function inlineRequirements(
  project: ProjectFiles,
  file: string,
  text: string,
  requirements: readonly string[],
): InstallInputs {
  const walk: Walk = { project, seen: new Set() };
  const places = new Map(text.split('\n').map((line, index) => [bareItem(line), index + 1]));
  return join(
    requirements.map((requirement) => {
      const line = places.get(requirement.trim()) ?? 1;
      return join(requirementLines(requirement).map((entry) => entryInputs(walk, file, { ...entry, line })));
    }),
  );
}

/** `  - "-r requirements.txt"` → `-r requirements.txt`. */
function bareItem(line: string): string {
  const item = line.trim().replace(/^- +/, '');
  return /^(["']).*\1$/.test(item) ? item.slice(1, -1) : item;
}

interface Walk {
  readonly project: ProjectFiles;
  /** Files already read: a file may include itself. */
  readonly seen: Set<string>;
}

interface From {
  readonly folder: string;
  readonly proof: FindProof | undefined;
}

function includedFile(walk: Walk, named: string, from: From): InstallInputs {
  if (/^https?:/i.test(named)) return nothing;
  if (named.includes('${')) return dynamicArguments(`\`${named.slice(0, 80)}\``, from.proof?.());
  const local = named.replace(/^file:(?:\/\/(?:localhost)?)?/i, '');
  const path = pathInProject(walk.project, local, from.folder);
  if (path === undefined || !walk.project.exists(path) || walk.project.isDirectory(path))
    return outsideProject(named, from.proof?.());
  if (walk.seen.has(path)) return nothing;
  walk.seen.add(path);
  const structured = projectFileInputs(walk.project, path);
  if (structured !== undefined) return structured;
  return fileInputs(walk, path);
}

const MOST_FILES = 200;

function fileInputs(walk: Walk, path: string): InstallInputs {
  const text = walk.project.read(path);
  if (text === undefined || text.includes('\0') || text.includes('\uFFFD')) return unreadable({ file: path });
  if (walk.seen.size > MOST_FILES) return unreadable({ file: path });
  const entries = requirementLines(text);
  return join(chain(reads(walk.project, path), entries, (entry) => entryInputs(walk, path, entry)));
}

function* chain<T>(
  first: InstallInputs,
  rest: readonly T[],
  each: (item: T) => InstallInputs,
): Iterable<InstallInputs> {
  yield first;
  for (const item of rest) yield each(item);
}

function entryInputs(walk: Walk, file: string, entry: RequirementLine): InstallInputs {
  const proof: FindProof = () => ({ file, line: entry.line });
  const folder = posix.dirname(file);
  switch (entry.kind) {
    case 'requirement':
      return requirementInputs(walk.project, entry.text, proof);
    case 'editable':
      return editableInputs(walk.project, entry.text, proof);
    case 'requirements-file':
    case 'constraints-file':
      return includedFile(walk, entry.text, { folder, proof });
    case 'links':
    case 'index':
      return linksInputs(walk.project, entry.text, { folders: [folder, '.'], proof });
  }
}
