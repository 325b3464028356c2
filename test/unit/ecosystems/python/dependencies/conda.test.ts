import { describe } from '@jest/globals';
import { condaDependencies } from '../../../../../src/ecosystems/python/dependencies/conda.js';
import { installTest, type InstallCase } from '../../../../support/install-cases.js';

const grammar = {
  subcommands: ['install', 'create', 'update', 'env create', 'env update', 'clean'],
  flagsWithValue: ['-n', '--name', '-f', '--file', '-c', '-p'],
};
const environment = (...pip: readonly string[]): string =>
  [
    'name: shop',
    'channels:',
    '  - conda-forge',
    'dependencies:',
    '  - python=3.12',
    ...(pip.length > 0 ? ['  - pip:'] : []),
  ]
    .concat(pip.map((line) => `      - ${line}`))
    .join('\n');

const cases: readonly InstallCase[] = [
  { says: 'packages by name are none of the project', call: 'install -y -c conda-forge numpy', files: {}, none: true },
  {
    says: 'an environment file is read',
    call: 'env create -f env/shop.yml',
    files: { 'env/shop.yml': environment('flask') },
    paths: ['env/shop.yml'],
    makes: [],
  },
  {
    says: 'the environment file is looked for',
    call: 'env update -n base',
    files: { 'environment.yml': environment() },
    paths: ['environment.yml'],
  },
  {
    says: 'pip in an environment starts at its folder',
    call: 'env create --file env/shop.yml -p ./.conda',
    files: {
      'env/shop.yml': environment('-r requirements.txt', './a.whl'),
      'env/requirements.txt': 'flask\n',
      'env/a.whl': '',
    },
    paths: ['env/a.whl', 'env/requirements.txt', 'env/shop.yml'],
    makes: ['.conda'],
  },
  {
    says: 'a project that is installed by pip is refused',
    call: 'env create -f environment.yml',
    files: { 'environment.yml': environment('flask', '-e .'), 'setup.py': '' },
    reason: 'project-itself',
    at: 'environment.yml:8',
  },
  {
    says: 'a list of packages is read',
    call: 'install --yes --file conda.txt --file more.txt',
    files: { 'conda.txt': 'numpy=1.26\n', 'more.txt': '@EXPLICIT\nhttps://example.org/a.conda\n' },
    paths: ['conda.txt', 'more.txt'],
  },
  {
    says: 'a list that names files is refused',
    call: 'create --name a --file conda.txt',
    files: { 'conda.txt': 'numpy\nfile:///a.conda\n' },
    reason: 'outside-project',
    at: 'conda.txt:2',
  },
  { says: 'force is no file', call: 'install -f numpy', files: {}, none: true },
  {
    says: 'mamba takes files so',
    call: 'install -f env.yaml',
    files: { 'env.yaml': environment() },
    paths: ['env.yaml'],
  },
  { says: 'a file that is not there is refused', call: 'env create -f x.yml', files: {}, reason: 'outside-project' },
  {
    says: 'a broken file is unreadable',
    call: 'env create',
    files: { 'environment.yml': 'a: [' },
    reason: 'unreadable-manifest',
  },
  { says: 'a variable is not known', call: 'env create -f $ENV', files: {}, reason: 'dynamic-arguments' },
];

describe('conda', () => {
  for (const each of cases) installTest(condaDependencies, grammar, each);
});
