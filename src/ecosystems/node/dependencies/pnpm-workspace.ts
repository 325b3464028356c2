import type { ProjectFiles } from '../../../knowledge/package-manager.js';
import type { ParsedData } from '../../parsed-data.js';
import { readYaml } from '../../read-yaml.js';

/** Reads pnpm-workspace.yaml; undefined when there is none. */
export function readPnpmWorkspace(project: ProjectFiles): ParsedData | undefined {
  if (!project.exists('pnpm-workspace.yaml')) return undefined;
  const text = project.read('pnpm-workspace.yaml');
  return text === undefined ? { ok: false, line: undefined } : readYaml(text);
}
