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

const common = { bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' };

rmSync('dist', { recursive: true, force: true });
await build({
  ...common,
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: 'dist',
  loader: { '.md': 'text' },
  plugins: [shim],
  minify: true,
  legalComments: 'none',
  banner: { js: `#!/usr/bin/env node\n${banner}` },
});
chmodSync('dist/cli.js', 0o755);
await build({
  ...common,
  entryPoints: { index: 'src/index.ts', transforms: 'transforms/index.ts' },
  outdir: 'dist',
  splitting: true,
  packages: 'external',
});
if (process.argv.includes('--types'))
  execFileSync('npx', ['tsc', '--emitDeclarationOnly', '--outDir', 'dist/types'], { stdio: 'inherit' });
