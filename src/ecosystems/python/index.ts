/** Python: pip, poetry, uv, pipenv, conda. */
import type { Ecosystem } from '../../knowledge/ecosystem.js';
import { conda } from './conda.js';
import { pythonEnvironment } from './environment.js';
import { pythonIgnoreAdvice } from './ignore.js';
import { pip } from './pip.js';
import { pipenv } from './pipenv.js';
import { poetry } from './poetry.js';
import { uv } from './uv.js';
import { pythonRuntime } from './runtime.js';
import { pythonRunning } from './running.js';
import { pythonServing } from './serving.js';
import { pythonDescribing } from './describing.js';
import { pythonReading } from './reading.js';

/** `python`, `python3`, `python3.12`; minor versions that were ever released (devguide.python.org/versions, 2026). */
const VERSIONS = ['', '2', '2.7', '3', ...Array.from({ length: 11 }, (_, index) => `3.${index + 4}`)];

export const python: Ecosystem = {
  id: 'python',
  label: 'Python',
  manifests: [
    'pyproject.toml',
    'requirements.txt',
    'setup.py',
    'setup.cfg',
    'Pipfile',
    'poetry.lock',
    'uv.lock',
    'environment.yml',
  ],
  managers: [pip, poetry, uv, pipenv, conda],
  ignore: pythonIgnoreAdvice,
  interpreters: VERSIONS.map((version) => `python${version}`),
  runtime: pythonRuntime,
  running: pythonRunning,
  reading: pythonReading,
  describing: pythonDescribing,
  serving: pythonServing,
  environment: pythonEnvironment,
};
