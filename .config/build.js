// Builds dist/: one bundle for the command, three entry points for the library, and types.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';

const banner =
  "import { createRequire as restowRequire } from 'node:module'; const require = restowRequire(import.meta.url);";

// yargs measures help texts with string-width, whose tables cost a third of the start-up; ASCII needs none of it.
const shim = {
  name: 'string-width-shim',
  setup(bundler) {
    bundler.onResolve({ filter: /^string-width$/ }, () => ({ path: 'string-width', namespace: 'shim' }));
    bundler.onLoad({ filter: /.*/, namespace: 'shim' }, () => ({
      contents: 'export default (text) => text.replace(/\\u001b\\[[0-9;]*m/g, "").length;',
    }));
  },
};

// Libraries that few runs need: each becomes a file of its own, which is loaded when one of its functions is first called.
const onDemand = {
  yaml: 'export const parseDocument = (...args) => load().parseDocument(...args);',
  'smol-toml': 'export const parse = (...args) => load().parse(...args);',
  picomatch: 'export default Object.assign((...args) => load()(...args), { scan: (...args) => load().scan(...args) });',
  'tar-stream': 'export const extract = (...args) => load().extract(...args);',
  ignore: 'export default (...args) => load().default(...args);',
};

const lazy = {
  name: 'on-demand',
  setup(bundler) {
    const filter = new RegExp(`^(${Object.keys(onDemand).join('|')})$`);
    bundler.onResolve({ filter }, ({ path }) => ({ path, namespace: 'on-demand' }));
    bundler.onLoad({ filter: /.*/, namespace: 'on-demand' }, ({ path }) => ({
      contents: `const load = () => require('./on-demand/${path}.cjs');\n${onDemand[path]}`,
    }));
    bundler.onResolve({ filter: /^\.\/on-demand\// }, ({ path }) => ({ path, external: true }));
  },
};

const common = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  outdir: 'dist',
  write: false,
};

const command = build({
  ...common,
  entryPoints: { cli: 'src/cli/main.ts' },
  loader: { '.md': 'text' },
  plugins: [shim, lazy],
  minify: true,
  legalComments: 'none',
  banner: { js: `#!/usr/bin/env node\n${banner}` },
});
const libraries = build({
  ...common,
  entryPoints: Object.fromEntries(Object.keys(onDemand).map((name) => [name, name])),
  outdir: 'dist/on-demand',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  minify: true,
  legalComments: 'none',
});
const library = build({
  ...common,
  entryPoints: { index: 'src/index.ts', testing: 'src/testing/index.ts', transforms: 'transforms/index.ts' },
  splitting: true,
  packages: 'external',
});

// Each file is put in its place whole, and what is no longer made goes last: a command that runs meanwhile finds all it needs.
const built = (await Promise.all([libraries, library, command])).flatMap(({ outputFiles }) => outputFiles);
for (const { path, contents } of built) {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, contents);
  if (path.endsWith('cli.js')) chmodSync(temporary, 0o755);
  renameSync(temporary, path);
}
const kept = new Set(built.map(({ path }) => path));
for (const folder of ['dist', 'dist/on-demand'])
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isFile() && /\.c?js$/.test(entry.name) && !kept.has(resolve(folder, entry.name)))
      rmSync(resolve(folder, entry.name), { force: true });

if (process.argv.includes('--types')) {
  rmSync('dist/types', { recursive: true, force: true });
  execFileSync('npx', ['tsc', '-p', '.config/tsconfig.types.json'], { stdio: 'inherit' });
}
