/**
 * Installs by pipenv that take the lock file as it is, or fail. Sources: pipenv.pypa.io/en/latest/commands "install"; plette 2.1, models/pipfile.py, for the
 * hash; read, and tried with pipenv 2026.10, 2026-11.
 */
import { createHash } from 'node:crypto';
import type { CallWords, ProjectFiles } from '../../knowledge/package-manager.js';
import type { BroughtLanguage, LockPlan } from '../../knowledge/production-install.js';
import { isOn } from '../call-flags.js';
import { asTable, textAt } from '../data-values.js';
import { unable } from '../production-refusal.js';
import { readJson } from '../read-json.js';
import { readTomlManifest, type TomlManifest } from './dependencies/pyproject.js';

/** Options of `pipenv install` that take the lock file for something else, or not at all. */
const DECIDED = ['--deploy', '--ignore-pipfile', '--skip-lock', '--categories', '-r', '--requirements', '-e'];

export function pipenvLock(call: CallWords, project: ProjectFiles, image: BroughtLanguage): LockPlan | undefined {
  const text = project.read('Pipfile.lock');
  const isOther = call.subcommand.join(' ') !== 'install' || call.operands.length > 0 || isOn(call, ...DECIDED);
  if (text === undefined || isOther) return undefined;
  const manifest = readTomlManifest(project, 'Pipfile');
  const lock = readJson(text);
  if ('separable' in manifest || !lock.ok) return unable('lock-not-understood', 'it cannot be read', 'Pipfile.lock');
  const hash = pipfileHash(manifest);
  if (hash === undefined)
    return unable('lock-not-understood', 'which parts of the Pipfile it follows is not known', 'Pipfile');
  if (textAt(lock.value, '_meta', 'hash', 'sha256') !== hash)
    return unable('lock-out-of-step', 'the Pipfile has changed since it was locked', 'Pipfile');
  const wanted = wantedPython(manifest, image);
  if (wanted !== undefined) {
    const says = `the Pipfile asks for Python ${wanted}, without which \`--deploy\` fails, and the image is not seen to have it`;
    return unable('version-not-known', says, 'Pipfile');
  }
  return { possible: true, change: { add: ['--deploy'] }, file: 'Pipfile.lock', keepsInstalled: true };
}

const PARTS: readonly string[] = ['source', 'packages', 'dev-packages', 'requires', 'scripts', 'pipenv'];

/** What `pipenv lock` writes of the Pipfile; undefined when it has parts besides, of which not all versions take account. */
function pipfileHash({ value }: TomlManifest): string | undefined {
  if (Object.keys(value).some((key) => !PARTS.includes(key)) || value['source'] === undefined) return undefined;
  const data = {
    _meta: { requires: value['requires'] ?? {}, sources: value['source'] },
    default: value['packages'] ?? {},
    develop: value['dev-packages'] ?? {},
  };
  const text = JSON.stringify(sorted(data)).replace(
    /[\u0080-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return createHash('sha256').update(text).digest('hex');
}

/** Keys in order, as Python's `json.dumps(sort_keys=True)` writes them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  const table = asTable(value);
  if (table === undefined) return value;
  const entries = Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

/** The version that `--deploy` insists on and the image is not known to have. */
function wantedPython({ value }: TomlManifest, { brings, version }: BroughtLanguage): string | undefined {
  const whole = textAt(value, 'requires', 'python_full_version');
  const wanted = whole ?? textAt(value, 'requires', 'python_version');
  if (wanted === undefined || wanted === '*') return undefined;
  const has = brings.includes('pip') ? version.slice(0, wanted.split('.').length).join('.') : '';
  return has === wanted ? undefined : wanted;
}
