import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dotnetDependencies } from '../../../src/ecosystems/dotnet/dependencies/restore.js';
import { mixDependencies } from '../../../src/ecosystems/elixir/dependencies/mix.js';
import { bunDependencies } from '../../../src/ecosystems/node/dependencies/bun.js';
import { npmDependencies } from '../../../src/ecosystems/node/dependencies/npm.js';
import { pnpmDependencies } from '../../../src/ecosystems/node/dependencies/pnpm.js';
import { yarnBerryDependencies } from '../../../src/ecosystems/node/dependencies/yarn-berry.js';
import { yarnDependencies } from '../../../src/ecosystems/node/dependencies/yarn.js';
import { composerDependencies } from '../../../src/ecosystems/php/dependencies/composer.js';
import { condaDependencies } from '../../../src/ecosystems/python/dependencies/conda.js';
import { pipDependencies } from '../../../src/ecosystems/python/dependencies/pip.js';
import { pipenvDependencies } from '../../../src/ecosystems/python/dependencies/pipenv.js';
import { poetryDependencies } from '../../../src/ecosystems/python/dependencies/poetry.js';
import { uvDependencies } from '../../../src/ecosystems/python/dependencies/uv.js';
import { bundlerDependencies } from '../../../src/ecosystems/ruby/dependencies/bundler.js';
import type { CallWords, DependencyInstall } from '../../../src/knowledge/package-manager.js';
import { memoryProject } from '../../support/memory-project.js';

const managers: readonly {
  readonly manager: DependencyInstall;
  readonly subcommands: readonly (readonly string[])[];
}[] = [
  { manager: npmDependencies, subcommands: [['ci'], ['install']] },
  { manager: yarnDependencies, subcommands: [[], ['install']] },
  { manager: yarnBerryDependencies, subcommands: [[], ['workspaces', 'focus']] },
  { manager: pnpmDependencies, subcommands: [['install'], ['fetch']] },
  { manager: pipDependencies, subcommands: [['install'], ['wheel']] },
  { manager: poetryDependencies, subcommands: [['install']] },
  { manager: uvDependencies, subcommands: [['sync'], ['pip', 'install'], ['pip', 'sync']] },
  { manager: pipenvDependencies, subcommands: [['install'], ['sync']] },
  { manager: dotnetDependencies, subcommands: [['restore'], ['tool', 'restore']] },
  { manager: mixDependencies, subcommands: [['deps.get'], ['deps.compile']] },
  { manager: bunDependencies, subcommands: [['install']] },
  { manager: condaDependencies, subcommands: [['install'], ['env', 'create']] },
  { manager: composerDependencies, subcommands: [['install'], ['update']] },
  { manager: bundlerDependencies, subcommands: [[], ['install']] },
];

const names = [
  'package.json',
  'package-lock.json',
  'packages/a/package.json',
  '../package.json',
  '.npmrc',
  '.yarnrc',
  '.yarnrc.yml',
  'pnpm-workspace.yaml',
  '.pnpmfile.cjs',
  'prisma/schema.prisma',
  'requirements.txt',
  'requirements/base.txt',
  'pyproject.toml',
  'libs/a/pyproject.toml',
  'uv.toml',
  'Pipfile',
  'Pipfile.lock',
  '.git/HEAD',
  'a.tgz',
  'a.whl',
  'mix.exs',
  'mix.lock',
  'config/config.exs',
  'config/prod.exs',
  'libs/a/mix.exs',
  'a.csproj',
  'a.sln',
  'libs/a/a.csproj',
  'Directory.Build.props',
  'nuget.config',
  'environment.yml',
  'bunfig.toml',
  '.env',
  'composer.json',
  'composer.lock',
  'Gemfile',
  'Gemfile.lock',
  'a.gemspec',
  'libs/a/a.gemspec',
  'vendor/cache/a.gem',
];

