import { describe, expect, test } from '@jest/globals';
import { families, lookUpImage } from '../../../src/images/resolve.js';

describe('lookUpImage', () => {
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
    ['scratch', { distro: 'none', libc: 'none', shell: undefined }],
    ['postgres:16-alpine', { distro: 'alpine', entrypoint: 'inspects' }],
    ['mysql:8.0', { distro: 'rhel' }],
  ])('%s', (reference, expected) => {
    expect(lookUpImage(reference)).toMatchObject({ known: true, value: expected });
  });

  test('only onbuild tags bring triggers', () => {
    const triggers = (reference: string): readonly string[] => {
      const found = lookUpImage(reference);
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
    [`node@sha256:${'0'.repeat(64)}`, /digest and no tag/],
    ['not an image', /not an image reference/],
  ])('does not guess: %s', (reference, why) => {
    const found = lookUpImage(reference);
    expect(found).toMatchObject({ known: false });
    expect(found.known ? '' : found.why).toMatch(why);
  });

  test('no two families claim one name', () => {
    const names = families.flatMap((family) => family.names);
    expect(names).toEqual([...new Set(names)]);
  });
});
