/** PHP: composer. */
import type { Ecosystem } from '../../knowledge/ecosystem.js';
import { composer } from './composer.js';
import { phpIgnoreAdvice } from './ignore.js';
import { phpRuntime } from './runtime.js';
import { phpRunning } from './running.js';
import { phpDescribing } from './describing.js';

export const php: Ecosystem = {
  id: 'php',
  label: 'PHP',
  manifests: ['composer.json', 'composer.lock'],
  managers: [composer],
  ignore: phpIgnoreAdvice,
  interpreters: ['php', 'hhvm'],
  runtime: phpRuntime,
  running: phpRunning,
  describing: phpDescribing,
};