const pieces = fc.constantFrom(
  ...[
    '-r ',
    '-e ',
    '-c ',
    '.',
    './',
    '../',
    'requirements/base.txt',
    'a.whl',
    'a.tgz',
    '\n',
    ' ',
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
  ],
  ...[
    '=',
    'file:',
    'link:',
    'workspaces',
    '"scripts": {"prepare": "husky"}',
    '[project]',
    '[tool.uv]',
    'path = "."',
    '\\',
    '#',
    '${X}',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '&a',
    '*a',
    '@',
    '%',
    '\0',
    '\uFEFF',
    '\r',
    'generator x {',
    'provider = "y"',
    '$',
    ';',
    'path: "libs/a"',
    'apps_path: "libs"',
    'import_config "#{config_env()}.exs"',
    'File.read!(',
    '"""',
    '~w(',
    '<Project>',
    '<Import Project="',
    '<ProjectReference Include="libs/a/a.csproj" />',
    '<add key="a" value="',
    '$(MSBuildThisFileDirectory)',
    '" />',
    'Project("") = "", "a.csproj"',
    'dependencies:\n  - pip:\n    - ',
    'gemspec',
    'path: "libs/a"',
    'File.read',
    'eval_gemfile ',
    '#{',
    '%w[',
    '<<~X',
    '/',
    '`',
  ],
);
const paths = fc.constantFrom(
  '.',
  './a.whl',
  'a.tgz',
  '../x',
  '/app/x',
  'libs/a',
  'prisma',
  '~/x',
  'file:./a.whl',
  '',
  '\0',
);
const specs = fc.oneof(
  paths,
  paths.map((path) => `file:${path}`),
  fc.constantFrom('workspace:*', 'patch:a@1#./a.tgz', '^1.0.0', 'link:.'),
);
const scripts = fc.array(
  fc.oneof(pieces, fc.constantFrom('husky', 'npm run x', '&&', 'prisma generate', 'patch-package')),
  { maxLength: 6 },
);
const names2 = fc.constantFrom('a', '__proto__', 'constructor', 'husky', '@prisma/client');
const packageJson = fc
  .record(
    {
      scripts: fc.dictionary(
        fc.constantFrom('prepare', 'postinstall', 'x', '__proto__'),
        scripts.map((words) => words.join(' ')),
      ),
      dependencies: fc.dictionary(names2, fc.oneof(specs, fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>)),
      workspaces: fc.oneof(
        fc.array(fc.constantFrom('packages/*', '**', '!packages/a', '{a,b', '[x]', '..', ''), { maxLength: 3 }),
        fc.jsonValue(),
      ),
      overrides: fc.jsonValue(),
      prisma: fc.oneof(
        fc.jsonValue(),
        paths.map((schema) => ({ schema })),
      ),
      bin: fc.jsonValue(),
      autoload: fc.oneof(fc.jsonValue(), fc.constant({ classmap: ['x'] })),
      extra: fc.oneof(
        fc.jsonValue(),
        fc.constant({ 'installer-paths': { '{$x}': [] }, patches: { a: { b: 'a.tgz' } } }),
      ),
      repositories: fc.array(fc.record({ type: fc.constantFrom('path', 'vcs'), url: paths }), { maxLength: 2 }),
      config: fc.oneof(
        fc.jsonValue(),
        fc.constant({ 'allow-plugins': { 'composer/installers': true, 'cweagans/composer-patches': true } }),
      ),
    },
    { requiredKeys: [] },
  )
  .map((value) => JSON.stringify(value));

const contents = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 25 }).map((words) => words.join('')),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  packageJson,
);
const files = fc.dictionary(fc.constantFrom(...names), contents, { maxKeys: 10, noNullPrototype: true });
const flags = fc.array(
  fc.record({
    name: fc.constantFrom(
      '-r',
      '-Ur',
      '-f',
      '--file',
      '-e',
      '--find-links',
      '--prefix',
      '--cwd',
      '--target',
      '--no-root',
      '--frozen',
      '-g',
      '--no-install-workspace',
    ),
    value: fc.oneof(fc.constant(undefined), paths, fc.constantFrom(...names)),
  }),
  { maxLength: 3 },
);
const calls = fc.record({
  flags,
  operands: fc.array(paths, { maxLength: 2 }),
  root: fc.constantFrom(undefined, '/app'),
});

describe.each(
  managers.flatMap(({ manager, subcommands }, index) => subcommands.map((words) => ({ manager, words, index }))),
)('whatever the files hold, manager $index called with $words', ({ manager, words }) => {
  test('never throws, names only what exists, and gives every refusal a remedy', () => {
    fc.assert(
      fc.property(files, calls, (held, { flags: given, operands, root }) => {
        const project = memoryProject(held, root);
        const call: CallWords = { subcommand: words, flags: given, operands };
        const found = manager.inputs(call, project);
        if (found === undefined) return;
        if (!found.separable) return expect(found.remedy).not.toBe('');
        for (const path of found.paths) {
          expect(project.exists(path.replace(/\/$/, ''))).toBe(true);
          expect(path.endsWith('/')).toBe(project.isDirectory(path.replace(/\/$/, '')));
          expect(path).not.toMatch(/^(?:\.?\/|\.$|\.\.$)/);
        }
        expect(new Set(found.paths).size).toBe(found.paths.length);
      }),
      { numRuns: 400 },
    );
  });
});

