import { describe, expect, test } from '@jest/globals';
import { defaultSmoke, judge, parseSmoke, type Observation, type Smoke } from '../../../src/verify/smoke.js';
import { SETTINGS } from './fixtures.js';

const UP: Observation = { running: true, exitCode: 0, output: '', answers: [], health: '' };

describe('how a request is written', () => {
  test('with status and text, with one of them, with none', () => {
    expect(parseSmoke('GET :8000/health 200 all is well')).toEqual({
      method: 'GET',
      port: 8000,
      path: '/health',
      body: undefined,
      status: 200,
      text: 'all is well',
    });
    expect(parseSmoke('GET :80')).toMatchObject({ path: '/', status: undefined, text: undefined });
    expect(parseSmoke('GET :80/ ready')).toMatchObject({ status: undefined, text: 'ready' });
  });

  test('with a JSON body', () => {
    expect(parseSmoke('POST :80/a {"b": {"c": "} x"}} 201')).toMatchObject({
      body: '{"b": {"c": "} x"}}',
      status: 201,
    });
    expect(parseSmoke('POST :80/a [1, [2]]')).toMatchObject({ body: '[1, [2]]', text: undefined });
  });

  test.each(['GET /health', 'get :80/', 'GET :0/', 'GET :70000/', ''])('%j is none', (text) => {
    expect(parseSmoke(text)).toContain('is no request like');
  });
});

describe('what is tried when nothing is said', () => {
  test("the image's health check, else its ports, else that it starts", () => {
    const healthCheck = { Test: ['CMD', 'x'] };
    expect(defaultSmoke({ ...SETTINGS, healthCheck, ports: ['80/tcp'] })).toEqual({ kind: 'health' });
    expect(defaultSmoke({ ...SETTINGS, healthCheck: { Test: ['NONE'] } })).toEqual({ kind: 'start' });
    expect(defaultSmoke({ ...SETTINGS, ports: ['53/udp', '80/tcp'] })).toMatchObject({
      kind: 'requests',
      given: false,
      requests: [{ port: 80, path: '/' }],
    });
  });
});

describe('the judgement', () => {
  const smoke = { kind: 'requests', given: false, requests: [parseSmoke('GET :80/')] } as Smoke;
  const answering = (status: number, body = ''): Observation => ({ ...UP, answers: [{ status, body }] });

  test('of a container that ended, or that did not', () => {
    const ended = { ...UP, running: false, exitCode: 1 };
    expect(judge({ kind: 'start' }, { original: UP, rewrite: ended }, undefined)).toEqual([
      'it ended with 1; the original was still up',
    ]);
    expect(judge({ kind: 'start' }, { original: ended, rewrite: UP }, undefined)).toHaveLength(1);
    expect(judge({ kind: 'start' }, { original: ended, rewrite: ended }, undefined)).toEqual([]);
    expect(
      judge({ kind: 'start' }, { original: UP, rewrite: { ...UP, refused: 'no such program' } }, undefined),
    ).toEqual(['it does not start: no such program']);
  });

  test('of another output, when the original always writes the same', () => {
    const wrote = (output: string): Observation => ({ ...UP, running: false, output });
    const both = { original: wrote('a'), rewrite: wrote('b') };
    expect(judge({ kind: 'start' }, both, wrote('a'))).toHaveLength(1);
    expect(judge({ kind: 'start' }, both, wrote('at 10:31'))).toEqual([]);
  });

  test('of another status, of no answer, and of another text that is always the same', () => {
    const [was, is] = [answering(200, 'x'), answering(500)];
    expect(judge(smoke, { original: was, rewrite: is }, undefined)).toEqual([
      'GET / is answered with 500, by the original with 200',
    ]);
    expect(judge(smoke, { original: was, rewrite: { ...UP, answers: [undefined] } }, undefined)).toEqual([
      'nothing answers GET /',
    ]);
    expect(judge(smoke, { original: was, rewrite: answering(200, 'y') }, answering(200, 'x'))).toHaveLength(1);
    expect(judge(smoke, { original: was, rewrite: answering(200, 'y') }, answering(200, 'z'))).toEqual([]);
    expect(judge(smoke, { original: { ...UP, answers: [undefined] }, rewrite: is }, undefined)).toEqual([]);
  });
});
