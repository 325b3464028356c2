/**
 * Where the go command finds packages: by go.mod, or below GOPATH.
 * Sources: go.dev/ref/mod "Module-aware commands"; go.dev/doc/go1.11, go1.13 and go1.16; go.dev/wiki/GOPATH; read 2026.
 */
import { posix } from 'node:path';
import type { BuiltFrom } from '../../../knowledge/build-recipe.js';
import { foldersAbove } from '../../project-paths.js';

type Setting = string | null | undefined;

/** A variable of the call: undefined when it is not set, null when its value is not known. */
export function settingOf({ call, image }: BuiltFrom, name: string): Setting {
  const variables = call?.variables ?? {};
  return Object.hasOwn(variables, name) ? variables[name] : image.env[name];
}

/** There was no `onbuild` for newer ones (docker-library/official-images, library/golang, 2017). */
const LAST_ONBUILD = 8;

/** `12` of Go 1.12; undefined where it is not told, which is one of today then. */
export function minorVersion({ image }: BuiltFrom): number | undefined {
  if (!image.brings.includes('go')) return undefined;
  const [major, minor] = image.version;
  if (minor === undefined && image.triggers.length > 0) return LAST_ONBUILD;
  return major === 1 ? minor : undefined;
}

/** Undefined where a variable decides whose value is not known. */
export function modeOf(built: BuiltFrom): 'modules' | 'gopath' | undefined {
  const minor = minorVersion(built);
  const setting = settingOf(built, 'GO111MODULE');
  if (minor !== undefined && minor < 11) return 'gopath';
  if (setting === null) return undefined;
  if (setting === 'off') return 'gopath';
  const isAuto = setting === 'auto' || (setting !== 'on' && minor !== undefined && minor < 16);
  if (!isAuto) return 'modules';
  const isBelow = sourceRoot(built) !== undefined;
  if (minor !== undefined && minor < 13 && isBelow) return 'gopath';
  return moduleFolder(built) === undefined ? 'gopath' : 'modules';
}

/** The folder with go.mod, relative to the one of the call: that one or the nearest above; undefined without one. */
export function moduleFolder({ project }: BuiltFrom): string | undefined {
  return ['.', ...foldersAbove(project)].find((folder) => project.exists(posix.join(folder, 'go.mod')));
}

/** The folders of GOPATH, absolute; undefined when they are not known. */
export function gopaths(built: BuiltFrom): readonly string[] | undefined {
  const value = settingOf(built, 'GOPATH') ?? (settingOf(built, 'GOPATH') === null ? undefined : '/root/go');
  const folders = value?.split(':').filter((one) => one !== '');
  return folders?.every((one) => one.startsWith('/')) === true && folders.length > 0
    ? folders.map((one) => posix.resolve(one))
    : undefined;
}

/** The `src` of GOPATH that the folder of the call lies in, absolute; undefined when it lies in none. */
export function sourceRoot(built: BuiltFrom, folder: string = built.folder): string | undefined {
  const roots = (gopaths(built) ?? []).map((one) => posix.join(one, 'src'));
  return roots.find((root) => folder === root || folder.startsWith(`${root}/`));
}
