/**
 * What a project in GOPATH says of the packages that it is built from.
 * Sources: golang.github.io/dep "Gopkg.lock"; glide.readthedocs.io "glide.lock"; github.com/kardianos/vendor-spec; github.com/tools/godep, README;
 * pkg.go.dev/cmd/go "Vendor Directories"; read 2026.
 */
import { posix } from 'node:path';
import type { ProjectFiles } from '../../../knowledge/package-manager.js';
import { listAt, textAt } from '../../data-values.js';
import type { ParsedData } from '../../parsed-data.js';
import { readJson } from '../../read-json.js';
import { readToml } from '../../read-toml.js';
import { readYaml } from '../../read-yaml.js';
import { isCompiled, readSourceFile, type SourceFile } from './source-file.js';

interface Lock {
  readonly file: string;
  readonly read: (text: string) => ParsedData;
  readonly list: string;
  readonly name: string;
}

const LOCKS: readonly Lock[] = [
  { file: 'Gopkg.lock', read: readToml, list: 'projects', name: 'name' },
  { file: 'glide.lock', read: readYaml, list: 'imports', name: 'name' },
  { file: 'vendor/vendor.json', read: readJson, list: 'package', name: 'path' },
  { file: 'Godeps/Godeps.json', read: readJson, list: 'Deps', name: 'ImportPath' },
];

/** A file below GOPATH/src, or below the folder of a call. */
export interface SeenFile extends SourceFile {
  readonly path: string;
  /** True for one of others, which the project keeps a copy of. */
  readonly isVendored: boolean;
}

/** The files that a build may compile. */
export function seenFiles(project: ProjectFiles): readonly SeenFile[] {
  return project.list().flatMap((path) => {
    const file = isCompiled(path) ? readSourceFile(project.read(path) ?? '') : undefined;
    return file === undefined || file.isLeftOut ? [] : [{ ...file, path, isVendored: VENDORED.test(path) }];
  });
}

const VENDORED = /(?:^|\/)(?:vendor|Godeps\/_workspace\/src)\/(.+)\/[^/]+$/;

/** A name in a lock file, with the file. */
export interface ListedPackage {
  readonly name: string;
  readonly file: string;
}

/** What lock files in any folder of the project list. */
export function listedPackages(project: ProjectFiles): readonly ListedPackage[] {
  return project.list().flatMap((path) => {
    const lock = LOCKS.find(({ file }) => path === file || path.endsWith(`/${file}`));
    const parsed = lock?.read(project.read(path) ?? '');
    if (lock === undefined || parsed?.ok !== true) return [];
    return listAt(parsed.value, lock.list).flatMap((one) => {
      const name = textAt(one, lock.name);
      return name === undefined ? [] : [{ name, file: path }];
    });
  });
}

/** The first import that is neither the language's own, nor seen, nor listed: what it stands for is fetched as it is then. */
export function unlistedImport(files: readonly SeenFile[], listed: readonly ListedPackage[]): string | undefined {
  const folders = new Set(files.map(({ path }) => VENDORED.exec(path)?.[1] ?? posix.dirname(path)));
  const isListed = (path: string): boolean => listed.some(({ name }) => path === name || path.startsWith(`${name}/`));
  const isOwn = (path: string): boolean =>
    path.startsWith('.') || folders.has(path) || !path.split('/')[0]!.includes('.');
  return files
    .filter(({ path, isVendored }) => !isVendored || !isListed(VENDORED.exec(path)![1]!))
    .flatMap(({ imports }) => imports)
    .find((path) => !isOwn(path) && !isListed(path));
}
