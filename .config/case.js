// Shows what one case comes to: npm run case -- <transform>/<case>
import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const [name] = process.argv.slice(2);
if (name === undefined) {
  console.error('usage: npm run case -- <transform>/<case>, or pipeline/<case>');
  process.exit(2);
}
const outfile = resolve('node_modules/.cache/restow/show-case.js');
mkdirSync(resolve(outfile, '..'), { recursive: true });
await build({
  entryPoints: ['test/support/show-case.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { shownCase } = await import(pathToFileURL(outfile).href);
try {
  console.log(shownCase(name));
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
