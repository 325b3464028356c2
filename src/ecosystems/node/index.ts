/** Node.js: npm, yarn 1 and later, pnpm. */
import type { Ecosystem } from '../../knowledge/ecosystem.js';
import { npm } from './npm.js';
import { pnpm } from './pnpm.js';
import { yarnBerry } from './yarn-berry.js';
import { yarn } from './yarn.js';

export const node: Ecosystem = {
  id: 'node',
  label: 'Node.js',
  manifests: ['package.json'],
  // Of two with one executable the first is meant when nothing tells: images come with yarn 1.
  managers: [npm, yarn, yarnBerry, pnpm],
  ignore: [
    {
      pattern: '**/node_modules',
      kind: 'generated',
      why: 'installed again in the build, for the platform of the image',
    },
    { pattern: '**/npm-debug.log*', kind: 'local', why: "a log of npm on the developer's machine" },
    { pattern: '**/yarn-error.log*', kind: 'local', why: "a log of yarn on the developer's machine" },
  ],
  interpreters: ['node', 'nodejs'],
};
