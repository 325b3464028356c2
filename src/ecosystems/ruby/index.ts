/** Ruby: bundler, gem. */
import type { Ecosystem } from '../../knowledge/ecosystem.js';
import { bundler } from './bundler.js';
import { rubyEnvironment } from './environment.js';
import { gem } from './gem.js';
import { rubyIgnoreAdvice } from './ignore.js';
import { rubyRuntime } from './runtime.js';
import { rubyRunning } from './running.js';

export const ruby: Ecosystem = {
  id: 'ruby',
  label: 'Ruby',
  manifests: ['Gemfile', 'gems.rb', 'Gemfile.lock'],
  managers: [bundler, gem],
  ignore: rubyIgnoreAdvice,
  interpreters: ['ruby', 'jruby'],
  environment: rubyEnvironment,
  runtime: rubyRuntime,
  running: rubyRunning,
};
