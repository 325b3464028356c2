/** Where Python's installs put packages, and what they link. Sources: docs.python.org "venv"; pip.pypa.io "pip install"; python-poetry.org "Configuration"; the packages' documentation; read 2026. */
import { posix } from 'node:path';
import type {
  EnvironmentRecipe,
  InstallCall,
  Linked,
  OwnFolder,
  PackagePlace,
} from '../../knowledge/environment-recipe.js';
import type { ImageVariant } from '../../knowledge/image-family.js';
import { flagValue, isOn, variable } from '../call-flags.js';
import { compiledBy, compiledByLock, pipfileLock, tomlLock } from './compiling-need.js';
import { pythonRunning } from './running.js';
import { COMPILED_LINKS } from './compiled-links.js';
import { pipArguments } from './dependencies/pip-arguments.js';

export const pythonEnvironment: EnvironmentRecipe = {
  place,
  ownFolder,
  makers: ['venv', 'virtualenv'],
  links,
  // The image's Python is linked with these, and the small image keeps what it is linked with (docker-library/python, Dockerfile-linux.template, 2026).
  linkedAnyway: [
    ...['libbz2-dev', 'libdb-dev', 'libexpat1-dev', 'libffi-dev', 'libgdbm-dev', 'liblzma-dev', 'libncurses-dev'],
    ...['libreadline-dev', 'libsqlite3-dev', 'libssl-dev', 'uuid-dev', 'zlib1g-dev', 'g++', 'libc6-dev'],
  ],
  forSystem: [
    ...['python-dev', 'python3-dev', 'python2-dev', 'python-all-dev', 'python3-all-dev', 'python-pip', 'python3-pip'],
    ...[
      'python-setuptools',
      'python3-setuptools',
      'python3-wheel',
      'python3-venv',
      'python3-virtualenv',
      'python-virtualenv',
    ],
    ...['python', 'python3', 'python3-distutils', 'virtualenv', 'libpython3-dev'],
  ],
  variables: ['PIP_', 'POETRY_', 'UV_', 'CFLAGS', 'LDFLAGS', 'CPPFLAGS', 'CXXFLAGS'],
  scripts: '/usr/local/bin/',
  fixedPlaces: [
    '/usr/local/lib/python',
    ...[...pythonRunning.programs, ...pythonRunning.buildTools].map((name) => `/usr/local/bin/${name}`),
  ],
  manifests:
    /^(?:[\w.-]*requirements?[\w.-]*\.(?:txt|in|lock)|constraints[\w.-]*\.txt|poetry\.lock|Pipfile(?:\.lock)?)$/i,
};

/** `python -m venv` came with Python 3.3, and makes scripts that start with the folder's own path. */
function ownFolder(
  { version: [major, minor = NEWEST, patch] }: ImageVariant,
  installs: readonly InstallCall[],
): OwnFolder | { readonly why: string } {
  if (major === 2) return { why: 'Python 2 cannot make a virtual environment by itself' };
  return {
    path: '/opt/venv',
    make: `python -m venv /opt/venv${newerPip(minor, patch)}`,
    variables: {
      ...(installs.some(isPoetry) ? { VIRTUAL_ENV: '/opt/venv' } : {}),
      PATH: '/opt/venv/bin:$PATH',
    },
  };
}

const NEWEST = 14;

/**
 * The pip that older versions bring for environments does not know the wheels of today, where their image has one that does
 * (CPython, Lib/ensurepip/__init__.py: 18.1 in 3.6.15, 19.2.3 in 3.7.7 and 3.8.2, then 20.1.1; PEP 599, of pip 19.3).
 */
function newerPip(minor: number, patch: number | undefined): string {
  if (minor <= 6) return ' && /opt/venv/bin/pip install --upgrade pip';
  const isOld = (minor === 7 && patch !== undefined && patch < 8) || (minor === 8 && patch !== undefined && patch < 3);
  return isOld ? ' && /opt/venv/bin/pip install pip==20.1.1' : '';
}

