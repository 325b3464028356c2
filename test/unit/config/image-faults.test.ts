import { describe, expect, test } from '@jest/globals';
import { parseConfiguration } from '../../../src/config/parse.js';

function problems(images: unknown): readonly string[] {
  const read = parseConfiguration(JSON.stringify({ images }), 'json', []);
  return read.ok ? [] : read.problems.map(({ message }) => message);
}

const NAMES = { names: ['registry.example.com/base/python'] };

describe('what is told of images', () => {
  test.each<[string, unknown]>([
    [
      'a mirror',
      { mirrors: { 'registry.example.com/hub': 'docker.io/library', 'registry.example.com:5000/': 'gcr.io' } },
    ],
    ['a family that is like another', { families: [{ ...NAMES, like: 'python' }] }],
    ['one whose tags are all like one image', { families: [{ ...NAMES, like: 'python:3.12-slim' }] }],
    ['one that is like those without a latest tag', { families: [{ ...NAMES, like: 'ros' }] }],
    ['one with a system', { families: [{ ...NAMES, system: 'ubuntu 24.04', words: ['corp'], brings: ['pip'] }] }],
    [
      'one with all that can be told',
      {
        families: [
          {
            ...{ ...NAMES, system: 'rhel 9', user: 'app', workdir: '/srv', env: { A: 'b' }, entrypoint: 'passes-on' },
            users: { app: { uid: 1000, gid: 1000, home: '/home/app' } },
            ...{ compilers: false, accounts: true, triggers: ['RUN x'], small: { '1': '1-slim' }, latest: '1' },
          },
        ],
      },
    ],
  ])('may be %s', (_, images) => {
    expect(problems(images)).toEqual([]);
  });

  test.each<[string, unknown, RegExp]>([
    ['a mirror that is no name', { mirrors: { 'Registry Corp/': 'docker.io' } }, /`Registry Corp\/` is no beginning/],
    ['a mirror with a tag', { mirrors: { 'a.example/x': 'docker.io/library/node:20' } }, /is no beginning/],
    ['a family without names', { families: [{ like: 'python' }] }, /lacks the key `names`/],
    ['a name with a tag', { families: [{ names: ['x:1'], like: 'python' }] }, /has no tag/],
    ['neither likeness nor system', { families: [NAMES] }, /either what they are `like`, or their `system`/],
    ['both', { families: [{ ...NAMES, like: 'python', system: 'debian 12' }] }, /either/],
    ['a likeness that is not known', { families: [{ ...NAMES, like: 'pythn' }] }, /no image `pythn`/],
    ['a tag that is not known', { families: [{ ...NAMES, like: 'python:x-y' }] }, /no image `python:x-y`/],
    ['a system that is none', { families: [{ ...NAMES, system: 'plan9' }] }, /is one of debian, ubuntu/],
    ['a user with a blank', { families: [{ ...NAMES, like: 'python', user: 'a b' }] }, /no name of a user/],
    [
      'a user without a home',
      { families: [{ ...NAMES, like: 'python', users: { a: { uid: 1, gid: 1, home: 'x' } } }] },
      /home that begins/,
    ],
    [
      'a number below 0',
      { families: [{ ...NAMES, like: 'python', users: { a: { uid: -1, gid: 1, home: '/' } } }] },
      /is not a whole number/,
    ],
    ['a folder that is none', { families: [{ ...NAMES, like: 'python', workdir: 'a\nb' }] }, /path that begins/],
    ['a tag with a line end', { families: [{ ...NAMES, like: 'python', small: { '1': '1\nRUN x' } }] }, /no tag/],
    ['a tag that is empty', { families: [{ ...NAMES, like: 'python', latest: '' }] }, /no tag/],
    ['a text for a flag', { families: [{ ...NAMES, like: 'python', compilers: 'no' }] }, /is not true or false/],
    ['a key that there is not', { mirror: {} }, /did you mean `mirrors`/],
  ])('cannot be %s', (_, images, message) => {
    expect(problems(images)).toEqual([expect.stringMatching(message)]);
  });
});
