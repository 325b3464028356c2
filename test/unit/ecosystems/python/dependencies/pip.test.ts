import { describe } from '@jest/globals';
import { pipDependencies } from '../../../../../src/ecosystems/python/dependencies/pip.js';
import { installTest, type InstallCase } from '../../../../support/install-cases.js';

const grammar = {
  subcommands: ['install', 'freeze', 'wheel', 'uninstall'],
  flagsWithValue: [
    '-r',
    '--requirement',
    '-c',
    '--constraint',
    '-e',
    '--editable',
    '-f',
    '--find-links',
    '-t',
    '--target',
    '--prefix',
    '-i',
    '--group',
    '--src',
  ],
};
const flask = { 'requirements.txt': 'flask==3.0.0\n', 'app.py': '' };

const calls: readonly InstallCase[] = [
  {
    says: 'a requirements file is read',
    call: 'install -r requirements.txt',
    files: flask,
    paths: ['requirements.txt'],
    makes: [],
  },
  {
    says: 'a requirements file attached to its flag is read',
    call: 'install -rrequirements.txt',
    files: flask,
    paths: ['requirements.txt'],
  },
  {
    says: 'a requirements file behind an equals sign is read',
    call: 'install --requirement=requirements.txt',
    files: flask,
    paths: ['requirements.txt'],
  },
  {
    says: 'a requirements file behind a cluster of flags is read',
    call: 'install -Ur requirements.txt',
    files: flask,
    paths: ['requirements.txt'],
  },
  {
    says: 'a shortened flag is understood',
    call: 'install --req=requirements.txt',
    files: flask,
    paths: ['requirements.txt'],
  },
  {
    says: 'several requirements files are read',
    call: 'install --no-cache-dir -r requirements.txt -r dev.txt',
    files: { ...flask, 'dev.txt': 'pytest' },
    paths: ['requirements.txt', 'dev.txt'],
  },
  {
    says: 'constraints are read',
    call: 'install -c constraints.txt -r requirements.txt',
    files: { ...flask, 'constraints.txt': '' },
    paths: ['requirements.txt', 'constraints.txt'],
  },
  {
    says: 'constraints alone make a plain install read',
    call: 'install -c constraints.txt flask',
    files: { 'constraints.txt': '' },
    paths: ['constraints.txt'],
  },
  {
    says: 'packages by name read nothing',
    call: 'install --upgrade pip flask[async]>=2 gunicorn',
    files: flask,
    none: true,
  },
  {
    says: 'a package whose name is a folder reads nothing',
    call: 'install tests',
    files: { 'tests/a.py': '' },
    none: true,
  },
  {
    says: 'addresses read nothing',
    call: 'install git+https://x.example/y.git https://x.example/z.whl',
    files: flask,
    none: true,
  },
  { says: 'freezing is no install', call: 'freeze', files: flask, none: true },
  { says: 'the project itself needs its sources', call: 'install .', files: flask, reason: 'project-itself' },
  { says: 'the project with extras needs its sources', call: 'install .[dev]', files: flask, reason: 'project-itself' },
  { says: 'an editable project needs its sources', call: 'install -e .[dev]', files: flask, reason: 'project-itself' },
  {
    says: 'requirements and the project need the sources',
    call: 'install -r requirements.txt .',
    files: flask,
    reason: 'project-itself',
  },
  {
    says: 'a folder of the project needs its sources',
    call: 'install ./libs/core',
    files: { 'libs/core/setup.py': '' },
    reason: 'local-dependency',
  },
  {
    says: 'a wheel of the project is read',
    call: 'install ./wheels/a-1.0-py3-none-any.whl',
    files: { 'wheels/a-1.0-py3-none-any.whl': '' },
    paths: ['wheels/a-1.0-py3-none-any.whl'],
  },
  {
    says: 'an archive by its bare name is read',
    call: 'install a-1.0.tar.gz',
    files: { 'a-1.0.tar.gz': '' },
    paths: ['a-1.0.tar.gz'],
  },
  {
    says: 'a folder of wheels is read',
    call: 'install --no-index --find-links ./wheels -r requirements.txt',
    files: { ...flask, 'wheels/a.whl': '' },
    paths: ['requirements.txt', 'wheels/'],
  },
  {
    says: 'links of a server are none of the project',
    call: 'install -f https://x.example/wheels flask',
    files: flask,
    none: true,
  },
  {
    says: 'a word that is not known is a refusal',
    call: 'install $PACKAGES',
    files: flask,
    reason: 'dynamic-arguments',
  },
  {
    says: 'an absolute file is found where the project lies',
    call: 'install -r /app/requirements.txt',
    root: '/app',
    files: flask,
    paths: ['requirements.txt'],
  },
  {
    says: 'an absolute file elsewhere is a refusal',
    call: 'install -r /tmp/requirements.txt',
    root: '/app',
    files: flask,
    reason: 'outside-project',
  },
  {
    says: 'a requirements file that is missing is a refusal',
    call: 'install -r requirements.txt',
    files: { 'a.py': '' },
    reason: 'outside-project',
  },
  {
    says: 'a folder to install into is made',
    call: 'install -r requirements.txt --target ./vendor',
    files: flask,
    paths: ['requirements.txt'],
    makes: ['vendor'],
  },
  {
    says: 'a prefix outside of the project is not made in it',
    call: 'install -r requirements.txt --prefix /install',
    root: '/app',
    files: flask,
    paths: ['requirements.txt'],
    makes: [],
  },
  {
    says: 'packages among the sources are a refusal',
    call: 'install -r requirements.txt -t .',
    files: flask,
    reason: 'installs-into-sources',
  },
  {
    says: 'constraints of the environment are read',
    call: 'install flask',
    variables: { PIP_CONSTRAINT: 'constraints.txt' },
    files: { 'constraints.txt': '' },
    paths: ['constraints.txt'],
  },
  {
    says: 'constraints that are not known are a refusal',
    call: 'install flask',
    variables: { PIP_CONSTRAINT: null },
    files: flask,
    reason: 'dynamic-arguments',
  },
  {
    says: 'a dependency group stands in pyproject.toml',
    call: 'install --group dev',
    files: { 'pyproject.toml': '[dependency-groups]\ndev = ["pytest"]\n' },
    paths: ['pyproject.toml'],
  },
  {
    says: 'wheels are built from the same files',
    call: 'wheel -r requirements.txt',
    files: flask,
    paths: ['requirements.txt'],
  },
];

