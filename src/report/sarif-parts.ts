/** Parts of a SARIF log that occur everywhere in it. */

/** The name under which the root of the repository is known, by custom (SARIF 2.1.0, 3.14.14). */
export const ROOT = '%SRCROOT%';

/** Where a file is: an address relative to the root. `path` has `/` and may lead out of it. */
export function artifactLocation(path: string): { readonly artifactLocation: object } {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return { artifactLocation: { uri, uriBaseId: ROOT } };
}

/** A text as a message, in which braces would be placeholders and `[a](b)` a link (3.11.5, 3.11.6). */
export function message(text: string): { readonly text: string } {
  return { text: text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('](', '] (') };
}
