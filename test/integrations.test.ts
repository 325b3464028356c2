/** What lies around the command: an action, hooks, completion. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { isDockerfileName } from '../src/cli/find-files.js';
import { COMMANDS, OPTIONS, SHELLS } from '../src/cli/options.js';
import { readYaml } from '../src/ecosystems/read-yaml.js';
import { transforms } from '../transforms/index.js';
import { Sandbox } from './support/command.js';
import { sarifValidator, schemaFaults } from './support/report-schemas.js';

const GOOD = 'FROM python:3.11\nRUN pip install flask\n';

let sandbox: Sandbox;

beforeAll(() => {
  execFileSync('node', ['.config/build.js']);
});
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => {
  sandbox.remove();
});

function yaml<T>(path: string): T {
  const read = readYaml(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(`${path} is no YAML`);
  return read.value as T;
}

/** Options that a text names. */
function optionsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?<![\w-])--(?:no-)?([a-z]+)\b/g), ([, name]) => name!);
}

describe('the action', () => {
  interface Action {
    readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
    readonly outputs: object;
    readonly runs: {
      readonly using: string;
      readonly steps: readonly { readonly run: string; readonly env?: object }[];
    };
  }
  const action = yaml<Action>('action.yml');
  const script = readFileSync('integrations/github-action.sh', 'utf8');
  const env = action.runs.steps.find((step) => step.env !== undefined)!.env as Readonly<Record<string, string>>;

  test('declares the inputs that it uses, and uses those that it declares', () => {
    const used = Array.from(JSON.stringify(action.runs).matchAll(/inputs\.([\w-]+)/g), ([, name]) => name!);
    expect(used.sort()).toEqual(Object.keys(action.inputs).sort());
    const variables = new Set(Array.from(script.matchAll(/\$\{?(INPUT_\w+|RESTOW)\b/g), ([, name]) => name!));
    expect([...variables].sort()).toEqual(Object.keys(env).sort());
    for (const { description } of Object.values(action.inputs)) expect(description).not.toBe('');
  });

  test('never makes code of an input', () => {
    expect(action.runs.using).toBe('composite');
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  });

  test('names options that exist', () => {
    const own = optionsIn(script.replaceAll(/^#.*$/gm, ''));
    expect(own.filter((name) => !Object.hasOwn(OPTIONS, name))).toEqual([]);
    expect(own).toContain('check');
  });

  function run(inputs: Readonly<Record<string, string>>): {
    status: number | null;
    out: string;
    read: (name: string) => string;
  } {
    const defaults = Object.entries(action.inputs).map(([name, one]) => [`INPUT_${name.toUpperCase()}`, one.default]);
    const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
    sandbox.put('output', '');
    sandbox.put('summary', '');
    const files = {
      GITHUB_OUTPUT: join(sandbox.folder, 'output'),
      GITHUB_STEP_SUMMARY: join(sandbox.folder, 'summary'),
    };
    const { status, out } = sandbox.run('bash', [resolve('integrations/github-action.sh')], {
      env: { ...Object.fromEntries([...defaults, ...given]), ...files, RESTOW: resolve('.') },
    });
    return { status, out, read: (name) => sandbox.read(name) };
  }

  test('annotates, summarises, and leaves the files alone', () => {
    sandbox.put('Dockerfile', GOOD);
    const { status, out, read } = run({ sarif: 'restow.sarif' });
    expect(status).toBe(0);
    expect(out).toMatch(/^::notice file=Dockerfile,line=2,/m);
    expect(read('output')).toBe('changed=true\n');
    expect(read('summary')).toContain('### `Dockerfile`: ');
    expect(schemaFaults(sarifValidator(), JSON.parse(read('restow.sarif')))).toEqual([]);
    expect(read('Dockerfile')).toBe(GOOD);
  });

  test('fails when asked to, and for what cannot be used', () => {
    sandbox.put('Dockerfile', GOOD);
    expect(run({ check: 'true', summary: 'false' })).toMatchObject({ status: 1 });
    expect(sandbox.read('summary')).toBe('');
    const bad = run({ paths: 'Dockerfile\nnowhere' });
    expect(bad.status).toBe(2);
    expect(bad.out).toContain('::error file=nowhere,');
    expect(bad.read('output')).toBe('');
  });

  test('says when nothing would change, and takes names for names', () => {
    sandbox.put('a b/Dockerfile', 'FROM scratch\n');
    const { status, out, read } = run({
      paths: 'a b/Dockerfile\n\n',
      only: 'use-exec-form',
      skip: 'chain-runs',
      why: 'true',
    });
    expect({ status, out, changed: read('output') }).toEqual({ status: 0, out: '', changed: 'changed=false\n' });
    expect(run({ paths: '$(touch made)\n`touch made`\n--write' }).status).toBe(2);
    expect(() => sandbox.read('made')).toThrow();
  });
});

describe('the hooks for pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
    readonly files: string;
    readonly exclude: string;
  }
  const hooks = yaml<readonly Hook[]>('.pre-commit-hooks.yaml');

  test('run the command with options that it has', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['restow', 'restow-check']);
    for (const { entry, language } of hooks) {
      expect(entry.split(' ')[0]).toBe('restow');
      expect(language).toBe('node');
      expect(optionsIn(entry).filter((name) => !Object.hasOwn(OPTIONS, name))).toEqual([]);
    }
  });

  test.each([
    ...['Dockerfile', 'Containerfile', 'Dockerfile.dev', 'web.Dockerfile', 'web.dockerfile', 'Dockerfile.dockerignore'],
    ...['dockerfile', 'Dockerfiles', 'Dockerfile.', 'Dockerfile..x', '.dockerfile', 'my-Dockerfile', 'Dockerfile.md'],
  ])('take %s when a search takes it', (name) => {
    for (const { files, exclude } of hooks)
      for (const path of [name, `a/${name}`])
        expect(new RegExp(files).test(path) && !new RegExp(exclude).test(path)).toBe(isDockerfileName(name));
  });
});

