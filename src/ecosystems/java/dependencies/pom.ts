/** What a pom.xml says of other files. Source: maven.apache.org/pom.html, read 2026. */
import { posix } from 'node:path';
import type { ProjectFiles } from '../../../knowledge/package-manager.js';
import { xmlTags, type XmlTag } from '../../xml-tags.js';

/** One pom with its place. */
export interface Pom {
  readonly file: string;
  readonly tags: readonly XmlTag[];
  /** Folders or poms of modules, relative to the project. */
  readonly modules: readonly string[];
  /** Where the parent's pom may lie, relative to the project; undefined without a parent, or for one that only a repository has. */
  readonly parent: string | undefined;
}

/** Reads one; undefined when it cannot be read. */
export function readPom(project: ProjectFiles, file: string): Pom | undefined {
  const tags = xmlTags(project.read(file) ?? '');
  if (tags === undefined) return undefined;
  const folder = posix.dirname(file);
  const modules = tags.filter(({ name }) => name === 'module').map(({ text }) => posix.join(folder, text));
  return { file, tags, modules, parent: parentOf(tags, folder) };
}

function parentOf(tags: readonly XmlTag[], folder: string): string | undefined {
  if (!tags.some(({ name }) => name === 'parent')) return undefined;
  const path = tags.find(({ name }) => name === 'relativePath');
  if (path !== undefined && path.text === '') return undefined;
  return posix.join(folder, path?.text ?? '../pom.xml');
}

/** A module is a folder with a pom.xml, or a pom itself. */
export function pomOf(project: ProjectFiles, path: string): string {
  return project.isDirectory(path) ? posix.join(path, 'pom.xml') : path;
}
