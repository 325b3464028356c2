import type { CallWords } from '../knowledge/package-manager.js';

/** Values of all flags of these names, in order; a flag without a value gives undefined. */
export function flagValues(call: CallWords, ...names: readonly string[]): readonly (string | undefined)[] {
  return call.flags.flatMap((flag) => (names.includes(flag.name) ? [flag.value] : []));
}

/** The last value of the flags of these names; undefined when there is none. */
export function flagValue(call: CallWords, ...names: readonly string[]): string | undefined {
  return flagValues(call, ...names)
    .filter((value) => value !== undefined)
    .at(-1);
}

/** True when the last flag of these names stands alone or has a value other than `false`. */
export function isOn(call: CallWords, ...names: readonly string[]): boolean {
  const values = flagValues(call, ...names);
  return values.length > 0 && values.at(-1) !== 'false';
}

/** The value of the first of these variables that is set; null when it is set to a value that is not known. */
export function variable(call: CallWords, ...names: readonly string[]): string | null | undefined {
  for (const name of names) {
    if (call.variables !== undefined && Object.hasOwn(call.variables, name)) return call.variables[name];
  }
  return undefined;
}