describe('completion', () => {
  const [bash, zsh, fish] = SHELLS.map((shell) => ({ shell, script: () => sandbox.restow(['completion', shell]).out }));

  /** What bash offers for the words of a line, the last of which is being written. */
  function offered(...words: readonly string[]): readonly string[] {
    const call = [
      bash!.script(),
      'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _restow 2>/dev/null',
      String.raw`printf '%s\n' "${'${COMPREPLY[@]}'}"`,
    ].join('\n');
    return sandbox
      .run('bash', ['-c', call, 'bash', 'restow', ...words])
      .out.trimEnd()
      .split('\n');
  }

  test('in bash is of commands, options and their values', () => {
    sandbox.put('a b/Dockerfile', GOOD);
    expect(offered('')).toEqual(['a b', ...COMMANDS.map(({ name }) => name)]);
    expect(offered('--p')).toEqual(['--preset', '--patches']);
    expect(offered('--preset', '')).toEqual([...OPTIONS.preset.choices]);
    expect(offered('--format', '=', 's')).toEqual(['sarif']);
    expect(offered('--format', '=')).toEqual([...OPTIONS.format.choices]);
    expect(offered('--only', 'order-for-cache,use-e')).toEqual(['order-for-cache,use-exec-form']);
    expect(offered('explain', '')).toEqual(transforms.map(({ id }) => id));
    expect(offered('completion', 'z')).toEqual(['zsh']);
    expect(offered('--context', '')).toEqual(['a b']);
    expect(offered('--jobs', '')).toEqual(['']);
    expect(offered('list', '')).toEqual(['a b']);
  });

  test.each([bash!, zsh!, fish!])('in $shell knows every command and option', ({ shell, script }) => {
    const text = script();
    const dashes = shell === 'fish' ? ' -l ' : '--';
    const names = [...Object.keys(OPTIONS), 'no-color', 'no-context', 'help', 'version'];
    expect(names.filter((name) => !new RegExp(`${dashes}${name}(?![\\w-])`).test(text))).toEqual([]);
    for (const { name } of COMMANDS) expect(text).toContain(name);
    const known = spawnSync(shell, ['--version']).error === undefined;
    if (known) expect(sandbox.run(shell, ['-n'], { input: text }).err).toBe('');
  });

  test.each([['completion'], ['completion', 'csh'], ['completion', 'zsh', 'more']])(
    '%s %s is wrong usage',
    (...args) => {
      const { status, err } = sandbox.restow(args);
      expect(status).toBe(2);
      expect(err).toBe('restow: completion takes one of bash, zsh, fish\n');
    },
  );
});