const text = (requirements: string, more: Record<string, string | null> = {}): InstallCase['files'] => ({
  'requirements.txt': requirements,
  ...more,
});
const call = 'install -r requirements.txt';
const lines: readonly InstallCase[] = [
  {
    says: 'an included file starts at the folder of its includer',
    call: 'install -r requirements/prod.txt',
    files: { 'requirements/prod.txt': '-r base.txt\ngunicorn', 'requirements/base.txt': 'flask', 'base.txt': '' },
    paths: ['requirements/base.txt', 'requirements/prod.txt'],
  },
  {
    says: 'included constraints come along',
    call,
    files: text('flask\n--constraint=pins/c.txt\n', { 'pins/c.txt': '' }),
    paths: ['requirements.txt', 'pins/c.txt'],
  },
  {
    says: 'a file that includes itself is read once',
    call,
    files: text('-r requirements.txt\nflask'),
    paths: ['requirements.txt'],
  },
  {
    says: 'an included file that is missing is a refusal',
    call,
    files: text('flask\n-r base.txt'),
    reason: 'outside-project',
    at: 'requirements.txt:2',
  },
  {
    says: 'an included file outside of the context is a refusal',
    call,
    files: text('-r ../../../../etc/passwd'),
    reason: 'outside-project',
    at: 'requirements.txt:1',
  },
  {
    says: 'an included file above the project is read',
    call,
    files: text('-r ../base.txt', { '../base.txt': 'flask' }),
    paths: ['requirements.txt', '../base.txt'],
  },
  {
    says: 'an included file of a server is none of the project',
    call,
    files: text('-r https://x.example/base.txt'),
    paths: ['requirements.txt'],
  },
  {
    says: 'an editable project is a refusal that names the line',
    call,
    files: text('# the app\n\nflask\n-e .\n'),
    reason: 'project-itself',
    at: 'requirements.txt:4',
  },
  {
    says: 'the project by its dot is a refusal',
    call,
    files: text('.[dev]'),
    reason: 'project-itself',
    at: 'requirements.txt:1',
  },
  {
    says: 'a folder starts at the folder of the call',
    call: 'install -r requirements/dev.txt',
    files: { 'requirements/dev.txt': './libs/core', 'libs/core/setup.py': '' },
    reason: 'local-dependency',
    at: 'requirements/dev.txt:1',
  },
  {
    says: 'a wheel starts at the folder of the call',
    call: 'install -r requirements/dev.txt',
    files: { 'requirements/dev.txt': './wheels/a.whl', 'wheels/a.whl': '' },
    paths: ['requirements/dev.txt', 'wheels/a.whl'],
  },
  {
    says: 'a wheel by a file address is read',
    call,
    root: '/app',
    files: text('a @ file:///app/wheels/a.whl', { 'wheels/a.whl': '' }),
    paths: ['requirements.txt', 'wheels/a.whl'],
  },
  {
    says: 'a wheel by a relative file address is read',
    call,
    files: text('file:./wheels/a.whl#sha256=1', { 'wheels/a.whl': '' }),
    paths: ['requirements.txt', 'wheels/a.whl'],
  },
  {
    says: 'a folder by a file address is a refusal',
    call,
    root: '/app',
    files: text('core @ file:///app/core', { 'core/setup.py': '' }),
    reason: 'local-dependency',
  },
  {
    says: 'links start at the folder of their file',
    call: 'install -r req/a.txt',
    files: { 'req/a.txt': '--find-links wheels\nflask', 'req/wheels/a.whl': '' },
    paths: ['req/a.txt', 'req/wheels/'],
  },
  {
    says: 'versions, markers, hashes and addresses are none of the project',
    call,
    files: text(
      'flask[async]==3 ; python_version < "3.9"\nuvloop>=0.1 \\\n    --hash=sha256:abc \\\n    --hash=sha256:def\ngit+https://${TOKEN}@x.example/y.git#egg=y\nz @ https://x.example/z.zip\n--extra-index-url https://x.example/simple\n',
    ),
    paths: ['requirements.txt'],
  },
  { says: 'comments are not read', call, files: text('flask # -e .\n# -r other.txt\n'), paths: ['requirements.txt'] },
  {
    says: 'a continued line is one line',
    call,
    files: text('flask\n-e \\\n  ./core\n', { 'core/setup.py': '' }),
    reason: 'local-dependency',
    at: 'requirements.txt:2',
  },
  {
    says: 'a version by a variable is none of the project',
    call,
    files: text('flask==${VERSION}'),
    paths: ['requirements.txt'],
  },
  {
    says: 'a requirement by a variable is a refusal',
    call,
    files: text('${PACKAGE}'),
    reason: 'dynamic-arguments',
    at: 'requirements.txt:1',
  },
  {
    says: 'an included file by a variable is a refusal',
    call,
    files: text('-r ${ENV}.txt'),
    reason: 'dynamic-arguments',
  },
  {
    says: 'an editable checkout is kept in src',
    call,
    files: text('-e git+https://x.example/y.git#egg=y'),
    paths: ['requirements.txt'],
    makes: ['src/y'],
  },
  { says: 'a file in UTF-16 is a refusal', call, files: text('f\0l\0a\0s\0k\0'), reason: 'unreadable-manifest' },
  {
    says: 'a file that is not text is a refusal',
    call,
    files: { 'requirements.txt': null },
    reason: 'unreadable-manifest',
  },
  {
    says: 'a byte order mark is no part of a name',
    call,
    files: text('\uFEFF-r base.txt\r\nflask\r\n', { 'base.txt': '' }),
    paths: ['requirements.txt', 'base.txt'],
  },
];

describe('pip reads of a project', () => {
  for (const each of calls) installTest(pipDependencies, grammar, each);
});

describe('a requirements file', () => {
  for (const each of lines) installTest(pipDependencies, grammar, each);
});