function place(install: InstallCall): PackagePlace {
  const { program, call, folder } = install;
  const name = posix.basename(program);
  const verb = call.subcommand[0] ?? '';
  if (/^pip[\d.]*$/.test(name)) {
    if (verb === 'download' || verb === 'wheel') return { kind: 'none' };
    // A word that is only known in the build may be an option.
    if (call.operands.some((word) => /^["']?[$`]/.test(word)))
      return { kind: 'unknown', why: 'a word of an install is known only in the build' };
    const apart = pipArguments(call).options.some(({ option }) => option === 'target' || option === 'sources');
    if (apart || call.flags.some((flag) => flag.name === '--user' || flag.name === '--python'))
      return { kind: 'unknown', why: 'packages are installed to a folder of their own' };
    return environmentOf(program, call, folder);
  }
  if (isPoetry(install) && (verb === 'install' || verb === 'sync')) return placeOfPoetry(install);
  if (name === 'pipenv' && isOn(call, '--system')) return environmentOf(program, call, folder);
  return { kind: 'unknown', why: `where \`${name}\` puts packages cannot be told` };
}

function isPoetry({ program }: InstallCall): boolean {
  return posix.basename(program) === 'poetry';
}

/**
 * Without an environment of its own: that of VIRTUAL_ENV, and without one that of the interpreter which environments are made from, not the one that it
 * lies in itself (python-poetry.org/docs "Managing environments", poetry/utils/env/env_manager.py, 2.5; tried with 2.5.1, 2026-11-21).
 */
function placeOfPoetry({ call, settings }: InstallCall): PackagePlace {
  const told = settings.findLast(({ operands }) => operands[0] === 'virtualenvs.create')?.operands[1];
  if ((variable(call, 'POETRY_VIRTUALENVS_CREATE') ?? told) !== 'false')
    return { kind: 'unknown', why: 'poetry makes an environment of its own' };
  const active = variable(call, 'VIRTUAL_ENV');
  if (active === null) return { kind: 'unknown', why: 'VIRTUAL_ENV is not known at an install' };
  return active === undefined || active === ''
    ? { kind: 'interpreter' }
    : { kind: 'folder', path: active, maker: ['venv', 'virtualenv'] };
}

/** That of the program's path, or the first on PATH. */
function environmentOf(program: string, call: InstallCall['call'], folder: string): PackagePlace {
  const own = program.includes('/') ? posix.dirname(posix.resolve(folder, program)) : undefined;
  const path = variable(call, 'PATH');
  if (own === undefined && path === null) return { kind: 'unknown', why: 'PATH is not known at an install' };
  const bin = own ?? (path ?? '').split(':')[0] ?? '';
  if (!bin.endsWith('/bin') || SYSTEM.test(bin)) return { kind: 'interpreter' };
  return { kind: 'folder', path: posix.dirname(bin), maker: ['venv', 'virtualenv'] };
}

const SYSTEM = /^(?:\/usr(?:\/local)?)?\/s?bin$|^\/root\b|node_modules/;

function links(install: InstallCall): Linked | undefined {
  const compiled = compiledPackages(install);
  if (compiled === undefined || compiled.names.some((name) => !Object.hasOwn(COMPILED_LINKS, name))) return undefined;
  const headers = new Set(compiled.names.flatMap((name) => COMPILED_LINKS[name]!));
  return { headers: [...headers], libraries: compiled.libraries };
}

function compiledPackages({ program, call, project, image }: InstallCall): ReturnType<typeof compiledBy> {
  const name = posix.basename(program);
  if (name === 'poetry') return compiledByLock(project, 'poetry.lock', tomlLock, image.version);
  if (name === 'pipenv') return compiledByLock(project, 'Pipfile.lock', pipfileLock, image.version);
  const isPip = /^pip[\d.]*$/.test(name);
  return isPip && flagValue(call, '--no-binary') === undefined ? compiledBy(call, project, image.version) : undefined;
}
