// Runs the transforms over real files and judges the results: npm run corpus -- [--stats] [--check NAME]... [--preset NAME] [--only ID,ID] [--projects LISTS] [PATH]
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const outfile = resolve('node_modules/.cache/restow/check-corpus.js');
mkdirSync(resolve(outfile, '..'), { recursive: true });
await build({
  entryPoints: ['test/support/check-corpus.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { checkedCorpus, checkedProjects, checks, corpusStats } = await import(pathToFileURL(outfile).href);

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      stats: { type: 'boolean', default: false },
      check: { type: 'string', multiple: true, default: checks },
      preset: { type: 'string', default: 'recommended' },
      only: { type: 'string', default: '' },
      projects: { type: 'string' },
    },
  });
  const unknown = values.check.find((name) => !checks.includes(name));
  if (unknown !== undefined) throw new Error(`no check ${unknown}; there are ${checks.join(', ')}`);
  if (!['safe', 'recommended', 'max'].includes(values.preset)) throw new Error(`no preset ${values.preset}`);
  const only = values.only.split(',').filter((id) => id !== '');
  return {
    path: positionals[0] ?? 'test/corpus/dockerfiles.json.gz',
    stats: values.stats,
    checks: values.check,
    preset: values.preset,
    only,
    lists: values.projects,
  };
}

function run(options) {
  if (options.stats) return { lines: corpusStats(options), faults: 0 };
  return options.lists === undefined ? checkedCorpus(options) : checkedProjects(options);
}

try {
  const { lines, faults } = run(readOptions());
  console.log(lines.join('\n'));
  process.exitCode = faults === 0 ? 0 : 1;
} catch (error) {
  console.error(`corpus: ${error.message}`);
  process.exitCode = 2;
}
