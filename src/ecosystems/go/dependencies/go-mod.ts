/** What `go mod download` reads of a project, and what other fetching calls have to do with one. */
import { posix } from 'node:path';
import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import {
  dynamicArguments,
  finished,
  join,
  nothing,
  outsideProject,
  reads,
  refuse,
  tidy,
} from '../../install-inputs.js';
import { foldersAbove, pathInProject } from '../../project-paths.js';
import { modDirectives, type ModDirective } from './mod-file.js';

/** Sources: pkg.go.dev/cmd/go, "Download modules", "Compile and install", "Add dependencies"; go.dev/ref/mod; Go 1.25, read 2026. */
export const goDependencies: DependencyInstall = {
  makes: [],
  inputs(call, project) {
    const [first, second] = call.subcommand;
    if (first === 'mod' && second === 'download') return downloadInputs(call, project);
    return otherInputs(call, project);
  },
};

/** `go install a.b/c@v1` looks at no module of the project; without a version it compiles one. */
function otherInputs(call: CallWords, project: ProjectFiles): InstallInputs | undefined {
  const versioned = call.operands.length > 0 && call.operands.every((operand) => /^[^./][^@]*@[^@]+$/.test(operand));
  if (call.subcommand[0] === 'install' && versioned && call.dynamic !== true) return undefined;
  const isForeignAlone = call.operands.length > 0 && call.operands.every(isForeign);
  if (call.subcommand[0] === 'get' && !usesModules(call, project) && isForeignAlone) return undefined;
  const says = `\`go ${call.subcommand.join(' ')}\` works on the sources of the project`;
  return refuse('project-itself', {
    says,
    remedy: 'fetch with `go mod download`, or name packages with their versions',
  });
}

function usesModules({ variables }: CallWords, project: ProjectFiles): boolean {
  return variables?.GO111MODULE !== 'off' && project.exists('go.mod');
}

/** A package by its address, which is none of the project's. */
function isForeign(operand: string): boolean {
  return /^[\w-]+(\.[\w-]+)+\/[\w./-]+$/.test(operand) && !operand.includes('...');
}

/** The files that tell which modules there are. */
export function downloadInputs(call: CallWords, project: ProjectFiles): InstallInputs {
  if (call.dynamic === true) return dynamicArguments('a word of the call');
  if (call.flags.some(({ name }) => name === '-C' || name === '-modfile'))
    return refuse('outside-project', {
      says: 'the module file is another one',
      remedy: 'call it in the folder of go.mod',
    });
  if (!project.exists('go.mod') && !project.exists('go.work'))
    return refuse('no-manifest', {
      says: 'there is no go.mod where it is called',
      remedy: 'call it in the folder of go.mod',
    });
  const module = project.exists('go.mod') ? moduleInputs(project, '.', new Set()) : nothing;
  return finished(join([module, workspaceInputs(call, project)]), ['go.mod', 'go.sum', 'go.work', 'go.work.sum']);
}

/** go.mod and go.sum of a folder, and the go.mod of every folder that one is replaced by. */
function moduleInputs(project: ProjectFiles, folder: string, seen: Set<string>): InstallInputs {
  const file = posix.join(folder, 'go.mod');
  if (seen.has(file)) return nothing;
  seen.add(file);
  const text = project.read(file);
  if (text === undefined) return outsideProject(file);
  const directives = modDirectives(text);
  if (directives === undefined)
    return refuse('unreadable-manifest', { says: `${file} is not understood`, remedy: 'run `go mod tidy`' }, { file });
  const own = reads(project, file, posix.join(folder, 'go.sum'));
  return join([own, ...localReplacements(directives).map((one) => replacedBy(one, file, folder, project, seen))]);
}

/** `replace a => ../b`: a path has no version and begins with a dot or slash. */
function localReplacements(directives: readonly ModDirective[]): readonly ModDirective[] {
  return directives.filter(
    ({ verb, words }) => verb === 'replace' && /^[./]/.test(words[words.indexOf('=>') + 1] ?? ''),
  );
}

function replacedBy(
  { words, line }: ModDirective,
  file: string,
  folder: string,
  project: ProjectFiles,
  seen: Set<string>,
): InstallInputs {
  const target = words[words.indexOf('=>') + 1]!;
  const path = pathInProject(project, target, folder);
  if (path === undefined || !project.exists(posix.join(path, 'go.mod'))) return outsideProject(target, { file, line });
  return moduleInputs(project, path, seen);
}

/** The workspace that the module may belong to: the nearest go.work in the folder or above, and every module it uses. */
function workspaceInputs({ variables }: CallWords, project: ProjectFiles): InstallInputs {
  if (variables?.GOWORK !== undefined) return variables.GOWORK === 'off' ? nothing : dynamicArguments('the workspace');
  const folder = ['.', ...foldersAbove(project)].find((one) => project.exists(posix.join(one, 'go.work')));
  if (folder === undefined) return nothing;
  const file = posix.join(folder, 'go.work');
  const directives = modDirectives(project.read(file) ?? '"');
  if (directives === undefined)
    return refuse('unreadable-manifest', { says: `${file} is not understood`, remedy: 'run `go work sync`' }, { file });
  const used = directives
    .filter(({ verb }) => verb === 'use')
    .map(({ words }) => tidy(posix.join(folder, words[0] ?? '.')));
  const seen = new Set<string>();
  return join([
    reads(project, file, posix.join(folder, 'go.work.sum')),
    ...used.map((one) => moduleInputs(project, one, seen)),
    ...localReplacements(directives).map((one) => replacedBy(one, file, folder, project, seen)),
  ]);
}
