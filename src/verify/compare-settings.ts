/** What the two images say of their containers, and which transform answers for each difference. */
import type { Step } from '../engine/result.js';
import type { ImageChanges, ImagePart } from '../transform/transform.js';
import type { Both, ImageSettings } from './image.js';
import { settingKey, writtenSettings } from './written-settings.js';

/** One difference. Values are as JSON has them; undefined: not set. */
export interface SettingChange {
  readonly part: ImagePart;
  /** Of a variable or a label. */
  readonly name?: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Transforms that changed what the Dockerfile says of it, or the base image that sets it. */
  readonly by: readonly string[];
  /** True when each of them declares that it changes this. */
  readonly declared: boolean;
}

/** What is known of the rewrite when differences are judged. */
export interface Accountable {
  readonly steps: readonly Step[];
  /** What each transform declares, by id. */
  readonly changes: ReadonlyMap<string, ImageChanges>;
  readonly target: string | undefined;
  /** Settings of the base images; undefined when they are not known. */
  readonly bases: Both<ImageSettings> | undefined;
}

/** Every difference, in the order of the parts. */
export function compareSettings(
  { original, rewrite }: Both<ImageSettings>,
  accountable: Accountable,
): readonly SettingChange[] {
  const [was, is] = [flattened(original), flattened(rewrite)];
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  return keys
    .filter((key) => was.get(key)?.value !== is.get(key)?.value)
    .map((key) =>
      judged(
        { ...(was.get(key) ?? is.get(key))!, before: was.get(key)?.value, after: is.get(key)?.value },
        accountable,
      ),
    );
}

interface Setting {
  readonly part: ImagePart;
  readonly name?: string;
}

interface Difference extends Setting {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function judged({ part, name, before, after }: Difference, accountable: Accountable): SettingChange {
  const change = { part, ...(name === undefined ? {} : { name }), before, after };
  const written = changersOf(settingKey(part, name), accountable);
  if (written.length > 0) return { ...change, by: written, declared: allDeclare(written, part, change, accountable) };
  const bases = isInherited(change, accountable.bases) ? changersOf('base image', accountable) : [];
  const declared = bases.length > 0 && allDeclare(bases, 'base image', change, accountable);
  return {
    ...change,
    by: bases,
    declared: declared && (name !== undefined || declaredByOne(bases, change, accountable)),
  };
}

/** What a base image starts, and as whom, is never a matter of indifference: who changes the base must mean that part, too. */
function declaredByOne(transforms: readonly string[], change: Difference, accountable: Accountable): boolean {
  return transforms.some((id) => allDeclare([id], change.part, change, accountable));
}

/** Transforms whose step changed what is written for a key. */
function changersOf(key: ReturnType<typeof settingKey>, { steps, target }: Accountable): readonly string[] {
  const changers = steps.filter(
    ({ before, after }) => writtenSettings(before, target).get(key) !== writtenSettings(after, target).get(key),
  );
  return [...new Set(changers.map(({ transform }) => transform))];
}

function allDeclare(
  transforms: readonly string[],
  part: ImagePart,
  { before }: Difference,
  { changes }: Accountable,
): boolean {
  return transforms.every((id) => {
    const declared = changes.get(id)?.[part];
    return declared === 'changed' || (declared === 'added' && before === undefined);
  });
}

/** What each image has from its base. */
function isInherited({ part, name, before, after }: Difference, bases: Both<ImageSettings> | undefined): boolean {
  if (bases === undefined) return false;
  const [was, is] = [flattened(bases.original), flattened(bases.rewrite)];
  const key = settingKey(part, name);
  return was.get(key)?.value === before && is.get(key)?.value === after;
}

/** One entry for every part, and for every name of a part that has names. Empty lists and texts are left out. */
function flattened(settings: ImageSettings): ReadonlyMap<string, Setting & { readonly value: string }> {
  const found = new Map<string, Setting & { readonly value: string }>();
  const put = (part: ImagePart, value: unknown, name?: string): void => {
    if (name === undefined && isNothing(value)) return;
    const setting = { part, ...(name === undefined ? {} : { name }), value: JSON.stringify(value) };
    found.set(settingKey(part, name), setting);
  };
  put('entry point', settings.entryPoint);
  put('command', settings.command);
  for (const [name, value] of Object.entries(settings.environment)) put('environment', value, name);
  put('user', settings.user);
  put('working directory', settings.workingDirectory);
  put('ports', settings.ports);
  put('volumes', settings.volumes);
  for (const [name, value] of Object.entries(settings.labels)) put('labels', value, name);
  put('health check', settings.healthCheck);
  put('stop signal', settings.stopSignal);
  put('shell', settings.shell);
  put('triggers', settings.triggers);
  put('author', settings.author);
  return found;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
