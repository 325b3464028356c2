/**
 * Building blocks for "what does this install read": each check of a manager yields one piece, and the pieces are joined.
 * Responsible for: joining pieces, and the refusals every manager shares. May not: know a manager.
 *
 * To name a path too many costs only cache (it is copied anyway, a step later); to name one too few can break a build.
 */
import { posix } from 'node:path';
import type { InseparableReason, InstallInputs, ProjectFiles } from '../knowledge/package-manager.js';

export type Inseparable = Extract<InstallInputs, { separable: false }>;

/** Where the proof of a refusal stands: path relative to the project, 1-based line. */
export interface Proof {
  readonly file: string;
  readonly line?: number | undefined;
}

/** Finds the proof only when there is a refusal: to look for every line of a long file would take long. */
export type FindProof = () => Proof;

export const nothing: InstallInputs = { separable: true, paths: [], makes: [] };

/** The candidates that exist; folders get their final `/`. The project folder itself is refused: there would be nothing left to separate. */
export function reads(project: ProjectFiles, ...candidates: readonly string[]): InstallInputs {
  const paths: string[] = [];
  for (const candidate of candidates) {
    const path = tidy(candidate);
    if (holdsProject(path)) return wholeProject(candidate);
    if (project.isDirectory(path)) paths.push(`${path}/`);
    else if (project.exists(path)) paths.push(path);
  }
  return { separable: true, paths, makes: [] };
}

/** Files or folders that the install makes; what lies outside of the project is passed over. */
export function makes(...made: readonly string[]): InstallInputs {
  const within = made.map(tidy).filter((path) => !path.startsWith('..') && !path.startsWith('/'));
  if (within.includes('.')) return intoSources();
  return { separable: true, paths: [], makes: within };
}

export function refuse(
  reason: InseparableReason,
  words: { readonly says: string; readonly remedy: string },
  proof?: Proof,
): Inseparable {
  const at = proof === undefined ? {} : { file: proof.file };
  const line = proof?.line === undefined ? {} : { line: proof.line };
  return { separable: false, reason, ...words, ...at, ...line };
}

/** The first refusal, or all that is read and made. */
export function join(pieces: Iterable<InstallInputs>): InstallInputs {
  const paths = new Set<string>();
  const made = new Set<string>();
  for (const piece of pieces) {
    if (!piece.separable) return piece;
    for (const path of piece.paths) paths.add(path);
    for (const path of piece.makes) made.add(path);
  }
  return { separable: true, paths: [...paths], makes: [...made] };
}

/** Turns what was found in a folder of the project into paths of the project. */
export function fromFolder(folder: string, piece: InstallInputs): InstallInputs {
  if (tidy(folder) === '.') return piece;
  if (!piece.separable) return piece.file === undefined ? piece : { ...piece, file: posix.join(folder, piece.file) };
  const outward = (path: string): string => posix.join(folder, path);
  return { separable: true, paths: piece.paths.map(outward), makes: piece.makes.map(outward) };
}

/** Sorts, drops doubles and what a named folder holds anyway; `first` are the manifests' names, in their order. */
export function finished(piece: InstallInputs, first: readonly string[]): InstallInputs {
  if (!piece.separable) return piece;
  const folders = piece.paths.filter((path) => path.endsWith('/'));
  const kept = piece.paths.filter((path) => !folders.some((folder) => folder !== path && path.startsWith(folder)));
  const rank = (path: string): number => (first.includes(path) ? first.indexOf(path) : first.length);
  kept.sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  return { separable: true, paths: kept, makes: [...piece.makes].sort() };
}

/** Refusal for a call of which a word is only known when it runs. */
export function dynamicArguments(what: string, proof?: Proof): Inseparable {
  const says = `${what} is only known when the build runs`;
  return refuse('dynamic-arguments', { says, remedy: 'write the value out' }, proof);
}

/** Refusal for a path that is not in the project folder. */
export function outsideProject(path: string, proof?: Proof): Inseparable {
  const says = `\`${path}\` is not among the files of the project`;
  const remedy = 'name a file of the project folder, by a path relative to it';
  return refuse('outside-project', { says, remedy }, proof);
}

/** Refusal for a call that changes a manifest. */
export function writesManifest(call: string, manifest: string): Inseparable {
  const says = `\`${call}\` writes ${manifest}, and a copy of the sources after it would put the old one back`;
  return refuse('writes-manifest', { says, remedy: `add the packages to ${manifest} and its lock file beforehand` });
}

function intoSources(): Inseparable {
  const says = 'the packages are installed among the sources, where a later copy would overlay them';
  return refuse('installs-into-sources', { says, remedy: 'install into a folder of its own' });
}

function wholeProject(path: string): Inseparable {
  const says = `\`${path}\` is the project folder itself`;
  return refuse('project-itself', { says, remedy: 'name the files that the install needs' });
}

/** `./a//b/` → `a/b`. */
export function tidy(path: string): string {
  const normal = posix.normalize(path);
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}

function holdsProject(path: string): boolean {
  return path === '.' || path.split('/').every((part) => part === '..');
}
