import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { deepTexts, tableAt, type DeepText } from '../../data-values.js';
import { join, reads, refuse, type Proof } from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { keyProof, type Manifest } from './package-json.js';

/** Fields of a package.json whose strings say where a package comes from. */
const specFields: readonly (readonly string[])[] = [
  ['dependencies'],
  ['devDependencies'],
  ['optionalDependencies'],
  ['overrides'],
  ['resolutions'],
  ['pnpm', 'overrides'],
  ['pnpm', 'packageExtensions'],
];

/** A place that names where packages come from. */
export interface SpecSource {
  /** Folder that relative paths start at. */
  readonly folder: string;
  readonly inWorkspace: boolean;
  readonly proof: (path: readonly string[]) => Proof;
}

/** What the dependencies of a package.json read from the project itself: tarballs and patches; folders are refused. */
export function* localDependencies(
  project: ProjectFiles,
  manifest: Manifest,
  inWorkspace: boolean,
): Iterable<InstallInputs> {
  for (const field of specFields) {
    const proof = (path: readonly string[]): Proof => keyProof(manifest, ...field, ...path);
    const source = { folder: manifest.folder, inWorkspace, proof };
    yield* specInputs(project, tableAt(manifest.value, ...field), source);
  }
  const patches = tableAt(manifest.value, 'pnpm', 'patchedDependencies');
  for (const { text } of deepTexts(patches)) yield readsIfNear(project, text, manifest.folder);
}

/** The same for any table of specifiers. */
export function* specInputs(project: ProjectFiles, specs: unknown, source: SpecSource): Iterable<InstallInputs> {
  for (const spec of deepTexts(specs)) yield oneSpec(project, spec, source);
}

/**
 * How npm, yarn and pnpm tell a path from a version, tag or address.
 * Sources: npm-package-arg README; yarnpkg.com/protocols; pnpm.io "package sources", 2026-11-20.
 */
const PATH_PROTOCOL = /^(?:git\+)?(file|link|portal|exec):(?:\/\/)?/;
const BARE_PATH = /^(?:\.|~?\/|[A-Za-z]:[\\/])/;
const TARBALL = /\.(?:tgz|tar\.gz|tar)$/i;

function oneSpec(project: ProjectFiles, spec: DeepText, source: SpecSource): InstallInputs {
  const { text } = spec;
  if (text.startsWith('patch:')) return patched(project, spec, source);
  if (text.startsWith('workspace:')) return source.inWorkspace ? join([]) : loneWorkspace(spec, source);
  const protocol = PATH_PROTOCOL.exec(text);
  const isPath = protocol !== null || BARE_PATH.test(text) || (TARBALL.test(text) && !text.includes(':'));
  if (!isPath) return join([]);
  const path = pathInProject(project, text.slice(protocol?.[0].length ?? 0), source.folder);
  const isTarball = path !== undefined && TARBALL.test(path) && project.exists(path) && !project.isDirectory(path);
  return isTarball ? reads(project, path) : isLocal(spec, source);
}

/** `patch:left-pad@npm:1.0.0#./my.patch`, several parted by `&`; `~/` is the project's root. Source: yarnpkg.com/protocol/patch, 2026-11-20. */
function patched(project: ProjectFiles, spec: DeepText, source: SpecSource): InstallInputs {
  if (/file(?::|%3a)|link(?::|%3a)|portal(?::|%3a)/i.test(spec.text)) return isLocal(spec, source);
  const files = spec.text
    .slice(spec.text.indexOf('#') + 1)
    .split('::')[0]!
    .split('&');
  return join(
    files.map((file) => {
      const path = file.replace(/^(?:optional!|~(?!\/))/, '');
      return path.startsWith('~/')
        ? readsIfNear(project, path.slice(2), '.')
        : readsIfNear(project, path, source.folder);
    }),
  );
}

function readsIfNear(project: ProjectFiles, path: string, folder: string): InstallInputs {
  const place = pathInProject(project, path, folder);
  return place === undefined ? join([]) : reads(project, place);
}

function isLocal({ path, text }: DeepText, source: SpecSource): InstallInputs {
  const says = `the dependency ${path.join(' > ')} is taken from the project itself (\`${text.slice(0, 80)}\`)`;
  const remedy = 'publish it, pack it into a tarball of the project, or make it a workspace';
  return refuse('local-dependency', { says, remedy }, source.proof(path));
}

function loneWorkspace({ path, text }: DeepText, source: SpecSource): InstallInputs {
  const says = `the dependency ${path.join(' > ')} is a workspace (\`${text.slice(0, 80)}\`), but none is declared here`;
  return refuse(
    'workspace-not-understood',
    { says, remedy: 'install in the root folder of the workspace' },
    source.proof(path),
  );
}
