/** A part of the state that an instruction reads or writes. */
export type Region =
  /** A file or folder of the image with all that is in it; absolute. */
  | { readonly kind: 'path'; readonly path: string }
  /** Files that are laid into a folder as they come, owner and all; absolute. */
  | { readonly kind: 'files'; readonly path: string }
  /** A folder that is made when it is not there; absolute. Laying files into it before or after is the same. */
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'variable'; readonly name: string }
  /** Every variable at once: a program is given the whole environment. */
  | { readonly kind: 'environment' }
  /** One setting that later instructions depend on, or that ends in the image's configuration. */
  | { readonly kind: 'setting'; readonly name: string };

type PathRegion = Extract<Region, { readonly path: string }>;

/** True when the two have something in common. */
export function meets(a: Region, b: Region): boolean {
  if (isPath(a) && isPath(b)) return pathsMeet(a, b);
  if (a.kind === 'setting' && b.kind === 'setting') return a.name === b.name;
  if (a.kind === 'variable' && b.kind === 'variable') return a.name === b.name;
  return isVariables(a) && isVariables(b);
}

function pathsMeet(a: PathRegion, b: PathRegion): boolean {
  const gentle = a.kind !== 'path' && b.kind !== 'path';
  if (gentle && (a.kind === 'folder' || b.kind === 'folder')) return false;
  return within(a.path, b.path) || within(b.path, a.path);
}

function isPath(region: Region): region is PathRegion {
  return region.kind === 'path' || region.kind === 'files' || region.kind === 'folder';
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
  return { kind: 'path', path: at };
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