/** A project of hostile size: to read it is a matter of its length, not of its square. */
const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

describe('hostile sizes', () => {
  const read = (manager: DependencyInstall, subcommand: readonly string[], held: Record<string, string>): unknown =>
    manager.inputs(
      { subcommand, flags: [{ name: '-r', value: 'requirements.txt' }], operands: [] },
      memoryProject(held),
    );

  test('deep nesting is read without recursion', () => {
    const deep = `{"overrides": ${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`;
    expect(read(npmDependencies, ['ci'], { 'package.json': deep })).toMatchObject({ separable: true });
    expect(read(npmDependencies, ['ci'], { 'package.json': '['.repeat(500_000) })).toMatchObject({ separable: false });
  });

  test('long blank runs and long lists are read in one go', () => {
    const blanks = `a${' '.repeat(500_000)}`;
    expect(read(pipDependencies, ['install'], { 'requirements.txt': `${blanks}x\n` })).toBeDefined();
    const listed = many(50_000, (at) => `package-${at}==1.0\n`);
    expect(read(pipDependencies, ['install'], { 'requirements.txt': listed })).toMatchObject({ separable: true });
    const table = many(20_000, (at) => `p${at} = "^1"\n`);
    const pyproject = `[tool.poetry]\npackage-mode = false\n[tool.poetry.dependencies]\n${table}`;
    expect(
      poetryDependencies.inputs(
        { subcommand: ['install'], flags: [], operands: [] },
        memoryProject({ 'pyproject.toml': pyproject }),
      ),
    ).toMatchObject({ separable: true });
    expect(
      read(npmDependencies, ['ci'], { 'package.json': `{"scripts":{"prepare":"${'echo '.repeat(100_000)}"}}` }),
    ).toMatchObject({ separable: true });
  });

  test('Ruby of any length and depth is read or refused', () => {
    const bundle = (Gemfile: string): unknown =>
      bundlerDependencies.inputs({ subcommand: [], flags: [], operands: [] }, memoryProject({ Gemfile }));
    expect(bundle(many(20_000, (at) => `gem "p${at}", "~> 1.0"\n`))).toMatchObject({ separable: true });
    expect(bundle('"#{'.repeat(5_000))).toMatchObject({ separable: false });
    expect(bundle(many(2_000, () => 'x = <<~A\n'))).toMatchObject({ separable: false });
    expect(bundle(`x = ${'File.join('.repeat(10_000)}`)).toBeDefined();
    expect(bundle(many(3_000, (at) => `a${at} = "x"\nFile.read(a${at})\n`))).toBeDefined();
  });

  test('Elixir of any length and depth is read or refused', () => {
    const get = (text: string): unknown =>
      mixDependencies.inputs({ subcommand: ['deps.get'], flags: [], operands: [] }, memoryProject({ 'mix.exs': text }));
    expect(get(many(20_000, (at) => `{:p${at}, "~> 1.0"},\n`))).toMatchObject({ separable: true });
    expect(get('"#{'.repeat(5_000))).toMatchObject({ separable: false });
    expect(get('~w('.repeat(5_000))).toMatchObject({ separable: false });
    expect(get(`${'#'.repeat(100_000)}\n${' '.repeat(100_000)}`)).toMatchObject({ separable: true });
  });

  test('aliases that unfold without end are a refusal', () => {
    const bomb = `a: &a [x, x]\n${many(9, (at) => `b${at}: &b${at} [${at === 0 ? '*a' : `*b${at - 1}`}${`, ${at === 0 ? '*a' : `*b${at - 1}`}`.repeat(8)}]\n`)}`;
    const held = { 'package.json': '{}', 'pnpm-workspace.yaml': bomb };
    expect(
      pnpmDependencies.inputs({ subcommand: ['install'], flags: [], operands: [] }, memoryProject(held)),
    ).toMatchObject({ separable: false });
  });
});
