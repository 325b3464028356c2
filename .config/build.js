// Builds dist/: one bundle for the command, two entry points for the library, and types.
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
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

const common = { bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' };

rmSync('dist', { recursive: true, force: true });
await build({
  ...common,
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: 'dist',
  loader: { '.md': 'text' },
  plugins: [shim, lazy],
  minify: true,
  legalComments: 'none',
  banner: { js: `#!/usr/bin/env node\n${banner}` },
});
chmodSync('dist/cli.js', 0o755);
await build({
  ...common,
  entryPoints: Object.fromEntries(Object.keys(onDemand).map((name) => [name, name])),
  outdir: 'dist/on-demand',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  minify: true,
  legalComments: 'none',
});
await build({
  ...common,
  entryPoints: { index: 'src/index.ts', transforms: 'transforms/index.ts' },
  outdir: 'dist',
  splitting: true,
  packages: 'external',
});
if (process.argv.includes('--types'))
  execFileSync('npx', ['tsc', '--emitDeclarationOnly', '--outDir', 'dist/types'], { stdio: 'inherit' });
