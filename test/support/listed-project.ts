/** Projects of which only the names of the files are known, and what must hold for the rewrite of a Dockerfile in one. */
import { analyze } from '../../src/analysis/analysis.js';
import { contextSources } from '../../src/analysis/ignoring/context-sources.js';
import type { BuildContext } from '../../src/context/build-context.js';
import { memoryContext } from '../../src/context/memory-context.js';
import { withIgnoreFile } from '../../src/context/overlay-context.js';
import { parseDocument } from '../../src/document/parse.js';
import { rewrite } from '../../src/engine/rewrite.js';
import type { Transform } from '../../src/transform/transform.js';
import { lostComments } from '../../src/testing/text-promises.js';

/** What the files hold: nothing, or the least that tools take for a manifest. */
export type Filling = 'empty' | 'least';

const LEAST: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "app", "version": "1.0.0", "scripts": { "start": "node index.js", "build": "tsc" } }\n',
  'package-lock.json':
    '{ "name": "app", "version": "1.0.0", "lockfileVersion": 3, "packages": { "": { "name": "app", "version": "1.0.0" } } }\n',
  'requirements.txt': 'flask==3.0.3\n',
  'pyproject.toml': '[project]\nname = "app"\nversion = "1.0.0"\n',
  'go.mod': 'module example.com/app\n\ngo 1.22\n',
  'main.go': 'package main\n\nfunc main() {}\n',
  'Cargo.toml': '[package]\nname = "app"\nversion = "1.0.0"\nedition = "2021"\n',
  'main.rs': 'fn main() {}\n',
  'pom.xml':
    '<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>app</artifactId><version>1</version></project>\n',
  'composer.json': '{ "name": "a/app" }\n',
  Gemfile: "source 'https://rubygems.org'\ngem 'rack'\n",
  'mix.exs': 'defmodule App.MixProject do\n  use Mix.Project\nend\n',
};

/** The context of a Dockerfile that lies at its root, with files of these names. */
export function listedContext(dockerfile: string, names: readonly string[], filling: Filling): BuildContext {
  const textOf = (name: string): string => (filling === 'least' ? (LEAST[name.split('/').at(-1)!] ?? '') : '');
  const inside = names.filter((name) => name !== '' && !name.split('/').includes('..'));
  return memoryContext({
    files: { ...Object.fromEntries(inside.map((name) => [name, textOf(name)])), Dockerfile: dockerfile },
  });
}

/** What is wrong with the rewrite, one line each. Throws what the rewrite throws. */
export function rewriteFaults(
  text: string,
  context: BuildContext,
  transforms: readonly Transform[],
): readonly string[] {
  const result = rewrite({ text, context, dockerfilePath: 'Dockerfile', transforms });
  const { after, ignoreFile, outcomes } = result;
  const next = ignoreFile === undefined ? context : withIgnoreFile(context, { ...ignoreFile, text: ignoreFile.after });
  const again = rewrite({ text: after, context: next, dockerfilePath: 'Dockerfile', transforms });
  return [
    ...(result.refused === undefined && parseDocument(after).problems.length > 0 ? ['does not parse'] : []),
    ...(outcomes.some((one) => one.kind === 'skipped' && one.reason === 'reverted') ? ['taken back'] : []),
    ...(again.after !== after || again.ignoreFile !== undefined ? ['changes again'] : []),
    ...lostComments(text, after).map((comment) => `lost # ${comment}`),
    ...copyFaults({ text, context }, { text: after, context: next }),
  ];
}

interface Version {
  readonly text: string;
  readonly context: BuildContext;
}

/** What was copied and no longer reaches the build; what is copied now and is not there. */
function copyFaults(before: Version, after: Version): readonly string[] {
  const old = copiedPaths(before);
  const lost = old.filter((path) => isSent(path, before) && !isSent(path, after));
  const missing = copiedPaths(after).filter((path) => !old.includes(path) && !isSent(path, after));
  return [
    ...lost.map((path) => `${path} no longer reaches the build`),
    ...missing.map((path) => `${path} is copied and not there`),
  ];
}

function copiedPaths({ text, context }: Version): readonly string[] {
  const document = parseDocument(text);
  if (document.problems.length > 0) return [];
  const analysis = analyze({ document, context, dockerfilePath: 'Dockerfile' });
  return contextSources(analysis).flatMap(({ names }) => ('path' in names ? [names.path] : []));
}

/** A folder is sent when anything in it is. */
function isSent(path: string, { context }: Version): boolean {
  if (!context.isDirectory(path) && path !== '') return context.exists(path) && !context.isIgnored(path);
  const below = path === '' ? '' : `${path}/`;
  return context.files().some((file) => file.path.startsWith(below) && !context.isIgnored(file.path));
}
