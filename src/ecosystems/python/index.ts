/** Python: pip, poetry, uv, pipenv. */
import type { Ecosystem } from '../../knowledge/ecosystem.js';
import { pip } from './pip.js';
import { pipenv } from './pipenv.js';
import { poetry } from './poetry.js';
import { uv } from './uv.js';

/** `python`, `python3`, `python3.12`; minor versions that were ever released (devguide.python.org/versions, 2026). */
const VERSIONS = ['', '2', '2.7', '3', ...Array.from({ length: 11 }, (_, index) => `3.${index + 4}`)];

export const python: Ecosystem = {
  id: 'python',
  label: 'Python',
  manifests: ['pyproject.toml', 'requirements.txt', 'setup.py', 'setup.cfg', 'Pipfile', 'poetry.lock', 'uv.lock'],
  managers: [pip, poetry, uv, pipenv],
  ignore: [
    { pattern: '**/__pycache__', kind: 'generated', why: 'compiled again when the modules are loaded' },
    { pattern: '**/*.pyc', kind: 'generated', why: 'compiled again when the modules are loaded' },
    {
      pattern: '**/.venv',
      kind: 'generated',
      why: 'a virtual environment of another machine does not run in the image',
    },
    {
      pattern: '**/venv',
      kind: 'generated',
      why: 'a virtual environment of another machine does not run in the image',
    },
    { pattern: '**/.pytest_cache', kind: 'generated', why: 'a cache of test runs' },
    { pattern: '**/.mypy_cache', kind: 'generated', why: 'a cache of type checks' },
    { pattern: '**/.tox', kind: 'generated', why: 'environments of test runs' },
    { pattern: '**/*.egg-info', kind: 'generated', why: 'made again when the package is installed' },
  ],
  interpreters: VERSIONS.map((version) => `python${version}`),
};
