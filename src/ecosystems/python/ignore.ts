/** What a Python project leaves lying about. Sources: PEP 3147, documentation of venv, pytest, mypy, tox, ruff (2026-11). */
import type { IgnoreAdvice } from '../../knowledge/ecosystem.js';

const VIRTUAL_ENVIRONMENT = 'a virtual environment of another machine does not run in the image';

export const pythonIgnoreAdvice: readonly IgnoreAdvice[] = [
  {
    pattern: '**/__pycache__',
    kind: 'generated',
    why: 'compiled again when the modules are loaded',
    // PEP 3147: what lies in __pycache__ is not imported without its source.
    harmlessWhen: 'nothing-to-show',
    expected: true,
  },
  {
    pattern: '**/.venv',
    kind: 'generated',
    why: VIRTUAL_ENVIRONMENT,
    harmlessWhen: 'made-in-build',
    expected: true,
  },
  { pattern: '**/venv', kind: 'generated', why: VIRTUAL_ENVIRONMENT, harmlessWhen: 'made-in-build' },
  { pattern: '**/.pytest_cache', kind: 'generated', why: 'a cache of test runs' },
  { pattern: '**/.mypy_cache', kind: 'generated', why: 'a cache of type checks' },
  { pattern: '**/.ruff_cache', kind: 'generated', why: 'a cache of style checks' },
  { pattern: '**/.tox', kind: 'generated', why: 'environments of test runs' },
];
