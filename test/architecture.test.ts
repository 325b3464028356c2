import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { distros } from '../src/distros/index.js';
import { ecosystems } from '../src/ecosystems/index.js';
import { families } from '../src/images/resolve.js';
import { codeOf, importsOf, sourceFiles, type Import } from './support/source-files.js';

interface Allowed {
  /** Layers that a layer may import, besides itself. */
  readonly code: readonly string[];
  /** Layers that it may import with `import type`. */
  readonly types?: readonly string[];
}

const ANALYSIS = ['text', 'document', 'shell', 'context', 'knowledge', 'distros', 'ecosystems', 'images'];

const ALLOWED: Readonly<Record<string, Allowed>> = {
  'src/text': { code: [] },
  'src/context': { code: [] },
  'src/knowledge': { code: [] },
  'src/document': { code: ['src/text'] },
  'src/shell': { code: ['src/text'] },
  'src/printer': { code: ['src/document', 'src/text'] },
  'src/distros': { code: ['src/knowledge'] },
  'src/ecosystems': { code: ['src/knowledge'] },
  'src/images': { code: ['src/knowledge', 'src/document'] },
  'src/analysis': { code: ANALYSIS.map((layer) => `src/${layer}`) },
  'src/transform': {
    code: ['src/analysis', 'src/document', 'src/printer', 'src/text'],
    types: ['src/shell', 'src/knowledge'],
  },
  'src/config': { code: ['src/ecosystems', 'src/images', 'src/text'], types: ['src/transform', 'src/knowledge'] },
  'src/engine': {
    code: ['src/transform', 'src/document', 'src/text', 'src/analysis', 'src/context'],
    types: ['src/knowledge'],
  },
  'src/replay': { code: ['analysis', 'document', 'context', 'text', 'knowledge'].map((layer) => `src/${layer}`) },
  'src/verify': {
    code: ['engine', 'analysis', 'context', 'document', 'ecosystems', 'report'].map((layer) => `src/${layer}`),
    types: ['src/transform'],
  },
  'src/testing': {
    code: ['src/engine', 'src/report', 'src/context', 'src/document', 'src/analysis', 'src/images', 'transforms'],
    types: ['src/transform', 'src/knowledge'],
  },
  'src/report': { code: ['src/text'], types: ['src/transform', 'src/engine', 'src/replay'] },
  transforms: { code: ['src/transform'] },
};

/** Folders in which each folder is a world of its own: it knows the files beside it, and no other folder. */
const APART = ['src/distros', 'src/ecosystems', 'transforms'];

const files = [...sourceFiles('src'), ...sourceFiles('transforms')];
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const imports: readonly Import[] = files.flatMap(importsOf);
const libraries = imports.filter(({ to }) => !to.startsWith('node:') && !texts.has(to) && !/\.(md|json)$/.test(to));

/** The layer of a file: `src/cli`, `transforms`, or the file itself when it lies in none (`src/index.ts`). */
function layerOf(file: string): string {
  const [first, second] = file.split('/');
  if (first === 'transforms') return first;
  return second?.endsWith('.ts') === false ? `${first}/${second}` : file;
}

function told({ from, to, typeOnly }: Import): string {
  return `${from} imports ${typeOnly ? 'types of ' : ''}${to}`;
}

describe('layers', () => {
  test('the imports are found, and are files', () => {
    expect(imports.length).toBeGreaterThan(400);
    const missing = imports.filter(({ to }) => to.startsWith('src/') && !texts.has(to) && !to.endsWith('.json'));
    expect(missing.map(told)).toEqual([]);
  });

  test('are all in the table', () => {
    const layers = [...new Set(files.map(layerOf))];
    expect(layers.filter((layer) => !Object.hasOwn(ALLOWED, layer)).sort()).toEqual(['src/cli', 'src/index.ts']);
  });

  test.each(Object.entries(ALLOWED))('%s imports only what it may', (layer, { code, types = [] }) => {
    const own = imports.filter(({ from, to }) => layerOf(from) === layer && texts.has(to));
    const wrong = own.filter(({ from, to, typeOnly }) => {
      const target = layerOf(to);
      return target !== layer && !code.includes(target) && !(typeOnly && types.includes(target)) && from !== to;
    });
    expect(own.length).toBeGreaterThan(0);
    expect(wrong.map(told)).toEqual([]);
  });

  test('a transform imports the authoring API and its own folder only', () => {
    const wrong = imports.filter(({ from, to }) => {
      const own = /^transforms\/[^/]+\//.exec(from)?.[0];
      return own !== undefined && !to.startsWith(own) && to !== 'src/transform/index.ts';
    });
    expect(wrong.map(told)).toEqual([]);
  });

  test.each(APART)('no folder of %s imports another', (root) => {
    const folderOf = (file: string): string | undefined => new RegExp(`^${root}/([^/]+)/`).exec(file)?.[1];
    const wrong = imports.filter(({ from, to }) => {
      const [own, other] = [folderOf(from), folderOf(to)];
      return own !== undefined && other !== undefined && own !== other;
    });
    expect(wrong.map(told)).toEqual([]);
  });

  test('nothing imports in a circle', () => {
    const code = imports.filter(({ to, typeOnly }) => !typeOnly && texts.has(to));
    const done = new Set<string>();
    const circle = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const { to } of code.filter(({ from }) => from === file)) {
        const found = circle(to, [...path, file]);
        if (found !== undefined) return found;
      }
      done.add(file);
      return undefined;
    };
    expect(files.map((file) => circle(file, [])).find((found) => found !== undefined)).toBeUndefined();
  });

  test('only the command, the disk context, git, the files of cases and the machine of verify reach the machine', () => {
    const adapters = [
      'src/context/disk-context.ts',
      'src/context/run-git.ts',
      'src/testing/case-folder.ts',
      'src/testing/goldens.ts',
    ];
    const machine = /^node:(fs|os|child_process|worker_threads|net|http|https|process)\b/;
    const mayReach = (file: string): boolean => layerOf(file) === 'src/cli' || file.startsWith('src/verify/machine/');
    const wrong = imports.filter(({ from, to }) => machine.test(to) && !mayReach(from));
    expect([...new Set(wrong.map(({ from }) => from))]).toEqual(adapters);
    const global = files.filter((file) => !mayReach(file) && /\bprocess\.|\bconsole\./.test(codeOf(file)));
    expect(global.filter((file) => !adapters.includes(file))).toEqual([]);
  });
});

