import { describe, expect, test } from '@jest/globals';
import { catalogueName, parseImageReference } from '../../../src/images/reference.js';

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('parseImageReference', () => {
  test.each([
    ['node', undefined, 'node', undefined],
    ['node:20-alpine', undefined, 'node', '20-alpine'],
    ['library/node:20', undefined, 'node', '20'],
    ['docker.io/library/node:20', undefined, 'node', '20'],
    ['docker.io/nvidia/cuda:12', undefined, 'nvidia/cuda', '12'],
    ['public.ecr.aws/docker/library/python:3', undefined, 'python', '3'],
    ['mirror.gcr.io/library/python:3', undefined, 'python', '3'],
    ['public.ecr.aws/amazonlinux/amazonlinux:2', 'public.ecr.aws', 'amazonlinux/amazonlinux', '2'],
    ['localhost:5000/node', 'localhost:5000', 'node', undefined],
    ['localhost:5000/a/b:1.2', 'localhost:5000', 'a/b', '1.2'],
    ['gcr.io/distroless/base-debian12', 'gcr.io', 'distroless/base-debian12', undefined],
  ])('%s', (text, registry, repository, tag) => {
    expect(parseImageReference(text)).toEqual({ registry, repository, tag, digest: undefined });
  });

  test('a digest stands beside a tag or alone', () => {
    expect(parseImageReference(`node:20@${DIGEST}`)).toMatchObject({ tag: '20', digest: DIGEST });
    expect(parseImageReference(`localhost:5000/node@${DIGEST}`)).toMatchObject({ tag: undefined, digest: DIGEST });
  });

  test.each(['', 'Node', 'node:', 'node:a b', '$IMAGE', 'node@sha256:12', 'a//b', 'node:20@x@y', '<image>'])(
    'refuses %j',
    (text) => expect(parseImageReference(text)).toBeUndefined(),
  );

  test('a catalogue name keeps a foreign registry only', () => {
    expect(catalogueName(parseImageReference('docker.io/library/node:1')!)).toBe('node');
    expect(catalogueName(parseImageReference('quay.io/centos/centos:9')!)).toBe('quay.io/centos/centos');
  });
});
