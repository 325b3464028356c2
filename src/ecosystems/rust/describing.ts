/** Cargo.toml in words. Source: doc.rust-lang.org/cargo, "The Manifest Format", 2026. What a workspace gives is left out. */
import type { Describing } from '../../knowledge/project-description.js';
import { textAt } from '../data-values.js';
import { readToml } from '../read-toml.js';

export const rustDescribing: Describing = {
  file: 'Cargo.toml',
  read(text) {
    const parsed = readToml(text);
    if (!parsed.ok) return undefined;
    const of = (name: string): string | undefined => textAt(parsed.value, 'package', name);
    return {
      file: 'Cargo.toml',
      title: of('name'),
      description: of('description'),
      // The old way to say "or" (Cargo reference, "The license and license-file fields").
      licenses: of('license')?.replaceAll('/', ' OR '),
      source: of('repository'),
      url: of('homepage'),
    };
  },
};
