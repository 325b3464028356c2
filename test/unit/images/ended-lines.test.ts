import { expect, test } from '@jest/globals';
import { endedLine } from '../../../src/images/ended-lines.js';
import { parseImageReference } from '../../../src/images/reference.js';
import { catalogue } from '../../../src/images/resolve.js';

function ended(text: string): string | undefined {
  const image = catalogue.lookUp(text);
  const found = endedLine(parseImageReference(text)!, image.known ? image.value : undefined);
  return found && `${found.line} ${found.end}`;
}

test.each<[string, string | undefined]>([
  ['python:3.7.17-slim', 'python 3.7 2023-06-27'],
  ['python:3.14', undefined],
  ['python:3', undefined],
  ['python:2.7', 'python 2.7 2020-01-01'],
  ['node:14', 'node 14 2023-04-30'],
  ['node:22-buster', 'debian 10 2024-06-30'],
  ['debian:stretch', 'debian 9 2022-07-01'],
  ['debian:9.13', 'debian 9 2022-07-01'],
  ['ubuntu:18.04', 'ubuntu 18.04 2023-05-31'],
  ['ubuntu:bionic-20220801', 'ubuntu 18.04 2023-05-31'],
  ['alpine:3.15.4', 'alpine 3.15 2023-11-01'],
  ['alpine:3', undefined],
  ['mcr.microsoft.com/dotnet/sdk:5.0', 'dotnet 5 2022-05-10'],
  ['acme/python:2.7', undefined],
  ['registry.example.com/python:2.7', undefined],
])('the line of %s has ended: %s', (text, line) => {
  expect(ended(text)).toBe(line);
});
