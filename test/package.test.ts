/** The package as a user gets it, packed and unpacked. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Sandbox } from './support/command.js';

interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const sandbox = new Sandbox();
const installed = join(sandbox.folder, 'node_modules/restow');

/** Packs, and unpacks as an install would, with the dependencies beside it. */
beforeAll(() => {
  execFileSync('node', ['.config/build.js', '--types']);
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', sandbox.folder]);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', [
    '-xzf',
    join(sandbox.folder, `restow-${manifest.version}.tgz`),
    '--strip-components=1',
    '-C',
    installed,
  ]);
  for (const name of [...Object.keys(manifest.dependencies), '@types/node', 'undici-types', 'typescript']) {
    mkdirSync(dirname(join(sandbox.folder, 'node_modules', name)), { recursive: true });
    symlinkSync(folderOf(name), join(sandbox.folder, 'node_modules', name));
  }
});
afterAll(() => {
  rmSync(sandbox.folder, { recursive: true, force: true });
});

/** Where a package lies, in this folder or one above, as Node.js looks for it. */
function folderOf(name: string): string {
  for (let folder = resolve('.'); ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(found)) return found;
    if (folder === dirname(folder)) throw new Error(`${name} is not installed`);
  }
}

function files(): readonly string[] {
  const entries = readdirSync(installed, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name).slice(installed.length + 1)] : [],
  );
}

const EXPECTED = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^docs\/[\w.-]+\.(md|json)$/,
  /^dist\/(cli|index|testing|transforms|chunk-[A-Z0-9]+)\.js$/,
  /^dist\/on-demand\/[\w-]+\.cjs$/,
  /^dist\/types\/(src|transforms)\/[\w/-]+\.d\.ts$/,
];

/** The files that a document shows, each behind a comment with its name. */
function shownFiles(document: string): Readonly<Record<string, string>> {
  const found = readFileSync(document, 'utf8').matchAll(/<!-- (\S+\.ts) -->\n\n```ts\n([^]*?)```/g);
  return Object.fromEntries(Array.from(found, ([, name, text]) => [name!, text!]));
}

describe('what is packed', () => {
  test('is all that the manifest promises', () => {
    const targets = [
      ...Object.values(manifest.bin),
      ...Object.values(manifest.exports).flatMap((one) => Object.values(one)),
    ];
    expect(targets.filter((path) => !existsSync(join(installed, path)))).toEqual([]);
    expect(targets.length).toBeGreaterThan(6);
  });

  test('is nothing else', () => {
    expect(files().filter((path) => !EXPECTED.some((pattern) => pattern.test(path)))).toEqual([]);
  });

  test('has the declarations that its declarations name', () => {
    const missing = files()
      .filter((path) => path.endsWith('.d.ts'))
      .flatMap((path) => {
        const text = readFileSync(join(installed, path), 'utf8');
        const named = Array.from(text.matchAll(/(?:from|import\() ?['"](\.[^'"]+)\.js['"]/g), ([, name]) => name!);
        return named.filter((name) => !existsSync(join(installed, dirname(path), `${name}.d.ts`)));
      });
    expect(missing).toEqual([]);
  });

  test('has the documents that README names', () => {
    const links = readFileSync(join(installed, 'README.md'), 'utf8').matchAll(/\]\((docs\/[^)#]+)/g);
    const named = Array.from(links, ([, path]) => path!);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((path) => !existsSync(join(installed, path)))).toEqual([]);
  });
});

describe('what is installed', () => {
  test('is the command', () => {
    const { out, status } = sandbox.run('node', [join(installed, manifest.bin['restow']!), '--version']);
    expect({ out, status }).toEqual({ out: `${manifest.version}\n`, status: 0 });
  });

  test('is typed, and runs and tests a transform of its user, as the documents show it', () => {
    const shown = shownFiles('docs/own-transforms.md');
    expect(Object.keys(shown)).toEqual(['quiet-make.ts', 'quiet-make.test.ts', 'run.ts']);
    for (const [name, text] of Object.entries(shown)) sandbox.put(name, text);
    sandbox.put('package.json', '{ "type": "module" }\n');
    sandbox.put('Dockerfile', 'FROM a\nRUN make all\nRUN make -j all\n');
    sandbox.put('cases/one/before.Dockerfile', 'FROM a\nRUN make all\nRUN make -j all\n');
    const strict = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2023', '--types', 'node'];
    const tsc = [resolve('node_modules/typescript/bin/tsc'), ...strict, '--exactOptionalPropertyTypes'];
    expect(sandbox.run('node', [...tsc, ...Object.keys(shown)])).toMatchObject({ status: 0, out: '' });
    const ran = sandbox.run('node', ['run.js']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toContain('+RUN make --silent all\n');

    const missing = sandbox.run('node', ['--test', 'quiet-make.test.js']);
    expect(missing.status).toBe(1);
    expect(missing.out).toContain('cases/one:\n');
    for (const fault of ['the Dockerfile is not as expected:', '+RUN make --silent all', 'outcomes.txt is missing'])
      expect(missing.out).toContain(fault);

    expect(sandbox.run('node', ['--test', 'quiet-make.test.js'], { env: { UPDATE: '1' } }).status).toBe(0);
    expect(sandbox.read('cases/one/after.Dockerfile')).toBe('FROM a\nRUN make --silent all\nRUN make -j all\n');
    expect(sandbox.read('cases/one/outcomes.txt')).toContain('skipped: make has flags of its own [has-flags]');
    expect(sandbox.run('node', ['--test', 'quiet-make.test.js']).status).toBe(0);
  });
});
