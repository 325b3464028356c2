import type { Shape } from './shape.js';
import { configurationShape } from './shape.js';

/** A configuration to begin with: every key in a comment, with what it is for and what it may be. `ids`: the transforms, in order. */
export function sampleConfiguration(ids: readonly string[]): string {
  const { keys, says } = configurationShape(ids);
  const list = ids.map((id) => `# - ${id}`).join('\n');
  const parts = Object.entries(SAMPLES).map(([key, sample]) => `# ${said(keys[key]!)}\n${commented(sample)}`);
  return `# ${capital(says)}.
# All of it is in comments: take the # away from what should hold. Options of the command line come before it.
#
# The transforms (\`restow explain <id>\` shows the page of one):
${list}

${parts.join('\n\n')}
`;
}

/** By key; what is not here is for editors or for code. */
const SAMPLES: Readonly<Record<string, string>> = {
  preset: 'preset: recommended',
  only: 'only: [order-for-cache, clean-package-caches]',
  skip: 'skip: [add-nonroot-user]',
  cache: 'cache: mount',
  base: 'base: slim',
  images: `images:
  mirrors:
    registry.example.com/dockerhub/: docker.io/
  families:
    - names: [registry.example.com/base/python]
      like: python`,
  overrides: "overrides:\n  - files: ['legacy/**']\n    preset: safe",
};

function said(shape: Shape): string {
  const choices = shape.kind === 'text' && shape.choices !== undefined ? ` (${shape.choices.join(', ')})` : '';
  return `${capital(shape.says)}${choices}.`;
}

function commented(lines: string): string {
  return lines
    .split('\n')
    .map((line) => `#${line}`)
    .join('\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
