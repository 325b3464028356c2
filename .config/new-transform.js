// Makes the folder and the first case of a new transform: npm run new:transform -- <id>
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

const [id] = process.argv.slice(2);
if (!/^[a-z]+(-[a-z]+)+$/.test(id ?? '')) {
  console.error('usage: npm run new:transform -- <verb-object>');
  process.exit(2);
}
if (existsSync(`transforms/${id}`)) {
  console.error(`transforms/${id} is there already`);
  process.exit(2);
}
const name = id.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
mkdirSync(`transforms/${id}`, { recursive: true });
mkdirSync(`test/cases/${id}/example`, { recursive: true });
writeFileSync(
  `transforms/${id}/index.ts`,
  `import { defineTransform } from '../../src/transform/index.js';

export const ${name} = defineTransform({
  id: '${id}',
  title: 'What is true afterwards',
  why: 'What the user gains.',
  applicability: 'safe',
  skips: {},
  *find() {},
  guards: [],
  rewrite: () => ({ did: 'what was done' }),
});
`,
);
const sections = ['What', 'Why', 'Example', 'When it does not fire', 'Safety'];
const filled = {
  Example: '<!-- example -->\n<!-- /example -->\n',
  'When it does not fire': '<!-- skips -->\n<!-- /skips -->\n',
};
writeFileSync(
  `transforms/${id}/README.md`,
  `# ${id}\n\n${sections.map((section) => `## ${section}\n\n${filled[section] ?? ''}`).join('\n')}`,
);
writeFileSync(`test/cases/${id}/example/before.Dockerfile`, 'FROM debian:12\n');
console.log(
  `transforms/${id} and test/cases/${id}/example are there; next: cases, then one line in transforms/index.ts and src/cli/pages.ts`,
);