describe('libraries', () => {
  const importers = new Map<string, Set<string>>();
  for (const { from, to } of libraries) importers.set(to, (importers.get(to) ?? new Set()).add(from));

  test('each has one importer', () => {
    expect([...importers].filter(([, from]) => from.size > 1)).toEqual([]);
  });

  test('those that are imported are those that are declared', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    expect([...importers.keys()].sort()).toEqual(Object.keys(dependencies).sort());
  });

  test('each has its reason and its importer in the documents', () => {
    const rows = readFileSync('docs/dependencies.md', 'utf8').split('\n');
    const missing = [...importers].filter(
      ([name, [file]]) => !rows.some((row) => row.startsWith(`| \`${name}\``) && row.includes(`\`${file}\``)),
    );
    expect(missing).toEqual([]);
  });
});

describe('knowledge', () => {
  const managers = [...distros, ...ecosystems].flatMap((one) => one.managers);
  const names: readonly string[] = [
    ...managers.flatMap(({ executables, modules = [], callers = [] }) => [...executables, ...modules, ...callers]),
    ...managers.flatMap(({ leftovers }) => leftovers.flatMap(({ paths }) => paths)),
    // The program of the whole field is the name of an image, too.
    ...families.flatMap((family) => family.names).filter((name) => name !== 'docker'),
  ];

  function namedIn(code: string): readonly string[] {
    const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    return names.filter((name) => new RegExp(`(?<![\\w-])${escaped(name)}(?![\\w-])`).test(code));
  }

  test('a name is found where there is one', () => {
    expect(namedIn("if (name==='npm')")).toContain('npm');
    expect(namedIn("run('rm -rf /var/lib/apt/lists')")).toContain('/var/lib/apt/lists');
    expect(namedIn("from('python:3')")).toContain('python');
    expect(namedIn('ignorePlan(a.npmish)')).toEqual([]);
  });

  test.each(files.filter((file) => file.startsWith('transforms/')))('%s names no tool, cache or image', (file) => {
    const code = codeOf(file).replace(/^(import|export)[^;]*from"[^"]*";/gm, '');
    expect(file === 'transforms/index.ts' ? [] : namedIn(code)).toEqual([]);
  });

  test.each(['src/distros', 'src/ecosystems'])('every folder of %s with package managers is registered', (root) => {
    const registered = imports.filter(({ from }) => from === `${root}/index.ts`).map(({ to }) => to);
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const withManagers = folders.filter(({ name }) =>
      sourceFiles(join(root, name)).some((file) => /: PackageManager\b/.test(texts.get(file)!)),
    );
    expect(withManagers.length).toBeGreaterThan(1);
    for (const { name } of withManagers) expect(registered).toContain(`${root}/${name}/index.ts`);
  });
});

describe('files', () => {
  test('none is longer than 300 lines', () => {
    expect(files.filter((file) => texts.get(file)!.split('\n').length > 301)).toEqual([]);
  });

  test('none is a collection of this and that', () => {
    const vague = /(^|[/-])(utils?|helpers?|misc|common|shared-code|tools?)(\.ts|\/)/;
    expect(files.filter((file) => vague.test(file))).toEqual([]);
  });

  test('all are in kebab-case', () => {
    expect(files.filter((file) => !/^[a-z0-9/-]+\.ts$/.test(file))).toEqual([]);
  });

  test.each(Object.keys(ALLOWED).filter((layer) => layer !== 'transforms'))('%s says what it is for', (layer) => {
    const heads = files.filter((file) => file.startsWith(`${layer}/`)).map((file) => texts.get(file)!.slice(0, 600));
    expect(heads.some((head) => /Responsible for: [^]*May not: /.test(head))).toBe(true);
  });
});
