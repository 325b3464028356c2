/** Go: the go command. */
import type { Ecosystem } from '../../knowledge/ecosystem.js';
import { go } from './go.js';
import { goRuntime } from './runtime.js';
import { goRunning } from './running.js';
import { goRecipe } from './splitting.js';
import { goServing } from './serving.js';
import { goReading } from './reading.js';

export const goLanguage: Ecosystem = {
  id: 'go',
  label: 'Go',
  manifests: ['go.mod', 'go.work'],
  managers: [go],
  // What a module leaves in its folder (binaries, vendor/) cannot be told from what it needs.
  ignore: [],
  interpreters: [],
  runtime: goRuntime,
  running: goRunning,
  reading: goReading,
  serving: goServing,
  recipe: goRecipe,
};
