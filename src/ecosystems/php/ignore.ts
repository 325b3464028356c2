/** What a PHP project leaves lying about. Sources: documentation of composer 2.8, PHPUnit 12, PHP CS Fixer 3 (2026-11). */
import type { IgnoreAdvice } from '../../knowledge/ecosystem.js';

export const phpIgnoreAdvice: readonly IgnoreAdvice[] = [
  {
    pattern: 'vendor',
    kind: 'generated',
    why: 'packages are installed again in the build',
    harmlessWhen: 'only-made-in-build',
    expected: true,
  },
  { pattern: '.phpunit.cache', kind: 'generated', why: 'a cache of test runs' },
  { pattern: '.phpunit.result.cache', kind: 'generated', why: 'results of test runs' },
  { pattern: '.php-cs-fixer.cache', kind: 'generated', why: 'a cache of style checks' },
];
