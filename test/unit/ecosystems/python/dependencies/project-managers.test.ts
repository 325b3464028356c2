import { describe } from '@jest/globals';
import { pipenvDependencies } from '../../../../../src/ecosystems/python/dependencies/pipenv.js';
import { poetryDependencies } from '../../../../../src/ecosystems/python/dependencies/poetry.js';
import { uvDependencies } from '../../../../../src/ecosystems/python/dependencies/uv.js';
import { installTest, type InstallCase } from '../../../../support/install-cases.js';

const poetryGrammar = {
  subcommands: ['install', 'sync', 'add', 'export', 'config'],
  flagsWithValue: ['-C', '--directory', '--only', '--without'],
};
const pyproject = '[tool.poetry]\nname = "a"\n[tool.poetry.dependencies]\npython = "^3.11"\npath = "^16"\n';
const library = pyproject.replace('name = "a"', 'package-mode = false');

const poetry: readonly InstallCase[] = [
  {
    says: 'an install without the root reads the manifests',
    call: 'install --no-root --only main',
    files: { 'pyproject.toml': pyproject, 'poetry.lock': '', 'poetry.toml': '', 'README.md': '' },
    paths: ['pyproject.toml', 'poetry.lock', 'poetry.toml'],
    makes: ['.venv'],
  },
  {
    says: 'an install with the root needs its sources',
    call: 'install',
    files: { 'pyproject.toml': pyproject },
    reason: 'project-itself',
    at: 'pyproject.toml',
  },
  {
    says: 'an install of some groups installs the root, too',
    call: 'install --only main',
    files: { 'pyproject.toml': pyproject },
    reason: 'project-itself',
  },
  {
    says: 'a project that is no package has no root to install',
    call: 'install',
    files: { 'pyproject.toml': library },
    paths: ['pyproject.toml'],
  },
  {
    says: 'the root alone needs its sources',
    call: 'install --only-root',
    files: { 'pyproject.toml': library },
    reason: 'project-itself',
  },
  {
    says: 'a dependency by path is a refusal',
    call: 'install --no-root',
    files: {
      'pyproject.toml': `${pyproject}core = { path = "../core", develop = true }\n`,
      '../core/pyproject.toml': '',
    },
    reason: 'project-itself',
    at: 'pyproject.toml:6',
  },
  {
    says: 'a dependency in a wheel reads the wheel',
    call: 'install --no-root',
    files: { 'pyproject.toml': `${pyproject}a = { path = "wheels/a.whl" }\n`, 'wheels/a.whl': '' },
    paths: ['pyproject.toml', 'wheels/a.whl'],
  },
  {
    says: 'a path in a group counts',
    call: 'install --no-root',
    files: {
      'pyproject.toml': `${pyproject}[tool.poetry.group.dev.dependencies]\ncore = [{ path = "libs/core" }]\n`,
      'libs/core/x.py': '',
    },
    reason: 'local-dependency',
  },
  {
    says: 'a dependency of version control is none of the project',
    call: 'install --no-root',
    files: { 'pyproject.toml': `${pyproject}a = { git = "git@github.com:x/y.git", rev = "main" }\n` },
    paths: ['pyproject.toml'],
  },
  {
    says: 'a version from git needs git',
    call: 'install --no-root',
    files: { 'pyproject.toml': `${pyproject}[tool.poetry-dynamic-versioning]\nenable = true\n`, '.git/HEAD': '' },
    reason: 'project-itself',
  },
  {
    says: 'the folder may be another',
    call: 'install --no-root -C api',
    files: { 'api/pyproject.toml': pyproject },
    paths: ['api/pyproject.toml'],
    makes: ['api/.venv'],
  },
  {
    says: 'adding a package writes pyproject.toml',
    call: 'add x',
    files: { 'pyproject.toml': pyproject },
    reason: 'writes-manifest',
  },
  { says: 'an export is no install', call: 'export', files: { 'pyproject.toml': pyproject }, none: true },
  {
    says: 'a broken manifest is a refusal that names the line',
    call: 'install',
    files: { 'pyproject.toml': 'a = 1\nb = \n' },
    reason: 'unreadable-manifest',
    at: 'pyproject.toml:2',
  },
  { says: 'a missing manifest is a refusal', call: 'install', files: {}, reason: 'no-manifest' },
];

const uvGrammar = {
  subcommands: ['sync', 'add', 'tool install', 'pip install', 'pip sync', 'run'],
  flagsWithValue: ['-r', '-c', '--only-group', '--package', '-b'],
};
const app = '[project]\nname = "a"\nversion = "1"\ndependencies = ["flask"]\n';
const packaged = `${app}[build-system]\nrequires = ["hatchling"]\n`;

