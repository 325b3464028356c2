/**
 * Programs that fetch packages into GOPATH or the project.
 * Sources: golang.github.io/dep; glide.readthedocs.io; github.com/kardianos/govendor, tools/godep and rancher/trash, READMEs; read 2026.
 */
import { posix } from 'node:path';
import type { Made } from '../../../knowledge/build-recipe.js';

const FETCHING: Readonly<Record<string, readonly string[]>> = {
  dep: ['ensure', 'init', 'status', 'version'],
  glide: ['install', 'up', 'update', 'get', 'cc', 'cache-clear', 'mirror', '--version', '-v'],
  govendor: ['sync', 'fetch', 'get', 'update', 'add', 'list', '--version'],
  godep: ['restore', 'version'],
  trash: [],
};

/** No program for one that fetches; undefined for all others. */
export function fetchedBy([program = '', verb]: readonly string[]): readonly Made[] | undefined {
  const name = posix.basename(program);
  if (!Object.hasOwn(FETCHING, name)) return undefined;
  const verbs = FETCHING[name]!;
  return verbs.length === 0 || verbs.includes(verb ?? '') ? [] : undefined;
}
