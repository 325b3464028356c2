/**
 * go-wrapper, a script of the images up to Go 1.9: it calls `go get` and `go install`, and starts what that makes.
 * Source: docker-library/golang, 1.8/go-wrapper of 2017, read 2026.
 */
import { posix } from 'node:path';
import type { BuildPlace, Made } from '../../../knowledge/build-recipe.js';
import { gopaths, minorVersion } from './mode.js';
import { isLibrary } from './source-file.js';

const LAST = 9;

/** The programs that a call makes; undefined for other commands. */
export function wrapperPrograms(
  [program, verb, ...rest]: readonly string[],
  place: BuildPlace,
): readonly Made[] | undefined {
  if (program !== 'go-wrapper' || !isThere(place)) return undefined;
  if (verb === 'download') return [];
  const path = verb === 'install' && rest.length === 0 ? installedProgram(place) : undefined;
  return path === undefined ? undefined : [{ path, kind: 'program' }];
}

/** The words of the program that a call starts in a folder; undefined for other commands. */
export function wrapperStart(
  [program, verb, ...rest]: readonly string[],
  place: BuildPlace,
): readonly string[] | undefined {
  if (program !== 'go-wrapper' || verb !== 'run' || !isThere(place)) return undefined;
  const path = installedProgram(place);
  return path === undefined ? undefined : [importPath(place) === undefined ? posix.basename(path) : path, ...rest];
}

function isThere(place: BuildPlace): boolean {
  const minor = minorVersion({ ...place, call: undefined });
  return minor !== undefined && minor <= LAST;
}

/** Named after the import path that the sources or a file of its own say, else after the folder. */
function installedProgram(place: BuildPlace): string | undefined {
  const [first] = isLibrary(place.project) ? [] : (gopaths({ ...place, call: undefined }) ?? []);
  return first && posix.join(first, 'bin', posix.basename(importPath(place) ?? place.folder));
}

const IMPORT_COMMENT = /^package\s+\w+[ \t]*(?:\/\/|\/\*)[ \t]*import[ \t]+"([^"]+)"/m;

function importPath({ project }: BuildPlace): string | undefined {
  const files = project.list().filter((path) => /^[^/]+\.go$/.test(path) && !path.endsWith('_test.go'));
  const told = files.map((path) => IMPORT_COMMENT.exec(project.read(path) ?? '')?.[1]).find((one) => one !== undefined);
  const written = project.read('.godir')?.trim();
  return told ?? (written === '' ? undefined : written);
}
