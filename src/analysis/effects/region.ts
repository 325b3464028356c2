import { STANDARD_FOLDERS, STANDARD_LINKS } from '../../knowledge/standard-folders.js';

/** A part of the state that an instruction reads or writes. */
export type Region =
  /** A file or folder of the image with all that is in it; absolute. */
  | { readonly kind: 'path'; readonly path: string }
  /** Files that are laid into a folder as they come, owner and all; absolute. */
  | { readonly kind: 'files'; readonly path: string }
  /** A folder that is made when it is not there; absolute. Laying files into it before or after is the same. */
  | { readonly kind: 'folder'; readonly path: string }
  /** A folder that must be there; absolute. */
  | { readonly kind: 'place'; readonly path: string }
  /** Folders above something that is made, as far as they are missing, with the one they then belong to; absolute. */
  | { readonly kind: 'parents'; readonly path: string; readonly owner: string }
  | { readonly kind: 'variable'; readonly name: string }
  /** Every variable at once: a program is given the whole environment. */
  | { readonly kind: 'environment' }
  /** One setting that later instructions depend on, or that ends in the image's configuration. */
  | { readonly kind: 'setting'; readonly name: string };

type Parents = Extract<Region, { readonly kind: 'parents' }>;
/** One that is a place in the image. */
export type PathRegion = Exclude<Extract<Region, { readonly path: string }>, Parents>;

/** True when the two have something in common. */
export function meets(a: Region, b: Region): boolean {
  if (a.kind === 'parents' || b.kind === 'parents')
    return a.kind === 'parents' && b.kind === 'parents' && ownersDiffer(a, b);
  if (isPath(a) && isPath(b)) return pathsMeet(a, b);
  if (a.kind === 'setting' && b.kind === 'setting') return a.name === b.name;
  if (a.kind === 'variable' && b.kind === 'variable') return a.name === b.name;
  return isVariables(a) && isVariables(b);
}

function pathsMeet(a: PathRegion, b: PathRegion): boolean {
  if (isGentle(a) && isGentle(b) && (a.kind === 'folder' || b.kind === 'folder')) return false;
  return within(a.path, b.path) || within(b.path, a.path);
}

/** The one that comes first makes the folders above both, and decides whose they are. */
function ownersDiffer(a: Parents, b: Parents): boolean {
  if (a.owner === b.owner) return false;
  let shared = '';
  const others = b.path.split('/');
  for (const [index, part] of a.path.split('/').entries()) {
    if (others[index] !== part) break;
    shared = index === 0 ? '' : `${shared}/${part}`;
  }
  return shared !== '' && !STANDARD_FOLDERS.has(shared);
}

function isGentle({ kind }: PathRegion): boolean {
  return kind === 'files' || kind === 'folder';
}

export function isPath(region: Region): region is PathRegion {
  return region.kind === 'path' || region.kind === 'files' || region.kind === 'folder' || region.kind === 'place';
}

function isVariables(region: Region): boolean {
  return region.kind === 'variable' || region.kind === 'environment';
}

function within(folder: string, path: string): boolean {
  return folder === '/' || folder === path || path.startsWith(`${folder}/`);
}

/** In words, for messages. */
export function describe(region: Region): string {
  switch (region.kind) {
    case 'path':
    case 'files':
    case 'folder':
    case 'parents':
    case 'place':
      return `\`${region.path}\``;
    case 'variable':
      return `the variable \`${region.name}\``;
    case 'environment':
      return 'the environment';
    case 'setting':
      return `the ${region.name}`;
  }
}

export function path(at: string): Region {
  return { kind: 'path', path: unlinked(at) };
}

/** The path behind the links that systems have by themselves: `/bin/sh` is `/usr/bin/sh`. */
export function unlinked(at: string): string {
  const link = STANDARD_LINKS.find(([from]) => within(from, at));
  return link === undefined ? at : `${link[1]}${at.slice(link[0].length)}`;
}

/** Nothing but that the folder is there; nothing at all for folders that always are. */
export function place(at: string): readonly Region[] {
  const folder = unlinked(at);
  return STANDARD_FOLDERS.has(folder) ? [] : [{ kind: 'place', path: folder }];
}

export function variable(name: string): Region {
  return { kind: 'variable', name };
}

export function setting(name: string): Region {
  return { kind: 'setting', name };
}

/** The users and groups of the image, by which `--chown` finds numbers. */
export const ACCOUNTS: Region = { kind: 'setting', name: 'list of accounts' };

/** The folder that relative paths start from. */
export const WORKING_DIRECTORY = 'working directory';
