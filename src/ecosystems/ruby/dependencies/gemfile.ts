import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { dynamicArguments, nothing, outsideProject, reads, refuse } from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { gemspecInputs, gemspecsOf } from './gemspec.js';
import { mayRead, rubyFile, type RubyCode, type RubyReading } from './ruby-code.js';
import { builtPath, isMark } from './ruby-paths.js';

/**
 * What a Gemfile reads: itself, the files it loads, and the gems it takes from folders of the project.
 * Source: bundler.io/man/gemfile.5.html, 2026-11-21.
 */
export function gemfileInputs(project: ProjectFiles, file: string): InstallInputs {
  const reading: RubyReading = {
    project,
    seen: new Set(),
    lists: false,
    judge: (code, at): InstallInputs | undefined => judge(reading, code, at),
  };
  return rubyFile(reading, file);
}

function judge(reading: RubyReading, code: RubyCode, at: number): InstallInputs | undefined {
  const token = code.tokens[at]!;
  if (token.kind === 'key') return keyInputs(reading, code, at);
  if (token.kind !== 'word' || isMark(code.tokens[at - 1], '.')) return undefined;
  if (token.text === 'eval_gemfile') return nested(reading, code, at);
  if (token.text === 'gemspec') return gemspec(reading, code, at);
  if (token.text === 'plugin') return loadsPlugin(code, at);
  const opens = token.text === 'path' && !isMark(code.tokens[at + 1], '=') && !isMark(code.tokens[at + 1], '.');
  return opens ? pathGems(reading, code, argumentAt(code, at)) : undefined;
}

function argumentAt({ tokens }: RubyCode, at: number): number {
  return isMark(tokens[at + 1], '(') ? at + 2 : at + 1;
}

function keyInputs(reading: RubyReading, code: RubyCode, at: number): InstallInputs | undefined {
  const { text } = code.tokens[at]!;
  if (text === 'path') return pathGems(reading, code, at + 1);
  // `ruby file: ".ruby-version"`, since bundler 2.5.
  if (text === 'file') return fileOption(reading, code, at + 1);
  if (text !== 'git') return undefined;
  const address = code.tokens[at + 1];
  const isLocal = address?.kind === 'text' && /^(?:\.|\/|~|file:)/.test(address.text);
  return isLocal ? mayRead(code, at) : undefined;
}

/** Gems of a folder: what their gemspecs read; where there is none, the folder comes along whole. */
function pathGems(reading: RubyReading, code: RubyCode, at: number): InstallInputs {
  const built = builtPath(code.tokens, at, code.file);
  const proof = { file: code.file, line: code.tokens[at]?.line };
  if (built === undefined) return dynamicArguments('the path of a gem', proof);
  const path = pathInProject(reading.project, built.path);
  if (path === undefined || (path !== '.' && !reading.project.isDirectory(path)))
    return outsideProject(built.path, proof);
  const hasGemspec = gemspecsOf(reading.project, path).length > 0;
  return hasGemspec || path === '.' ? gemspecInputs(reading.project, path) : reads(reading.project, path);
}

function fileOption({ project }: RubyReading, code: RubyCode, at: number): InstallInputs {
  const built = builtPath(code.tokens, at, code.file);
  const path = built && pathInProject(project, built.path);
  return path === undefined ? mayRead(code, at - 1) : reads(project, path);
}

/** `gemspec`, `gemspec path: "x"`: the gem that the project is. */
function gemspec(reading: RubyReading, code: RubyCode, at: number): InstallInputs {
  const next = code.tokens[argumentAt(code, at)];
  if (next?.kind !== 'key') return gemspecInputs(reading.project, '.');
  const line = code.tokens.slice(at).filter((token) => token.line === code.tokens[at]!.line);
  return line.some(({ kind, text }) => kind === 'key' && text === 'path')
    ? nothing
    : gemspecInputs(reading.project, '.');
}

function nested(reading: RubyReading, code: RubyCode, at: number): InstallInputs {
  const built = builtPath(code.tokens, argumentAt(code, at), code.file);
  const path = built && pathInProject(reading.project, built.path);
  if (path === undefined) return mayRead(code, at);
  return reading.project.exists(path) ? rubyFile(reading, path) : nothing;
}

function loadsPlugin(code: RubyCode, at: number): InstallInputs {
  const { line } = code.tokens[at]!;
  const says = `${code.file} loads a plugin of bundler, which may do anything with the project`;
  return refuse('lifecycle-script', { says, remedy: 'do without the plugin' }, { file: code.file, line });
}
