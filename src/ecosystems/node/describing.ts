/** package.json in words. Source: docs.npmjs.com, "package.json", 2026. */
import type { Describing } from '../../knowledge/project-description.js';
import { textAt } from '../data-values.js';
import { readJson } from '../read-json.js';

export const nodeDescribing: Describing = {
  file: 'package.json',
  read(text) {
    const parsed = readJson(text);
    if (!parsed.ok) return undefined;
    const { value } = parsed;
    return {
      file: 'package.json',
      title: textAt(value, 'name'),
      description: textAt(value, 'description'),
      licenses: textAt(value, 'license'),
      source: textAt(value, 'repository') ?? textAt(value, 'repository', 'url'),
      url: textAt(value, 'homepage'),
    };
  },
};
