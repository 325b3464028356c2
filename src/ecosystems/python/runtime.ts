/** Python versions that projects ask for. Sources: pyenv's README; PEP 621; python-poetry.org; pipenv.pypa.io; read 2026. */
import type { LanguageRuntime, StatedVersion } from '../../knowledge/language-runtime.js';
import type { ProjectFiles } from '../../knowledge/package-manager.js';
import { textAt } from '../data-values.js';
import { readToml } from '../read-toml.js';
import { stated, statedByPattern, statedForTool, statedInFile } from '../stated-version.js';

export const pythonRuntime: LanguageRuntime = {
  images: ['python'],
  stated: (project) =>
    statedInFile(project, '.python-version') ??
    statedForTool(project, 'python') ??
    statedInFile(project, 'runtime.txt', 'python-') ??
    inToml(project, 'Pipfile', 'requires', 'python_full_version') ??
    inToml(project, 'Pipfile', 'requires', 'python_version') ??
    inToml(project, 'pyproject.toml', 'project', 'requires-python') ??
    inToml(project, 'pyproject.toml', 'tool', 'poetry', 'dependencies', 'python') ??
    statedByPattern(project, 'setup.cfg', /^python_requires\s*=\s*(.+?)\s*$/m),
};

function inToml(project: ProjectFiles, file: string, ...path: readonly string[]): StatedVersion | undefined {
  const text = project.read(file);
  const parsed = text === undefined ? undefined : readToml(text);
  const version = parsed?.ok === true ? textAt(parsed.value, ...path) : undefined;
  if (version === undefined) return undefined;
  const line = text!.split('\n').findIndex((one) => one.includes(path.at(-1)!) && one.includes(version)) + 1;
  return stated(file, version, line === 0 ? {} : { line });
}
