import { posix } from 'node:path';
import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { fromFolder, join, nothing, reads, refuse, type Inseparable } from '../../install-inputs.js';
import { hasGitData, seenFrom } from '../../project-paths.js';
import { rubyFile, type RubyCode, type RubyReading } from './ruby-code.js';
import { isMark } from './ruby-paths.js';

/**
 * What bundler reads of a gem that it takes from the project's own folder, `folder` relative to the project: the gemspec, what
 * that loads, and the programs that it links.
 * Source: rubygems/bundler lib/bundler/source/path.rb, path/installer.rb, 2026-11-21; tried with bundler 2.3.
 */
export function gemspecInputs(project: ProjectFiles, folder: string): InstallInputs {
  const files = gemspecsOf(project, folder);
  return join(files.map((file) => fromFolder(posix.dirname(file), ownInputs(project, file))));
}

/** bundler changes into the folder of a gemspec to run it. */
function ownInputs(project: ProjectFiles, file: string): InstallInputs {
  const seen = seenFrom(project, posix.dirname(file));
  const name = posix.basename(file);
  return join([rubyFile(gemspecReading(seen), name), programs(seen, name)]);
}

/** The gemspecs of a folder; bundler looks two folders deep: `x.gemspec`, `a/x.gemspec`, `a/b/x.gemspec`. */
export function gemspecsOf(project: ProjectFiles, folder: string): readonly string[] {
  const start = folder === '.' ? '' : `${folder}/`;
  return project.list().filter((path) => {
    const below = path.startsWith(start) ? path.slice(start.length) : undefined;
    return below?.endsWith('.gemspec') === true && below.split('/').length <= 3;
  });
}

function gemspecReading(project: ProjectFiles): RubyReading {
  const reading: RubyReading = { project, seen: new Set(), lists: true, judge: (code, at) => judge(code, at) };
  return reading;
}

function judge(code: RubyCode, at: number): InstallInputs | undefined {
  const token = code.tokens[at]!;
  if (token.kind !== 'word' || token.text !== 'extensions' || !isSet(code, at)) return undefined;
  return compiles(code, at);
}

/** `spec.x = …` and `spec.x << …`, unless it is an empty list. */
function isSet({ tokens }: RubyCode, at: number): boolean {
  const isOwn = isMark(tokens[at - 1], '.') && tokens[at + 1]?.kind === 'mark';
  return isOwn && !(isMark(tokens[at + 2], '[') && isMark(tokens[at + 3], ']'));
}

const NAMES_PROGRAMS = /\.(?:executables?|default_executable)\b/;
const BINARIES = /\.bindir\s*=\s*(["'])([\w./-]+)\1/;

/** Programs are linked at the install, if they are there: their folder comes along. */
function programs(project: ProjectFiles, file: string): InstallInputs {
  const text = project.read(file) ?? '';
  const folder = posix.join(posix.dirname(file), BINARIES.exec(text)?.[2] ?? 'bin');
  if (!NAMES_PROGRAMS.test(text) || !project.exists(folder)) return nothing;
  if (/git\W+ls-files/.test(text) && hasGitData(project)) return listsPrograms(project, file);
  return reads(project, folder);
}

function listsPrograms(project: ProjectFiles, file: string): Inseparable {
  const line = (project.read(file) ?? '').split('\n').findIndex((each) => NAMES_PROGRAMS.test(each)) + 1;
  const says = `${file} asks git for the files of the project, and the programs among them are linked at the install`;
  const remedy = 'leave .git out of the build context, or name the programs in the gemspec';
  return refuse('project-itself', { says, remedy }, { file, line });
}

function compiles({ file, tokens }: RubyCode, at: number): Inseparable {
  const says = `${file} has extensions, which the install compiles from the sources`;
  const remedy = 'install the other dependencies in a step of their own';
  return refuse('project-itself', { says, remedy }, { file, line: tokens[at]!.line });
}