const uv: readonly InstallCase[] = [
  {
    says: 'a sync of an application reads the manifests',
    call: 'sync --frozen',
    files: { 'pyproject.toml': app, 'uv.lock': '', '.python-version': '', 'main.py': '' },
    paths: ['pyproject.toml', 'uv.lock', '.python-version'],
    makes: ['.venv'],
  },
  {
    says: 'a sync of a package needs its sources',
    call: 'sync --frozen',
    files: { 'pyproject.toml': packaged },
    reason: 'project-itself',
    at: 'pyproject.toml:1',
  },
  {
    says: 'a package may be left out',
    call: 'sync --frozen --no-install-project',
    files: { 'pyproject.toml': packaged },
    paths: ['pyproject.toml'],
  },
  {
    says: 'a group alone leaves the project out',
    call: 'sync --only-group dev',
    files: { 'pyproject.toml': packaged },
    paths: ['pyproject.toml'],
  },
  {
    says: 'a project may say that it is a package',
    call: 'sync',
    files: { 'pyproject.toml': `${app}[tool.uv]\npackage = true\n` },
    reason: 'project-itself',
  },
  {
    says: 'a project may say that it is none',
    call: 'sync',
    files: { 'pyproject.toml': `${packaged}[tool.uv]\npackage = false\n` },
    paths: ['pyproject.toml'],
  },
  {
    says: 'dynamic metadata is computed to check the lock',
    call: 'sync --no-install-project',
    files: { 'pyproject.toml': '[project]\nname = "a"\ndynamic = ["version"]\n' },
    reason: 'project-itself',
  },
  {
    says: 'dynamic metadata does not matter to a frozen sync',
    call: 'sync --frozen --no-install-project',
    files: { 'pyproject.toml': '[project]\nname = "a"\ndynamic = ["version"]\n' },
    paths: ['pyproject.toml'],
  },
  {
    says: 'members of a workspace are installed, too',
    call: 'sync --no-install-project',
    files: { 'pyproject.toml': `${app}[tool.uv.workspace]\nmembers = ["libs/*"]\n`, 'libs/a/pyproject.toml': app },
    reason: 'project-itself',
  },
  {
    says: 'members may be left out',
    call: 'sync --no-install-workspace',
    files: { 'pyproject.toml': `${app}[tool.uv.workspace]\nmembers = ["libs/*"]\n`, 'libs/a/pyproject.toml': app },
    paths: ['pyproject.toml', 'libs/a/pyproject.toml'],
  },
  {
    says: 'a member of a workspace above is not synced here',
    call: 'sync',
    files: { 'pyproject.toml': app, '../pyproject.toml': '[tool.uv.workspace]\nmembers = ["x"]\n' },
    reason: 'workspace-not-understood',
  },
  {
    says: 'a source by path is a refusal',
    call: 'sync',
    files: {
      'pyproject.toml': `${app}[tool.uv.sources]\ncore = { path = "libs/core", editable = true }\n`,
      'libs/core/x.py': '',
    },
    reason: 'local-dependency',
    at: 'pyproject.toml:6',
  },
  {
    says: 'a source in a wheel reads the wheel',
    call: 'sync',
    files: { 'pyproject.toml': `${app}[tool.uv.sources]\na = { path = "a.whl" }\n`, 'a.whl': '' },
    paths: ['pyproject.toml', 'a.whl'],
  },
  {
    says: 'an index in the project is read',
    call: 'sync',
    files: { 'pyproject.toml': `${app}[[tool.uv.index]]\nname = "x"\nurl = "./wheels"\n`, 'wheels/a.whl': '' },
    paths: ['pyproject.toml', 'wheels/'],
  },
  {
    says: 'the environment may lie elsewhere in the project',
    call: 'sync',
    variables: { UV_PROJECT_ENVIRONMENT: 'env' },
    files: { 'pyproject.toml': app },
    paths: ['pyproject.toml'],
    makes: ['.venv', 'env'],
  },
  {
    says: 'adding a package writes pyproject.toml',
    call: 'add x',
    files: { 'pyproject.toml': app },
    reason: 'writes-manifest',
  },
  { says: 'a tool reads nothing', call: 'tool install ruff', files: { 'pyproject.toml': app }, none: true },
  {
    says: 'a requirements file is read as pip does',
    call: 'pip install --system -r requirements.txt',
    files: { 'requirements.txt': 'flask', 'main.py': '' },
    paths: ['requirements.txt'],
  },
  { says: 'packages by name read nothing', call: 'pip install flask', files: { 'pyproject.toml': app }, none: true },
  {
    says: 'settings of uv are read by every install',
    call: 'pip install flask',
    files: { 'uv.toml': '', 'pyproject.toml': '[tool.uv]\nlink-mode = "copy"\n' },
    paths: ['pyproject.toml', 'uv.toml'],
  },
  {
    says: 'operands of a sync are requirements files',
    call: 'pip sync requirements.txt dev.txt',
    files: { 'requirements.txt': '', 'dev.txt': '-c requirements.txt' },
    paths: ['requirements.txt', 'dev.txt'],
  },
  {
    says: 'constraints of the build are read',
    call: 'pip install -b build.txt flask',
    files: { 'build.txt': '' },
    paths: ['build.txt'],
  },
  {
    says: 'requirements may stand in pyproject.toml',
    call: 'pip install -r pyproject.toml',
    files: { 'pyproject.toml': app, 'main.py': '' },
    paths: ['pyproject.toml'],
  },
  {
    says: 'requirements that are computed need the sources',
    call: 'pip install -r setup.py',
    files: { 'setup.py': '' },
    reason: 'project-itself',
    at: 'setup.py',
  },
];

