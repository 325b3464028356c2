import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { distros } from '../src/distros/index.js';
import { ecosystems } from '../src/ecosystems/index.js';

/** Which layers a layer may import, besides itself; `types` only with `import type`. */
const ALLOWED: Readonly<Record<string, { readonly code: readonly string[]; readonly types?: readonly string[] }>> = {
  'src/text': { code: [] },
  'src/context': { code: [] },
  'src/knowledge': { code: [] },
  'src/document': { code: ['src/text'] },
  'src/shell': { code: ['src/text'] },
  'src/printer': { code: ['src/document', 'src/text'] },
  'src/distros': { code: ['src/knowledge'] },
  'src/ecosystems': { code: ['src/knowledge'] },
  'src/images': { code: ['src/knowledge', 'src/document'] },
  'src/analysis': {
    code: [
      'src/text',
      'src/document',
      'src/shell',
      'src/context',
      'src/knowledge',
      'src/distros',
      'src/ecosystems',
      'src/images',
    ],
  },
  'src/transform': {
    code: ['src/analysis', 'src/document', 'src/printer', 'src/text', 'src/context', 'src/shell'],
    types: ['src/knowledge'],
  },
  'src/engine': { code: ['src/transform', 'src/document', 'src/text', 'src/analysis', 'src/context'] },
  'src/report': { code: ['src/text', 'src/document'], types: ['src/transform', 'src/engine'] },
  transforms: { code: ['src/transform'] },
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : [];
  });
}

const files = [...sources('src'), ...sources('transforms')];
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

const imports: readonly Import[] = files.flatMap((from) =>
  [...texts.get(from)!.matchAll(/^(?:import|export)\s+(type\s+)?[^;]*?from '([^']+)'/gms)].map(([, type, to]) => ({
    from,
    to: to!.startsWith('.') ? join(dirname(from), to!).replace(/\.js$/, '.ts') : to!,
    typeOnly: type !== undefined,
  })),
);

function layerOf(file: string): string | undefined {
  return Object.keys(ALLOWED).find((layer) => file.startsWith(`${layer}/`));
}

describe('layers', () => {
  test('the imports are found', () => {
    expect(imports.length).toBeGreaterThan(400);
  });

  test.each(Object.keys(ALLOWED))('%s imports only what it may', (layer) => {
    const { code, types = [] } = ALLOWED[layer]!;
    const wrong = imports
      .filter(({ from, to }) => layerOf(from) === layer && from !== 'transforms/index.ts' && layerOf(to) !== undefined)
      .filter(({ to, typeOnly }) => {
        const target = layerOf(to)!;
        return target !== layer && !code.includes(target) && !(typeOnly && types.includes(target));
      });
    expect(wrong).toEqual([]);
  });

  test('a transform imports the authoring API and its own folder only', () => {
    const wrong = imports.filter(({ from, to }) => {
      const own = /^transforms\/[^/]+\//.exec(from)?.[0];
      return own !== undefined && !to.startsWith(own) && to !== 'src/transform/index.ts';
    });
    expect(wrong).toEqual([]);
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

  test('each library has one importer', () => {
    const libraries = imports.filter(({ to }) => !to.startsWith('node:') && !texts.has(to) && !/\.(md|json)$/.test(to));
    const importers = new Map<string, Set<string>>();
    for (const { from, to } of libraries) importers.set(to, (importers.get(to) ?? new Set()).add(from));
    expect([...importers].filter(([, from]) => from.size > 1)).toEqual([]);
  });

  test('only the command and the disk context read the disk', () => {
    const readers = imports.filter(({ to }) => to === 'node:fs').map(({ from }) => from);
    expect(readers.filter((file) => !file.startsWith('src/cli/') && file !== 'src/context/disk-context.ts')).toEqual(
      [],
    );
  });
});

describe('knowledge', () => {
  const managers = [...distros, ...ecosystems].flatMap((one) => one.managers);

  test('no transform names a tool', () => {
    const names = new Set(managers.flatMap(({ executables }) => executables));
    const named = files
      .filter((file) => file.startsWith('transforms/'))
      .flatMap((file) => {
        const code = texts.get(file)!.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        return [...names]
          .filter((name) => new RegExp(`['"\`\\s]${name}['"\`\\s]`).test(code))
          .map((name) => `${file}: ${name}`);
      });
    expect(named).toEqual([]);
  });

  test.each(['src/distros', 'src/ecosystems'])('every folder of %s with package managers is registered', (root) => {
    const registry = texts.get(`${root}/index.ts`)!;
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const withManagers = folders.filter(({ name }) =>
      sources(join(root, name)).some((file) => /: PackageManager\b/.test(texts.get(file)!)),
    );
    for (const { name } of withManagers) expect(registry).toContain(`'./${name}/index.js'`);
  });
});

describe('files', () => {
  test('none is longer than 300 lines', () => {
    expect(files.filter((file) => texts.get(file)!.split('\n').length > 301)).toEqual([]);
  });

  test('none is a collection of this and that', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\.ts|\/)/.test(file))).toEqual([]);
  });
});
