/** What a .NET project leaves lying about. Sources: documentation of the .NET SDK 10, Visual Studio 2026 (2026-11). */
import type { IgnoreAdvice } from '../../knowledge/ecosystem.js';

export const dotnetIgnoreAdvice: readonly IgnoreAdvice[] = [
  {
    pattern: '**/obj',
    kind: 'generated',
    why: 'written anew by every restore and build; that of another machine can break both',
    harmlessWhen: 'made-in-build',
    expected: true,
  },
  {
    pattern: '**/bin/Debug',
    kind: 'generated',
    why: 'compiled again in the build',
    expected: true,
  },
  { pattern: '**/bin/Release', kind: 'generated', why: 'compiled again in the build' },
  { pattern: '**/.vs', kind: 'local', why: 'settings of an editor' },
  { pattern: '**/*.user', kind: 'local', why: "settings of one developer's editor" },
  { pattern: '**/TestResults', kind: 'generated', why: 'results of test runs' },
];
