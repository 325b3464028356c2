/**
 * Installs by uv that take the lock file as it is, or fail. Source: docs.astral.sh/uv/concepts/projects/sync, read and tried with uv 0.13,
 * 2026-11.
 */
import type { CallWords, ProjectFiles } from '../../knowledge/package-manager.js';
import type { LockPlan } from '../../knowledge/production-install.js';
import { isOn, variable } from '../call-flags.js';
import { listAt, tableAt, textAt, textsAt, valueAt, type DataTable } from '../data-values.js';
import { unable } from '../production-refusal.js';
import { readTomlManifest } from './dependencies/pyproject.js';
import { requirementKey } from './requirement-key.js';

const PROJECT = 'pyproject.toml';
const LOCK = 'uv.lock';

/** Options of `uv sync` that choose no lock file, no project and no other way to resolve. */
const FLAGS: ReadonlySet<string> = new Set([
  ...['--no-dev', '--dev', '--extra', '--all-extras', '--no-extra', '--group', '--no-group', '--only-group'],
  ...['--only-dev', '--all-groups', '--no-default-groups', '--no-install-project', '--no-install-workspace'],
  ...['--no-install-package', '--no-editable', '--inexact', '--exact', '--compile-bytecode', '--link-mode', '--python'],
  ...['-p', '--no-cache', '-n', '--cache-dir', '--offline', '--quiet', '-q', '--verbose', '-v', '--no-progress'],
  ...['--color', '--no-python-downloads'],
]);

export function uvLock(call: CallWords, project: ProjectFiles): LockPlan | undefined {
  const isDecided =
    isOn(call, '--locked', '--frozen') || ['UV_LOCKED', 'UV_FROZEN'].some((name) => variable(call, name) !== undefined);
  if (!project.exists(LOCK) || call.subcommand.join(' ') !== 'sync' || isDecided) return undefined;
  const other = call.flags.find(({ name }) => !FLAGS.has(name));
  if (other !== undefined) return unable('flags-not-known', `what it does with \`${other.name}\` is not known`);
  const [manifest, lock] = [readTomlManifest(project, PROJECT), readTomlManifest(project, LOCK)];
  if ('separable' in manifest || 'separable' in lock) return unable('lock-not-understood', 'it cannot be read', LOCK);
  const doubt = doubtOf(manifest.value, lock.value);
  if (doubt !== undefined) return unable('lock-not-understood', doubt, PROJECT);
  const missing = difference(manifest.value, lock.value);
  if (missing !== undefined) return unable('lock-out-of-step', `it does not hold ${missing} of ${PROJECT}`, PROJECT);
  return { possible: true, change: { add: ['--locked'] }, file: LOCK, keepsInstalled: true };
}

const SETTINGS: readonly string[] = ['package', 'default-groups', 'dev-dependencies'];

/** What the lock file depends on besides the requirements; a clause. */
function doubtOf(manifest: DataTable, lock: DataTable): string | undefined {
  const setting = Object.keys(tableAt(manifest, 'tool', 'uv') ?? {}).find((key) => !SETTINGS.includes(key));
  if (setting !== undefined) return `whether it follows \`tool.uv.${setting}\` cannot be told`;
  if (listAt(manifest, 'project', 'dynamic').length > 0) return 'the project says a part of itself otherwise';
  if (textAt(manifest, 'project', 'requires-python') === undefined)
    return 'the project does not say by `requires-python` what it is made for';
  return valueAt(lock, 'version') === 1 ? undefined : 'it is of another format';
}

/** What of the project the lock file holds otherwise; undefined when they agree. */
function difference(manifest: DataTable, lock: DataTable): string | undefined {
  const bare = (text: string | undefined): string => (text ?? '').replace(/\s/g, '');
  if (bare(textAt(manifest, 'project', 'requires-python')) !== bare(textAt(lock, 'requires-python')))
    return '`requires-python`';
  const own = listAt(lock, 'package').find((one) =>
    ['virtual', 'editable'].some((kind) => textAt(one, 'source', kind) === '.'),
  );
  if (textAt(own, 'version') !== textAt(manifest, 'project', 'version')) return 'the version';
  const asked = [...ofProject(manifest), ...ofGroups(manifest)];
  const held = [...heldByProject(own), ...heldByGroups(own)];
  const one = asked.find(({ key }) => key === undefined || !held.some((other) => other.key === key));
  if (one !== undefined) return `\`${one.name}\``;
  return held.some(({ key }) => !asked.some((other) => other.key === key)) ? 'the requirements' : undefined;
}

/** A requirement as both files can be compared by it; `key` undefined: it cannot. */
interface Compared {
  readonly name: string;
  readonly key: string | undefined;
}

function ofProject(manifest: DataTable): readonly Compared[] {
  const main = textsAt(manifest, 'project', 'dependencies').map((text) => compared(text, ''));
  const extras = Object.keys(tableAt(manifest, 'project', 'optional-dependencies') ?? {}).flatMap((extra) =>
    textsAt(manifest, 'project', 'optional-dependencies', extra).map((text) => compared(text, `extra ${extra}`)),
  );
  return [...main, ...extras];
}

function ofGroups(manifest: DataTable): readonly Compared[] {
  const old = textsAt(manifest, 'tool', 'uv', 'dev-dependencies').map((text) => compared(text, 'group dev'));
  const groups = Object.keys(tableAt(manifest, 'dependency-groups') ?? {}).flatMap((group) =>
    listAt(manifest, 'dependency-groups', group).map((one) =>
      typeof one === 'string' ? compared(one, `group ${group}`) : { name: group, key: undefined },
    ),
  );
  return [...old, ...groups];
}

function heldByProject(own: unknown): readonly Compared[] {
  return listAt(own, 'metadata', 'requires-dist').map((one) => {
    const marker = textAt(one, 'marker');
    const extra = /^extra == '([\w.-]+)'$/.exec(marker ?? '')?.[1];
    if (marker === undefined) return held(one, '');
    return extra === undefined ? unequal(one) : held(one, `extra ${extra}`);
  });
}

function heldByGroups(own: unknown): readonly Compared[] {
  return Object.keys(tableAt(own, 'metadata', 'requires-dev') ?? {}).flatMap((group) =>
    listAt(own, 'metadata', 'requires-dev', group).map((one) =>
      textAt(one, 'marker') === undefined ? held(one, `group ${group}`) : unequal(one),
    ),
  );
}

function held(one: unknown, place: string): Compared {
  const extras = textsAt(one, 'extras').join(',');
  const isElsewhere = ['url', 'git', 'path', 'directory', 'editable', 'index'].some(
    (key) => valueAt(one, key) !== undefined,
  );
  const text = `${textAt(one, 'name') ?? ''}[${extras}]${textAt(one, 'specifier') ?? ''}`;
  return isElsewhere ? unequal(one) : compared(text, place);
}

function compared(text: string, place: string): Compared {
  const key = requirementKey(text);
  return { name: text, key: key && `${key} ${place}` };
}

function unequal(one: unknown): Compared {
  return { name: textAt(one, 'name') ?? '', key: undefined };
}
