import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { fakeRegistry, type FakeRegistry } from './support/fake-registry.js';

const CLI = resolve('dist/cli.js');
const INDEX = 'application/vnd.oci.image.index.v1+json';
const DIGEST = `sha256:${'c'.repeat(64)}`;

jest.setTimeout(60_000);

let folder: string;

beforeAll(() => {
  execFileSync('node', ['.config/build.js']);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'restow-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Not synchronous: the registry that it asks runs in this process. */
function restow(
  args: readonly string[],
  input = '',
): Promise<{ readonly status: number | null; readonly out: string; readonly err: string }> {
  return new Promise((done) => {
    const child = spawn('node', [CLI, ...args], { cwd: folder, env: { ...process.env, DOCKER_CONFIG: folder } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    child.on('close', (status) => done({ status, out, err }));
    child.stdin.end(input);
  });
}

describe('--digest', () => {
  let registry: FakeRegistry;
  beforeEach(async () => {
    const manifests = { 'library/python:3.12': { type: INDEX, body: '{}', digest: DIGEST } };
    registry = await fakeRegistry({ manifests, access: 'login' });
  });
  afterEach(() => registry.close());

  const from = (tag: string): string => `FROM ${registry.host}/library/python:${tag}\n`;
  const signIn = (): void => {
    const auth = Buffer.from('user:secret').toString('base64');
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths: { [registry.host]: { auth } } }));
  };

  test('asks the registry of each image once, and writes what it says', async () => {
    signIn();
    for (const name of ['a', 'b']) writeFileSync(join(folder, `${name}.Dockerfile`), from('3.12'));
    const { out } = await restow(['--digest', '--no-context', '--skip', 'add-nonroot-user']);
    expect(out).toContain(`+FROM ${registry.host}/library/python:3.12@${DIGEST}\n`);
    expect(registry.requests.filter((one) => one.startsWith('HEAD'))).toEqual([
      'HEAD /v2/library/python/manifests/3.12',
      'HEAD /v2/library/python/manifests/3.12 (signed in)',
    ]);
  });

  test('works for standard input, and beside --only', async () => {
    signIn();
    const { out } = await restow(['--digest', '--only', 'chain-runs', '--write', '-'], from('3.12'));
    expect(out).toBe(`FROM ${registry.host}/library/python:3.12@${DIGEST}\n`);
  });

  test('leaves an image whose registry does not answer as hoped, with the reason', async () => {
    const { status, out, err } = await restow(['--digest', '--why', '--no-context', '-'], from('3.12'));
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(err).toContain('does not tell everybody of');
    expect(err).toContain('there is no login for it [login-needed]');
  });

  test('is the only way in which a registry is asked', async () => {
    await restow(['--preset', 'max', '--no-context', '-'], from('3.12'));
    expect(registry.requests).toEqual([]);
  });
});

/** Debian's docker-registry, where the machine has it. */
const REAL = process.env['DOCKER_REGISTRY'] ?? 'docker-registry';
const hasReal = spawnSync(REAL, ['--version']).status === 0;

(hasReal ? describe : describe.skip)('a real registry', () => {
  test('tells the digest of an index that was pushed', async () => {
    const port = await freePort();
    const host = `127.0.0.1:${port}`;
    const settings = `version: 0.1\nstorage: { filesystem: { rootdirectory: ${folder}/data } }\nhttp: { addr: '${host}' }\n`;
    writeFileSync(join(folder, 'registry.yml'), settings);
    const server = spawn(REAL, ['serve', join(folder, 'registry.yml')], { stdio: 'ignore' });
    try {
      await answering(`http://${host}/v2/`);
      const index = JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [] });
      const pushed = await fetch(`http://${host}/v2/acme/app/manifests/1`, {
        method: 'PUT',
        headers: { 'content-type': INDEX },
        body: index,
      });
      expect(pushed.status).toBe(201);
      const digest = `sha256:${createHash('sha256').update(index).digest('hex')}`;
      const { out } = await restow(['--digest', '--write', '-'], `FROM ${host}/acme/app:1\n`);
      expect(out).toBe(`FROM ${host}/acme/app:1@${digest}\n`);
      const { err } = await restow(['--digest', '--why', '-'], `FROM ${host}/acme/app:2\n`);
      expect(err).toContain('[tag-not-found]');
    } finally {
      server.kill();
    }
  });
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => done(port));
    });
  });
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${url} does not answer`);
}
