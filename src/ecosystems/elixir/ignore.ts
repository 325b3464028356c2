/** What an Elixir project leaves lying about. Sources: hexdocs.pm/mix 1.19, Phoenix 1.8 (its .gitignore) (2026-11). */
import type { IgnoreAdvice } from '../../knowledge/ecosystem.js';

export const elixirIgnoreAdvice: readonly IgnoreAdvice[] = [
  {
    pattern: '_build',
    kind: 'generated',
    why: 'compiled again in the build, for the platform of the image',
    expected: true,
  },
  {
    pattern: 'deps',
    kind: 'generated',
    why: 'dependencies are fetched again in the build',
    harmlessWhen: 'only-made-in-build',
    expected: true,
  },
  { pattern: '.elixir_ls', kind: 'local', why: 'files of an editor' },
  { pattern: 'erl_crash.dump', kind: 'local', why: 'left by a crash' },
];
