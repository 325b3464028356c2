// Copies the template of a transform, and its first case: npm run new:transform -- <id>
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const TEMPLATE = '.config/template';

/** Copies a file of the template, the new name put in. */
function copy(file, target, id) {
  const name = id.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
  const text = readFileSync(`${TEMPLATE}/${file}`, 'utf8');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text.replaceAll('new-transform', id).replaceAll('newTransform', name));
}

const [id] = process.argv.slice(2);
if (!/^[a-z]+(-[a-z]+)+$/.test(id ?? '')) {
  console.error('usage: npm run new:transform -- <verb-object>');
  process.exit(2);
}
if (existsSync(`transforms/${id}`)) {
  console.error(`transforms/${id} is there already`);
  process.exit(2);
}
copy('index.ts', `transforms/${id}/index.ts`, id);
copy('README.md', `transforms/${id}/README.md`, id);
copy('before.Dockerfile', `test/cases/${id}/example/before.Dockerfile`, id);
console.log(`transforms/${id} and test/cases/${id}/example are there.
Next: its line in transforms/index.ts and in src/cli/pages.ts; then cases, and UPDATE=1 npm test.`);
