import { posix } from 'node:path';
import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { deepTexts, valueAt } from '../../data-values.js';
import { join, reads } from '../../install-inputs.js';
import type { ParsedData } from '../../parsed-data.js';
import { pathInProject } from '../../project-paths.js';
import { readYaml } from '../../read-yaml.js';
import { readCodeFiles } from './code-files.js';
import { unreadableManifest } from './package-json.js';

/**
 * A `key=value` or `key value` file (.npmrc, .yarnrc) and the files of the project that its values name (cafile, yarn-path,
 * yarn-offline-mirror).
 */
export function settingsFile(project: ProjectFiles, file: string): InstallInputs {
  const text = project.read(file);
  if (text === undefined) return project.exists(file) ? unreadableManifest({ file }) : join([]);
  const named = settings(text).map(({ value }) => value);
  return join([reads(project, file), namedFiles(project, named, posix.dirname(file))]);
}

/** The last value of a key, with `true` for a key alone; undefined when it is not there. */
export function setting(project: ProjectFiles, file: string, key: string): string | undefined {
  return settings(project.read(file) ?? '')
    .filter((each) => each.key === key)
    .at(-1)?.value;
}

/** .yarnrc.yml and the files of the project that it names (yarnPath, plugins, cacheFolder, certificates). */
export function yarnSettings(project: ProjectFiles, file: string): InstallInputs {
  const parsed = yarnData(project, file);
  if (parsed === undefined) return join([]);
  if (!parsed.ok) return unreadableManifest({ file, line: parsed.line });
  const named = [...deepTexts(parsed.value)].map(({ text }) => text);
  // Constraints run at an install only when asked for. Source: yarnpkg.com/configuration/yarnrc#enableConstraintsChecks, 2026-11-20.
  const checks = valueAt(parsed.value, 'enableConstraintsChecks') === true ? ['yarn.config.', 'constraints.pro'] : [];
  return join([
    reads(project, file),
    namedFiles(project, named, posix.dirname(file)),
    readCodeFiles(project, posix.dirname(file), checks),
  ]);
}

/** A setting of .yarnrc.yml; undefined when it, or the file, is not there or broken. */
export function yarnSetting(project: ProjectFiles, key: string): unknown {
  const parsed = yarnData(project, '.yarnrc.yml');
  return parsed?.ok === true ? valueAt(parsed.value, key) : undefined;
}

function yarnData(project: ProjectFiles, file: string): ParsedData | undefined {
  const text = project.read(file);
  if (text !== undefined) return readYaml(text);
  return project.exists(file) ? { ok: false, line: undefined } : undefined;
}

interface Setting {
  readonly key: string;
  readonly value: string;
}

function settings(text: string): readonly Setting[] {
  return text.split('\n').flatMap((line) => oneSetting(line.trim()) ?? []);
}

function oneSetting(line: string): Setting | undefined {
  if (line === '' || line.startsWith('#') || line.startsWith(';')) return undefined;
  const end = line.search(/[=\s]/);
  if (end === -1) return { key: line, value: 'true' };
  const value = line.slice(end + 1).trim();
  return { key: unquoted(line.slice(0, end)), value: unquoted(value.startsWith('=') ? value.slice(1).trim() : value) };
}

function unquoted(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}

/** Values that look like paths; a plain word may be the name of a folder by chance. */
function namedFiles(project: ProjectFiles, values: readonly string[], folder: string): InstallInputs {
  const paths = values
    .filter((value) => /[./]/.test(value) && !value.includes('://') && /[^./]/.test(value))
    .flatMap((value) => pathInProject(project, value, folder) ?? []);
  return reads(project, ...paths);
}
