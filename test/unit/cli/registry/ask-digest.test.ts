import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { askAll } from '../../../../src/cli/registry/ask-all.js';
import { askDigest } from '../../../../src/cli/registry/ask-digest.js';
import { loginsOf, type Logins } from '../../../../src/cli/registry/credentials.js';
import { fakeRegistry, type FakeOptions, type FakeRegistry } from '../../../support/fake-registry.js';

const INDEX = 'application/vnd.oci.image.index.v1+json';
const IMAGE = 'application/vnd.docker.distribution.manifest.v2+json';
const DIGEST = `sha256:${'a'.repeat(64)}`;
const app = { 'acme/app:1': { type: INDEX, body: '{}', digest: DIGEST } };

const nobody: Logins = () => ({ missing: 'there is no login for it' });
const user: Logins = () => ({ header: `Basic ${Buffer.from('user:secret').toString('base64')}` });

jest.setTimeout(60_000);

const open: FakeRegistry[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function asked(options: FakeOptions, { tag = '1', logins = nobody, timeout = 30_000 } = {}): Promise<unknown> {
  const registry = await fakeRegistry(options);
  open.push(registry);
  return askDigest(`${registry.host}/acme/app:${tag}`, { logins, timeout });
}

describe('the digest of a tag', () => {
  test('is that of the index, where there is one', async () => {
    expect(await asked({ manifests: app })).toEqual({ digest: DIGEST, isIndex: true });
    expect(open[0]!.requests).toEqual(['HEAD /v2/acme/app/manifests/1']);
  });

  test('is that of the image, where there is no index', async () => {
    const manifests = { 'acme/app:1': { type: `${IMAGE}; charset=utf-8`, body: '{}', digest: DIGEST } };
    expect(await asked({ manifests })).toEqual({ digest: DIGEST, isIndex: false });
  });

  test.each([undefined, 'sha256:short', 'md5:abc'])(
    'is that of the bytes, where the registry names %s',
    async (digest) => {
      const manifest = { type: INDEX, body: '{"manifests":[]}', ...(digest === undefined ? {} : { digest }) };
      const own = createHash('sha256').update(manifest.body).digest('hex');
      expect(await asked({ manifests: { 'acme/app:1': manifest } })).toEqual({
        digest: `sha256:${own}`,
        isIndex: true,
      });
    },
  );

  test('is told to everybody who fetches a token', async () => {
    expect(await asked({ manifests: app, access: 'token' })).toEqual({ digest: DIGEST, isIndex: true });
    expect(open[0]!.requests).toEqual([
      'HEAD /v2/acme/app/manifests/1',
      'GET /token?service=fake&scope=pull+it',
      'HEAD /v2/acme/app/manifests/1 (signed in)',
    ]);
  });

  test.each(['login', 'basic'] as const)('is told to who signs in (%s)', async (access) => {
    expect(await asked({ manifests: app, access }, { logins: user })).toEqual({ digest: DIGEST, isIndex: true });
    expect(await asked({ manifests: app, access })).toMatchObject({
      failure: 'login-needed',
      says: 'there is no login for it',
    });
  });
});

describe('why there is none', () => {
  test.each<[string, number, object]>([
    ['a tag that is not there', 404, { failure: 'tag-not-found', says: 'it answers 404; there is no login for it' }],
    ['too many questions', 429, { failure: 'asked-too-often' }],
    ['an image for others', 403, { failure: 'login-needed' }],
    ['a login of an unknown kind', 401, { failure: 'login-needed', says: 'it asks for nothing known' }],
    ['a registry that is broken', 503, { failure: 'registry-not-reached', says: 'it answers 503' }],
    ['another answer', 418, { failure: 'answer-not-understood' }],
  ])('%s', async (_, status, answer) => {
    const say: FakeOptions['answer'] = (request, response) => {
      if (!request.url!.includes('/manifests/')) return false;
      response.writeHead(status).end();
      return true;
    };
    expect(await asked({ manifests: app, answer: say })).toMatchObject(answer);
  });

  test('something else under the name', async () => {
    const manifests = { 'acme/app:1': { type: 'text/html', body: 'hello', digest: DIGEST } };
    expect(await asked({ manifests })).toEqual({
      failure: 'answer-not-understood',
      says: 'it is of the type `text/html`',
    });
  });

  test('no answer in time', async () => {
    const silent = (): boolean => true;
    expect(await asked({ manifests: {}, answer: silent }, { timeout: 100 })).toMatchObject({
      failure: 'registry-not-reached',
      says: expect.stringContaining('no answer in time'),
    });
  });

  test('nobody there; then it is asked once only', async () => {
    const registry = await fakeRegistry({ manifests: {} });
    await registry.close();
    const references = Array.from({ length: 9 }, (_, n) => `${registry.host}/a:${n}`);
    const answers = await askAll(references, { logins: nobody, timeout: 30_000 });
    for (const one of references)
      expect(answers[one]).toEqual({ failure: 'registry-not-reached', says: `${registry.host}: ECONNREFUSED` });
  });

  test('a place for tokens that no login should be sent to', async () => {
    const answer: FakeOptions['answer'] = (_, response) => {
      response.writeHead(401, { 'www-authenticate': 'Bearer realm="http://example.com/token"' }).end();
      return true;
    };
    expect(await asked({ manifests: {}, answer }, { logins: user })).toMatchObject({ failure: 'login-needed' });
  });

  test('a manifest without end', async () => {
    const answer: FakeOptions['answer'] = ({ method }, response) => {
      response.writeHead(200, { 'content-type': INDEX });
      if (method === 'HEAD') response.end();
      else for (let n = 0; n < 6; n++) response.write(Buffer.alloc(1024 * 1024));
      return true;
    };
    expect(await asked({ manifests: {}, answer })).toEqual({
      failure: 'answer-not-understood',
      says: 'it names no digest',
    });
  });
});

describe('a login', () => {
  function found(config: unknown, keys = ['ghcr.io']): unknown {
    const folder = mkdtempSync(join(tmpdir(), 'restow-'));
    writeFileSync(join(folder, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config));
    try {
      return loginsOf({ DOCKER_CONFIG: folder })(keys);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test('is the one that config.json has for the registry', () => {
    const auths = { 'ghcr.io': { auth: 'dTpw' }, 'https://index.docker.io/v1/': { auth: 'aHVi' } };
    expect(found({ auths })).toEqual({ header: 'Basic dTpw' });
    expect(found({ auths }, ['https://index.docker.io/v1/'])).toEqual({ header: 'Basic aHVi' });
    expect(found({ auths }, ['example.com'])).toEqual({ missing: 'there is no login for it' });
  });

  test('that a program keeps is not asked for', () => {
    const missing = 'its login is kept by docker-credential-pass, which is not run';
    expect(found({ auths: { 'ghcr.io': {} }, credsStore: 'pass' })).toEqual({ missing });
    expect(found({ credHelpers: { 'ghcr.io': 'pass' } })).toEqual({ missing });
  });

  test('cannot be read from anything else', () => {
    for (const config of ['{', '[]', '{"auths":3}', { auths: { 'ghcr.io': { auth: 4 } } }])
      expect(found(config)).toEqual({ missing: 'there is no login for it' });
  });
});
