/** Rust: cargo. */
import type { Ecosystem } from '../../knowledge/ecosystem.js';
import { cargo } from './cargo.js';
import { rustCommands } from './commands.js';
import { rustRuntime } from './runtime.js';
import { rustRunning } from './running.js';
import { rustRecipe } from './splitting.js';
import { rustDescribing } from './describing.js';

export const rust: Ecosystem = {
  id: 'rust',
  label: 'Rust',
  manifests: ['Cargo.toml'],
  managers: [cargo],
  // target/ may be what the Dockerfile copies: only a look at it could tell.
  ignore: [],
  interpreters: [],
  commands: rustCommands,
  runtime: rustRuntime,
  running: rustRunning,
  describing: rustDescribing,
  recipe: rustRecipe,
};
