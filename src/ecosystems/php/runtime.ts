/** PHP versions that projects ask for. Source: getcomposer.org "The composer.json schema", `config.platform`, `require`; read 2026. */
import type { LanguageRuntime, StatedVersion } from '../../knowledge/language-runtime.js';
import type { ProjectFiles } from '../../knowledge/package-manager.js';
import { textAt } from '../data-values.js';
import { lineOfJsonKey, readJson } from '../read-json.js';
import { stated, statedForTool } from '../stated-version.js';

export const phpRuntime: LanguageRuntime = {
  images: ['php'],
  stated: (project) =>
    inManifest(project, 'config', 'platform', 'php') ??
    statedForTool(project, 'php') ??
    inManifest(project, 'require', 'php'),
};

function inManifest(project: ProjectFiles, ...path: readonly string[]): StatedVersion | undefined {
  const file = 'composer.json';
  const text = project.read(file);
  const parsed = text === undefined ? undefined : readJson(text);
  const version = parsed?.ok === true ? textAt(parsed.value, ...path) : undefined;
  return version === undefined ? undefined : stated(file, version, { line: lineOfJsonKey(text!, path), tilde: 'last' });
}
