import { describe, expect, test } from '@jest/globals';
import { distros } from '../../../src/distros/index.js';
import { catalogue, catalogueOf, families, type Catalogue } from '../../../src/images/resolve.js';
import { catalogueName } from '../../../src/images/reference.js';
import { SYSTEMS } from '../../../src/images/taught-family.js';
import type { TaughtFamily } from '../../../src/knowledge/taught-images.js';

describe('an image', () => {
  test.each([
    ['debian:12-slim', { distro: 'debian', release: '12', libc: 'glibc', shell: 'posix' }],
    ['debian:bookworm-20240513-slim', { distro: 'debian', release: '12' }],
    ['ubuntu:14.04', { distro: 'ubuntu', release: '14.04' }],
    ['ubuntu:trusty', { distro: 'ubuntu', release: '14.04' }],
    ['ubuntu', { distro: 'ubuntu', release: '26.04' }],
    ['alpine:3.2', { distro: 'alpine', release: '3.2', libc: 'musl' }],
    ['alpine:3.19.1', { distro: 'alpine', release: '3.19' }],
    ['node:20', { distro: 'debian', release: '12', brings: ['npm', 'yarn'], entrypoint: 'passes-on' }],
    ['node:lts-alpine3.19', { distro: 'alpine', release: '3.19' }],
    ['node:20.11.1-bookworm-slim', { distro: 'debian', release: '12' }],
    ['node:8-onbuild', { workdir: '/usr/src/app' }],
    ['python:3.12-slim-bullseye', { distro: 'debian', release: '11', brings: ['pip'], entrypoint: 'none' }],
    ['python:3.9.0a5-alpine3.10', { distro: 'alpine', release: '3.10' }],
    ['golang:1.22', { workdir: '/go' }],
    ['centos:7', { distro: 'rhel', release: '7', shell: 'bash' }],
    ['registry.access.redhat.com/ubi9/ubi-minimal:9.4', { distro: 'rhel', release: '9' }],
    ['nginx:1.17-alpine', { distro: 'alpine', entrypoint: 'none' }],
    ['nginx:1.25', { entrypoint: 'inspects' }],
    ['openjdk:8-jre-slim', { distro: 'debian' }],
    ['openjdk:17', { distro: 'rhel' }],
    ['maven:3.6-jdk-8-slim', { distro: 'debian' }],
    ['maven:3.9-eclipse-temurin-21', { distro: 'ubuntu' }],
    ['nvidia/cuda:9.0-cudnn7-devel-ubuntu16.04', { distro: 'ubuntu', release: '16.04' }],
    ['mcr.microsoft.com/dotnet/sdk:8.0', { distro: 'debian', release: '12' }],
    ['mcr.microsoft.com/dotnet/aspnet:8.0-jammy-chiseled', { distro: 'none', shell: undefined, user: 'app' }],
    ['mcr.microsoft.com/windows/servercore:ltsc2022', { distro: 'windows' }],
    ['gcr.io/distroless/nodejs20-debian12:nonroot', { distro: 'none', user: 'nonroot', entrypoint: 'program' }],
    ['denoland/deno:1.45.4', { distro: 'debian', entrypoint: 'inspects', users: { deno: { uid: 1993 } } }],
    ['denoland/deno:alpine-1.40.4', { distro: 'alpine' }],
    ['cgr.dev/chainguard/python', { distro: 'none', user: '65532', program: ['/usr/bin/python'], shell: undefined }],
    ['ruby:3.2-slim', { distro: 'debian', compilers: false }],
    ['scratch', { distro: 'none', libc: 'none', shell: undefined }],
    ['postgres:16-alpine', { distro: 'alpine', entrypoint: 'inspects' }],
    ['mysql:8.0', { distro: 'rhel' }],
  ])('%s', (reference, expected) => {
    expect(catalogue.lookUp(reference)).toMatchObject({ known: true, value: expected });
  });

  test('only onbuild tags bring triggers', () => {
    const triggers = (reference: string): readonly string[] => {
      const found = catalogue.lookUp(reference);
      return found.known ? found.value.triggers : ['unknown'];
    };
    expect(triggers('node:8-onbuild')).not.toHaveLength(0);
    expect(triggers('python:3-onbuild')).toContain('RUN pip install --no-cache-dir -r requirements.txt');
    expect(triggers('node:8')).toHaveLength(0);
  });

  test.each([
    ['example.com/team/base:4', /not in the catalogue/],
    ['node:20-some-flavour', /does not know the tag/],
    ['mysql:5.7', /does not know the tag/],
    ['cgr.dev/chainguard/python:latest-dev', /does not know the tag/],
    ['denoland/deno:distroless', /does not know the tag/],
    [`node@sha256:${'0'.repeat(64)}`, /digest and no tag/],
    ['not an image', /not an image reference/],
  ])('does not guess: %s', (reference, why) => {
    const found = catalogue.lookUp(reference);
    expect(found).toMatchObject({ known: false });
    expect(found.known ? '' : found.why).toMatch(why);
  });

  test('no two families claim one name', () => {
    const names = families.flatMap((family) => family.names);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('an image that a user tells of', () => {
  const NAME = 'registry.example.com/base';
  const told = (family: Omit<TaughtFamily, 'names'>): Catalogue =>
    catalogueOf({ families: [{ names: [NAME], ...family }] });

  test('may have any system that there are commands and packages of', () => {
    expect([...SYSTEMS].sort()).toEqual(
      distros
        .map(({ id }) => id)
        .filter((id) => SYSTEMS.includes(id))
        .sort(),
    );
  });

  test('has the tags of what it is like, and what is told besides', () => {
    const one = told({ like: 'python', words: ['corp'], user: 'svc', env: { A: 'b' } });
    const expected = { distro: 'debian', release: '11', version: [3, 9], brings: ['pip'], user: 'svc' };
    expect(one.lookUp(`${NAME}:3.9-slim-bullseye-corp`)).toMatchObject({ known: true, value: expected });
    expect(one.lookUp(`${NAME}:3.9`)).toMatchObject({ value: { env: { A: 'b' } } });
    expect(one.lookUp(`${NAME}:3.9-other`)).toMatchObject({ known: false });
  });

  test('is like one image whatever its tag', () => {
    const one = told({ like: 'python:3.12-slim-bookworm' });
    const expected = { release: '12', version: [3, 12], compilers: false };
    for (const tag of ['', ':7', ':2024.1-x'])
      expect(one.lookUp(`${NAME}${tag}`)).toMatchObject({ known: true, value: expected });
  });

  test('has a system, which tags may name', () => {
    const one = told({ system: 'debian 12', small: { 7: '7-slim' } });
    expect(one.lookUp(`${NAME}:7`)).toMatchObject({ value: { distro: 'debian', release: '12', accounts: 'shadow' } });
    expect(one.lookUp(`${NAME}:7-alpine3.20`)).toMatchObject({ value: { distro: 'alpine', release: '3.20' } });
    expect(one.smaller(one.reference(`${NAME}:7`)!)?.tag).toBe('7-slim');
    expect(one.smaller(one.reference(`${NAME}:8`)!)).toBeUndefined();
  });

  test('has no small one where packages have other names than on Debian', () => {
    const one = told({ system: 'rhel 9', small: { 7: '7-minimal' } });
    expect(one.smaller(one.reference(`${NAME}:7`)!)).toBeUndefined();
  });

  test('counts more than one of the catalogue', () => {
    const one = catalogueOf({ families: [{ names: ['node'], system: 'rhel 9' }] });
    expect(one.lookUp('node:20')).toMatchObject({ value: { distro: 'rhel' } });
    expect(catalogue.lookUp('node:20')).toMatchObject({ value: { distro: 'debian' } });
  });

  test('keeps its base, as more may be in it', () => {
    expect(told({ like: 'node' }).inPlaceOf(`${NAME}:20`, 'debian:12-slim')).toMatchObject({ why: expect.any(String) });
  });
});

describe('a mirror', () => {
  const one = catalogueOf({
    mirrors: {
      'registry.example.com': 'quay.io',
      'registry.example.com/hub': 'docker.io',
      'mirror.example.com/library/': 'index.docker.io/library',
    },
  });

  test.each([
    ['registry.example.com/hub/library/node:20', 'node'],
    ['registry.example.com/hub/node:20', 'node'],
    ['registry.example.com/hub/bitnami/minideb', 'bitnami/minideb'],
    ['registry.example.com/centos/centos:stream9', 'quay.io/centos/centos'],
    ['mirror.example.com/library/node', 'node'],
    ['mirror.example.com/node', 'mirror.example.com/node'],
    ['registry.example.com.evil/hub/node', 'registry.example.com.evil/hub/node'],
    ['docker.io/library/node', 'node'],
  ])('%s is %s', (text, name) => {
    const reference = one.reference(text)!;
    expect(catalogueName(reference)).toBe(name);
  });

  test.each([
    ['node:20', 'debian:12-slim', 'debian:12-slim'],
    ['registry.example.com/hub/node:20', 'debian:12-slim', 'registry.example.com/hub/debian:12-slim'],
    ['registry.example.com/hub/library/node', 'debian:12', 'registry.example.com/hub/library/debian:12'],
    ['registry.example.com/hub/a/b', 'debian:12', 'registry.example.com/hub/library/debian:12'],
    ['mirror.example.com/library/node', 'debian:12', 'mirror.example.com/library/debian:12'],
    ['mirror.example.com/library/node', 'quay.io/a/b:1', 'registry.example.com/a/b:1'],
    ['registry.example.com/hub/node', 'gcr.io/distroless/cc-debian12', undefined],
  ])('in place of %s, %s is %s', (written, image, expected) => {
    const found = one.inPlaceOf(written, image);
    expect('name' in found ? found.name : undefined).toBe(expected);
  });
});