const pipenvGrammar = { subcommands: ['install', 'sync', 'lock', 'run'], flagsWithValue: ['-r', '--python'] };
const pipfile = '[[source]]\nurl = "https://pypi.org/simple"\n[packages]\nflask = "*"\n';

const pipenv: readonly InstallCase[] = [
  {
    says: 'an install into the system reads the manifests',
    call: 'install --system --deploy',
    files: { Pipfile: pipfile, 'Pipfile.lock': '{"_meta": {}, "default": {"flask": {"version": "==3"}}}', 'a.py': '' },
    paths: ['Pipfile', 'Pipfile.lock'],
    makes: [],
  },
  {
    says: 'an environment may be made in the project',
    call: 'sync',
    files: { Pipfile: pipfile },
    paths: ['Pipfile'],
    makes: ['.venv'],
  },
  {
    says: 'the project itself is a refusal',
    call: 'install --system',
    files: { Pipfile: `${pipfile}app = { editable = true, path = "." }\n` },
    reason: 'project-itself',
    at: 'Pipfile:5',
  },
  {
    says: 'a wheel of the project is read',
    call: 'install --system',
    files: { Pipfile: `${pipfile}a = { file = "./a.whl" }\n`, 'a.whl': '' },
    paths: ['Pipfile', 'a.whl'],
  },
  {
    says: 'a wheel of a server is none of the project',
    call: 'install --system',
    files: { Pipfile: `${pipfile}a = { file = "https://x.example/a.whl" }\n` },
    paths: ['Pipfile'],
  },
  {
    says: 'a folder in the lock file is a refusal',
    call: 'sync',
    files: { Pipfile: pipfile, 'Pipfile.lock': '{\n"default": {\n"core": {"path": "./core"}}}', 'core/x.py': '' },
    reason: 'local-dependency',
    at: 'Pipfile.lock:3',
  },
  {
    says: 'a broken lock file is a refusal',
    call: 'sync',
    files: { Pipfile: pipfile, 'Pipfile.lock': '{\n<<<<<<< HEAD\n' },
    reason: 'unreadable-manifest',
    at: 'Pipfile.lock:2',
  },
  {
    says: 'an editable checkout is kept in src',
    call: 'install --system',
    files: { Pipfile: `${pipfile}y = { git = "https://x.example/y.git", editable = true }\n` },
    paths: ['Pipfile'],
    makes: ['src/y'],
  },
  {
    says: 'an import of requirements writes the Pipfile',
    call: 'install -r requirements.txt',
    files: { 'requirements.txt': '' },
    reason: 'writes-manifest',
  },
  {
    says: 'an install of named packages writes the Pipfile',
    call: 'install flask',
    files: { Pipfile: pipfile },
    reason: 'writes-manifest',
  },
  { says: 'a missing Pipfile is a refusal', call: 'install', files: { 'requirements.txt': '' }, reason: 'no-manifest' },
  { says: 'a run is no install', call: 'run x', files: { Pipfile: pipfile }, none: true },
];

describe('poetry reads of a project', () => {
  for (const each of poetry) installTest(poetryDependencies, poetryGrammar, each);
});

describe('uv reads of a project', () => {
  for (const each of uv) installTest(uvDependencies, uvGrammar, each);
});

describe('pipenv reads of a project', () => {
  for (const each of pipenv) installTest(pipenvDependencies, pipenvGrammar, each);
});
