/** A part of the state that an instruction reads or writes. */
export type Region =
  /** A file or folder of the image with all that is in it; absolute. */
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'variable'; readonly name: string }
  /** Every variable at once: a program is given the whole environment. */
  | { readonly kind: 'environment' }
  /** One setting that later instructions depend on, or that ends in the image's configuration. */
  | { readonly kind: 'setting'; readonly name: string };

/** True when the two have something in common. */
export function meets(a: Region, b: Region): boolean {
  if (a.kind === 'path' && b.kind === 'path') return within(a.path, b.path) || within(b.path, a.path);
  if (a.kind === 'setting' && b.kind === 'setting') return a.name === b.name;
  if (a.kind === 'variable' && b.kind === 'variable') return a.name === b.name;
  return isVariables(a) && isVariables(b);
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
      return `\`${region.path}\``;
    case 'variable':
      return `the variable \`${region.name}\``;
    case 'environment':
      return 'the environment';
    case 'setting':
      return region.name;
  }
}
