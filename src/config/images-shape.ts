/** The keys by which a configuration tells of images that the catalogue does not have. */
import type { Shape, TableShape } from './shape.js';

const text = (says: string): Shape => ({ kind: 'text', says });
const texts = (says: string, one: string): Shape => ({ kind: 'list', says, of: text(one) });
const textMap = (says: string, one: string): Shape => ({ kind: 'map', says, of: text(one) });

const user: TableShape = {
  kind: 'table',
  says: 'a user',
  required: ['uid', 'gid', 'home'],
  keys: {
    uid: { kind: 'number', says: 'its number' },
    gid: { kind: 'number', says: 'the number of its group' },
    home: text('its home, absolute'),
  },
};

const family: TableShape = {
  kind: 'table',
  says: 'images that differ by their tag alone; either `like` or `system` is needed',
  required: ['names'],
  keys: {
    names: texts('their names, with the registry and without a tag', 'a name: registry.corp/base/python'),
    like: text(
      'the image of the catalogue whose tags mean the same (python), or that all of them are like (python:3.12)',
    ),
    system: text('the distribution of tags that name none, with its release: debian 12'),
    words: texts('words that tags may have besides a version and a system', 'a word between dashes'),
    user: text('the user that it starts as; root unless told'),
    users: { kind: 'map', says: 'users besides root, by name', of: user },
    workdir: text('the folder that it starts in; / unless told'),
    env: textMap('variables that it sets and that matter to shells or package managers', 'a value'),
    entrypoint: {
      kind: 'text',
      says: 'what its ENTRYPOINT does with CMD: there is none, it runs it, it looks at it first, it takes it for its arguments',
      choices: ['none', 'passes-on', 'inspects', 'program'],
    },
    brings: texts('package managers that do not come from the distribution', 'a package manager: pip, npm'),
    starts: texts('the server that it starts where a file says nothing, word by word', 'a word'),
    ports: { kind: 'list', says: 'TCP ports of its EXPOSE', of: { kind: 'number', says: 'a port' } },
    compilers: { kind: 'flag', says: 'whether compilers are in it' },
    accounts: { kind: 'flag', says: 'whether useradd is in it, where it is not Debian, Ubuntu or Alpine' },
    triggers: texts('its ONBUILD triggers', 'an instruction'),
    small: textMap('tags, and the tags of the same without compilers and tools; on Debian and Ubuntu', 'the small one'),
    latest: text('the tag that a name without a tag should get'),
  },
};

/** The shape of the key `images`. */
export const imagesShape: TableShape = {
  kind: 'table',
  says: 'images that restow does not know of itself: mirrors, and images of your own',
  keys: {
    mirrors: textMap(
      'beginnings of names, and what they stand for: registry.corp/dockerhub/ for docker.io/library/',
      'what it mirrors',
    ),
    families: { kind: 'list', says: 'images of your own; they count more than those that restow knows', of: family },
  },
};
