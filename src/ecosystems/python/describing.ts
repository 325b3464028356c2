/** pyproject.toml in words. Sources: packaging.python.org, "pyproject.toml specification"; python-poetry.org, "The pyproject.toml file"; 2026. */
import type { Describing } from '../../knowledge/project-description.js';
import { tableAt, textAt } from '../data-values.js';
import { readToml } from '../read-toml.js';

export const pythonDescribing: Describing = {
  file: 'pyproject.toml',
  read(text) {
    const parsed = readToml(text);
    if (!parsed.ok) return undefined;
    const { value } = parsed;
    const of = (name: string): string | undefined =>
      textAt(value, 'project', name) ?? textAt(value, 'tool', 'poetry', name);
    const links = Object.entries(tableAt(value, 'project', 'urls') ?? {});
    const link = (...names: readonly string[]): string | undefined => {
      const found = links.find(([name]) => names.includes(name.toLowerCase().replace(/[^a-z]/g, '')))?.[1];
      return typeof found === 'string' ? found : undefined;
    };
    return {
      file: 'pyproject.toml',
      title: of('name'),
      description: of('description'),
      licenses: of('license') ?? textAt(value, 'project', 'license', 'text'),
      source: link('source', 'sourcecode', 'repository', 'github') ?? of('repository'),
      url: link('homepage') ?? of('homepage'),
    };
  },
};
