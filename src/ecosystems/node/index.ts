/** Node.js: npm, yarn 1 and later, pnpm, bun. */
import type { Ecosystem } from '../../knowledge/ecosystem.js';
import { nodeCommands } from './commands.js';
import { nodeEnvironment } from './environment.js';
import { bun } from './bun.js';
import { nodeIgnoreAdvice } from './ignore.js';
import { npm } from './npm.js';
import { pnpm } from './pnpm.js';
import { yarnBerry } from './yarn-berry.js';
import { yarn } from './yarn.js';
import { nodeRuntime } from './runtime.js';
import { nodeRunning } from './running.js';
import { nodeServing } from './serving.js';
import { nodeDescribing } from './describing.js';
import { nodeReading } from './reading.js';

export const node: Ecosystem = {
  id: 'node',
  label: 'Node.js',
  manifests: ['package.json'],
  // Of two with one executable the first is meant when nothing tells: images come with yarn 1.
  managers: [npm, yarn, yarnBerry, pnpm, bun],
  ignore: nodeIgnoreAdvice,
  interpreters: ['node', 'nodejs'],
  commands: nodeCommands,
  runtime: nodeRuntime,
  running: nodeRunning,
  reading: nodeReading,
  describing: nodeDescribing,
  serving: nodeServing,
  environment: nodeEnvironment,
};
