/** What is wrong in what a configuration tells of images, besides its shape: most of it comes to stand in Dockerfiles. */
import { catalogue } from '../images/resolve.js';
import { parseImageReference } from '../images/reference.js';
import { SYSTEMS, systemNamed } from '../images/taught-family.js';
import type { TaughtFamily, TaughtImages } from '../knowledge/taught-images.js';
import type { Fault } from './check-value.js';

/** Everything that is wrong in it, `path` leading to it. Its shape must be right. */
export function imageFaults({ mirrors = {}, families = [] }: TaughtImages, path: Fault['path']): readonly Fault[] {
  return [
    ...Object.entries(mirrors).flatMap(([prefix, of]) => {
      const wrong = [prefix, of].find((one) => !isName(`${one}${one.endsWith('/') ? '' : '/'}x`));
      const message = `\`${wrong}\` is no beginning of the name of an image`;
      return wrong === undefined ? [] : [{ path: [...path, 'mirrors', prefix], message }];
    }),
    ...families.flatMap((one, index) => familyFaults(one, [...path, 'families', index])),
  ];
}

function familyFaults(family: TaughtFamily, path: Fault['path']): readonly Fault[] {
  const { names, like, system, user, users = {}, workdir, small = {}, latest } = family;
  const at = (key: string, wrong: boolean, message: string): readonly Fault[] => {
    return wrong ? [{ path: [...path, key], message }] : [];
  };
  const tags = [...Object.entries(small).flat(), ...(latest === undefined ? [] : [latest])];
  return [
    ...at('names', !names.every(isName), 'a name has no tag, and is written as in FROM'),
    ...((like === undefined) === (system === undefined)
      ? [{ path, message: 'images say either what they are `like`, or their `system`' }]
      : []),
    ...at('like', like !== undefined && !isKnown(like), `there is no image \`${like}\` that is known`),
    ...at(
      'system',
      system !== undefined && !isSystem(system),
      `\`system\` is one of ${SYSTEMS.join(', ')}, and its release`,
    ),
    ...at('user', user !== undefined && !isUser(user), 'this is no name of a user'),
    ...Object.entries(users).flatMap(([name, { home }]) =>
      at('users', !isUser(name) || !isFolder(home), 'a user has a name, and a home that begins with /'),
    ),
    ...at('workdir', workdir !== undefined && !isFolder(workdir), '`workdir` is a path that begins with /'),
    ...at(
      tags.length === 1 && latest !== undefined ? 'latest' : 'small',
      !tags.every((tag) => parseImageReference(`x:${tag}`) !== undefined),
      'this is no tag',
    ),
  ];
}

function isName(text: string): boolean {
  const reference = parseImageReference(text);
  return reference !== undefined && reference.tag === undefined && reference.digest === undefined;
}

function isKnown(like: string): boolean {
  const reference = parseImageReference(like);
  if (reference === undefined || reference.digest !== undefined) return false;
  return catalogue.lookUp(like).known || (reference.tag === undefined && catalogue.isFamily(reference));
}

function isSystem(text: string): boolean {
  return systemNamed(text) !== undefined;
}

function isUser(text: string): boolean {
  return /^(?:[a-z_][a-z0-9_-]{0,31}|\d{1,10})$/.test(text);
}

function isFolder(text: string): boolean {
  return /^\/[\w./-]*$/.test(text);
}
