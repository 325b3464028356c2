/** What a Ruby project leaves lying about. Sources: documentation of bundler 2.7, Rails 8 (its .gitignore), rspec (2026-11). */
import type { IgnoreAdvice } from '../../knowledge/ecosystem.js';

export const rubyIgnoreAdvice: readonly IgnoreAdvice[] = [
  {
    pattern: '**/vendor/bundle',
    kind: 'generated',
    why: 'gems are installed again in the build, for the platform of the image',
    harmlessWhen: 'only-made-in-build',
  },
  { pattern: 'log/*.log', kind: 'local', why: "logs of the developer's machine" },
  { pattern: 'tmp/cache', kind: 'generated', why: 'a cache of Rails, filled again when it runs' },
  { pattern: 'tmp/pids/*.pid', kind: 'local', why: "tells of a server that runs on the developer's machine" },
  { pattern: '.byebug_history', kind: 'local', why: 'what a developer typed' },
  { pattern: '.rspec_status', kind: 'local', why: 'results of test runs' },
];
