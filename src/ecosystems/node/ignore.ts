/** What a Node.js project leaves lying about. Sources: documentation of npm 11, yarn 4 and nyc (2026-11). */
import type { IgnoreAdvice } from '../../knowledge/ecosystem.js';

export const nodeIgnoreAdvice: readonly IgnoreAdvice[] = [
  {
    pattern: '**/node_modules',
    kind: 'generated',
    why: 'installed again in the build, for the platform of the image',
    harmlessWhen: 'only-made-in-build',
    expected: true,
  },
  { pattern: '**/npm-debug.log*', kind: 'local', why: "a log of npm on the developer's machine" },
  { pattern: '**/yarn-debug.log*', kind: 'local', why: "a log of yarn on the developer's machine" },
  { pattern: '**/yarn-error.log*', kind: 'local', why: "a log of yarn on the developer's machine" },
  { pattern: '**/.nyc_output', kind: 'generated', why: 'results of test runs' },
];
