import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Sandbox } from './support/command.js';
import { jsonValidator, sarifValidator, schemaFaults } from './support/report-schemas.js';

const GOOD = 'FROM python:3.11\nRUN pip install flask\n';
const SKIPPED = 'FROM node:20\nCMD node a.js | tee log\n';

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

/** A repository with a project below its root, a file that is refused, and one that cannot be read. */
function repository(): string {
  execFileSync('git', ['init', '-q'], { cwd: sandbox.folder });
  sandbox.put('services/api/Dockerfile', `${GOOD}COPY . /app\n`);
  sandbox.put('services/api/.env', 'A=b\n');
  sandbox.put('services/web/Dockerfile', SKIPPED);
  sandbox.put('services/web/package.json', '{}\n');
  sandbox.put('services/bad/Dockerfile', 'FROM a\nFOO b\n');
  return join(sandbox.folder, 'services');
}

describe('--format sarif', () => {
  test('is a log by the schema, with paths from the root of the repository', () => {
    const { out, status } = sandbox.restow(['--format', 'sarif', '--why'], '', repository());
    const log = JSON.parse(out) as { runs: [{ results: { kind: string; locations: object[] }[] }] };
    expect(schemaFaults(sarifValidator(), log)).toEqual([]);
    expect(status).toBe(0);
    const [{ results }] = log.runs;
    expect(JSON.stringify(results)).toContain('"uri":"services/api/Dockerfile"');
    expect(JSON.stringify(results)).toContain('"uri":"services/api/.dockerignore"');
    expect(results.map(({ kind }) => kind)).toContain('informational');
  });

  test('tells the pages of the transforms', () => {
    sandbox.put('Dockerfile', GOOD);
    const log = JSON.parse(sandbox.restow(['--format', 'sarif']).out) as {
      runs: [{ tool: { driver: { rules: { helpUri: string; help: { markdown: string; text: string } }[] } } }];
    };
    for (const { help, helpUri } of log.runs[0].tool.driver.rules) {
      expect(helpUri).toMatch(/^https:\/\/[\w.]+\/./);
      expect(help.text).toContain('## Why');
      expect(help.markdown).toMatch(/^## What\n[^]*\n## Why\n[^]*\n## Safety\n/);
      expect(help.markdown).not.toMatch(/\]\((?!https:)/);
    }
  });
});

describe('--format github', () => {
  test('annotates, and says nothing else', () => {
    const { out, err, status } = sandbox.restow(['--format', 'github'], '', repository());
    const lines = out.trimEnd().split('\n');
    expect(status).toBe(0);
    expect(err).toBe('');
    expect(lines.filter((line) => !/^::(notice|warning) file=services\//.test(line))).toEqual([]);
    expect(out).toContain('::warning file=services/bad/Dockerfile,line=2,title=restow::left alone: unknown');
  });

  test('fails with --check and for what was named', () => {
    const cwd = repository();
    expect(sandbox.restow(['--format', 'github', '--check'], '', cwd).status).toBe(1);
    const { out, status } = sandbox.restow(['--format', 'github', 'bad/Dockerfile'], '', cwd);
    expect(status).toBe(2);
    expect(out).toMatch(/^::error file=services\/bad\/Dockerfile,line=2,/);
  });
});

describe('--format json', () => {
  test('is what its schema says, with and without --write', () => {
    const cwd = repository();
    for (const more of [[], ['--why'], ['--check'], ['--write']]) {
      const report = JSON.parse(sandbox.restow(['--format', 'json', ...more], '', cwd).out) as object;
      expect(schemaFaults(jsonValidator(), report)).toEqual([]);
    }
  });

  test('names evidence as the user knows it', () => {
    sandbox.put('web/Dockerfile', 'FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm ci\n');
    sandbox.put('web/package.json', '{ "scripts": { "postinstall": "node a.js" } }\n');
    sandbox.put('web/package-lock.json', '{}\n');
    expect(sandbox.restow(['--format', 'json']).out).toContain('"file": "web/package.json"');
    expect(sandbox.restow(['--why', '--only', 'order-for-cache']).err).toContain('because  web/package.json:1');
  });
});

describe.each(['markdown', 'html'])('--format %s', (format) => {
  test('tells of each file, of what was left alone, and of what could not be used', () => {
    const { out, status } = sandbox.restow(['--format', format, '.', 'nowhere'], '', repository());
    expect(status).toBe(2);
    for (const part of ['api/Dockerfile', 'api/.dockerignore', 'web/Dockerfile', 'bad/Dockerfile:2', 'nowhere'])
      expect(out).toContain(part);
    expect(out).toContain('<summary>Left alone: ');
  });
});

describe('a secret in a line that nothing changes', () => {
  test.each(['sarif', 'github', 'markdown'])('is not in --format %s', (format) => {
    const secret = 'hunter2-9f8e7d';
    sandbox.put(
      'Dockerfile',
      `FROM python:3.11\nENV DB_PASSWORD=${secret}\nCOPY . /app\nRUN pip install flask\nCMD a | b\n`,
    );
    sandbox.put('.env', `TOKEN=${secret}\n`);
    sandbox.put('.npmrc', `//registry.example.com/:_authToken=${secret}\n`);
    const { out, err } = sandbox.restow(['--format', format, '--why']);
    expect(out).toContain('mount-package-caches');
    expect(out + err).not.toContain(secret);
  });
});
