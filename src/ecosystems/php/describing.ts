/** composer.json in words. Source: getcomposer.org, "The composer.json schema", 2026. */
import type { Describing } from '../../knowledge/project-description.js';
import { textAt } from '../data-values.js';
import { readJson } from '../read-json.js';

export const phpDescribing: Describing = {
  file: 'composer.json',
  read(text) {
    const parsed = readJson(text);
    if (!parsed.ok) return undefined;
    const { value } = parsed;
    return {
      file: 'composer.json',
      title: textAt(value, 'name'),
      description: textAt(value, 'description'),
      licenses: textAt(value, 'license'),
      source: textAt(value, 'support', 'source'),
      url: textAt(value, 'homepage'),
    };
  },
};
