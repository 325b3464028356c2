/** Node.js versions that projects ask for. Sources: nvm's README; docs.npmjs.com "package.json", `engines`; docs.volta.sh; read 2026. */
import type { LanguageRuntime, StatedVersion } from '../../knowledge/language-runtime.js';
import type { ProjectFiles } from '../../knowledge/package-manager.js';
import { textAt } from '../data-values.js';
import { lineOfJsonKey, readJson } from '../read-json.js';
import { stated, statedForTool, statedInFile } from '../stated-version.js';

/** Names of the lines with long-term support (nodejs/Release, 2026). */
const LINES: Readonly<Record<string, string>> = {
  argon: '4',
  boron: '6',
  carbon: '8',
  dubnium: '10',
  erbium: '12',
  fermium: '14',
  gallium: '16',
  hydrogen: '18',
  iron: '20',
  jod: '22',
  krypton: '24',
};

export const nodeRuntime: LanguageRuntime = {
  images: ['node'],
  stated: (project) =>
    named(statedInFile(project, '.nvmrc') ?? statedInFile(project, '.node-version')) ??
    inManifest(project, 'volta', 'node') ??
    statedForTool(project, 'nodejs', 'node') ??
    inManifest(project, 'engines', 'node'),
};

/** `lts/hydrogen` is 18. */
function named(version: StatedVersion | undefined): StatedVersion | undefined {
  const name = /^lts\/(\w+)$/.exec(version?.text ?? '')?.[1]?.toLowerCase();
  if (version === undefined || name === undefined || !Object.hasOwn(LINES, name)) return version;
  return { ...stated(version.file, LINES[name]!, { line: version.line }), text: version.text };
}

function inManifest(project: ProjectFiles, ...path: readonly string[]): StatedVersion | undefined {
  const file = 'package.json';
  const text = project.read(file);
  const parsed = text === undefined ? undefined : readJson(text);
  const version = parsed?.ok === true ? textAt(parsed.value, ...path) : undefined;
  return version === undefined ? undefined : stated(file, version, { line: lineOfJsonKey(text!, path) });
}
