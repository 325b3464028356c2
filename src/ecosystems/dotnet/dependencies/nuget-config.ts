import { posix } from 'node:path';
import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { join, makes, reads } from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { xmlTags } from '../../xml-tags.js';
import { unreadable } from './msbuild.js';

/** Names of the file that NuGet looks for on Linux. Source: learn.microsoft.com/nuget/consume-packages/configuring-nuget-behavior, 2026-11-21. */
export const CONFIGURATIONS = ['nuget.config', 'NuGet.config', 'NuGet.Config'];

/** A NuGet configuration, and the folders of packages that it names. */
export function nugetConfig(project: ProjectFiles, file: string): InstallInputs {
  if (!project.exists(file)) return join([]);
  const text = project.read(file);
  const tags = text === undefined ? undefined : xmlTags(text.replace(/^\uFEFF/, ''));
  if (tags === undefined) return unreadable(file, undefined);
  const folder = posix.dirname(file);
  const added = tags.filter(({ name }) => name === 'add').map(({ attributes }) => attributes);
  return join([
    reads(project, file),
    ...added.map(({ key = '', value = '' }) => {
      const path = value.includes('://') ? undefined : pathInProject(project, value.replaceAll('\\', '/'), folder);
      if (path === undefined || path === '.' || value === '') return join([]);
      return MADE.includes(key.toLowerCase()) ? makes(path) : isPath(value) ? reads(project, path) : join([]);
    }),
  ]);
}

const MADE = ['globalpackagesfolder', 'repositorypath'];

/** Other settings are words and numbers. */
function isPath(value: string): boolean {
  return /[./\\]/.test(value) || /^[A-Za-z][\w-]*$/.test(value);
}
