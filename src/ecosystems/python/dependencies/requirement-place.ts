/**
 * Where a requirement comes from. `elsewhere`: an index or a server. `path`: the project or the image. `dynamic`: a variable says.
 * `checkout`: version control, by the name it is kept under when editable (undefined: not said).
 */
export type RequirementPlace =
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'checkout'; readonly name: string | undefined }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'dynamic' };

const NAMED_ADDRESS = /^([\w.-]+)\s*(?:\[[^\]]*\])?\s*@\s*(.+)$/;
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):/;
const VERSIONED = /^[A-Za-z0-9][\w.-]*\s*(?:\[[^\]]*\]\s*)?[=<>!~(;]/;
const ARCHIVE = /\.(?:whl|zip|tgz|tbz|txz|tlz|tar|tar\.(?:gz|bz2|xz|lz|lzma))$/i;
/** The expressions above are for words of ordinary length. */
const LONGEST_REQUIREMENT = 2000;
const EXTRAS = /\[[^\][]*\]$/;

/**
 * Tells a path from a name and an address, the way pip does: an address has a scheme, a path has a `/` or begins with a dot, and
 * an archive is known by its ending. Source: pip.pypa.io "pip install" and pip's req/constructors.py, 2026-11-20.
 */
export function requirementPlace(requirement: string): RequirementPlace {
  if (requirement.length > LONGEST_REQUIREMENT) return { kind: 'dynamic' };
  const named = NAMED_ADDRESS.exec(requirement);
  const address = named?.[2] ?? requirement;
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined) return addressed(address, scheme, named?.[1]);
  if (address.includes('${')) return VERSIONED.test(address) ? { kind: 'elsewhere' } : { kind: 'dynamic' };
  const bare = (address.split(';')[0] ?? '').trim().replace(EXTRAS, '');
  const isPath = bare.includes('/') || bare.startsWith('.') || bare.startsWith('~') || ARCHIVE.test(bare);
  return isPath && !VERSIONED.test(bare) ? { kind: 'path', path: bare } : { kind: 'elsewhere' };
}

function addressed(address: string, scheme: string, name: string | undefined): RequirementPlace {
  if (scheme === 'file') return { kind: 'path', path: pathOf(address) };
  if (scheme.endsWith('+file')) return { kind: 'path', path: pathOf(address) };
  if (!/^(?:git|hg|svn|bzr)(?:\+|$)/.test(scheme)) return { kind: 'elsewhere' };
  return { kind: 'checkout', name: name ?? /[#&]egg=([\w.-]+)/.exec(address)?.[1] };
}

function pathOf(address: string): string {
  const bare = address.replace(/^[^:]*:(?:\/\/(?:localhost)?)?/, '').split(/[#;\s]/)[0] ?? '';
  try {
    return decodeURIComponent(bare).replace(EXTRAS, '');
  } catch {
    return bare;
  }
}
