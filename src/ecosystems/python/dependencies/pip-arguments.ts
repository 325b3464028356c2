import type { CallWords } from '../../../knowledge/package-manager.js';

/** What an option of pip or `uv pip` says about files. */
export type PipOption =
  | 'requirements-file'
  | 'editable'
  | 'links'
  | 'target'
  | 'sources'
  | 'group'
  | 'script'
  /** a file that is a program's metadata, not requirements */
  | 'configuration';

export interface PipArgument {
  readonly option: PipOption;
  /** Undefined when the call gives no value, or it is not known. */
  readonly value: string | undefined;
}

export interface PipArguments {
  readonly options: readonly PipArgument[];
  readonly operands: readonly string[];
}

/** Sources: `pip install --help` of pip 25.3 and docs.astral.sh/uv/reference/cli, 2026-11-20. */
const longOptions: Readonly<Record<string, PipOption>> = {
  '--requirement': 'requirements-file',
  '--requirements': 'requirements-file',
  '--constraint': 'requirements-file',
  '--constraints': 'requirements-file',
  '--build-constraint': 'requirements-file',
  '--build-constraints': 'requirements-file',
  '--override': 'requirements-file',
  '--overrides': 'requirements-file',
  '--exclude': 'requirements-file',
  '--excludes': 'requirements-file',
  '--editable': 'editable',
  '--find-links': 'links',
  '--index-url': 'links',
  '--extra-index-url': 'links',
  '--index': 'links',
  '--default-index': 'links',
  '--target': 'target',
  '--prefix': 'target',
  '--root': 'target',
  '--wheel-dir': 'target',
  '--dest': 'target',
  '--src': 'sources',
  '--source': 'sources',
  '--group': 'group',
  '--requirements-from-script': 'script',
  '--config-file': 'configuration',
};

const shortOptions: Readonly<Record<string, PipOption>> = {
  r: 'requirements-file',
  b: 'requirements-file',
  c: 'requirements-file',
  e: 'editable',
  f: 'links',
  i: 'links',
  t: 'target',
  w: 'target',
  d: 'target',
};

/** Whole options that are also the beginning of another. */
const complete = ['--pre', '--extra', '--exclude-newer', '--no-index'];
const SHORTEST_PREFIX = 5;

/** The arguments of a call that have to do with files; short options in clusters (`-Ur file`) and shortened long ones included. */
export function pipArguments(call: CallWords): PipArguments {
  const options = call.flags.flatMap(({ name, value }) =>
    name.startsWith('--') ? longOption(name, value) : shortOption(name, value),
  );
  const open = options.filter(({ value }) => value === undefined);
  if (open.length !== 1 || call.operands.length !== 1) return { options, operands: call.operands };
  const [value] = call.operands;
  return { options: options.map((each) => (each === open[0] ? { ...each, value } : each)), operands: [] };
}

function longOption(flag: string, given: string | undefined): readonly PipArgument[] {
  const [name = '', ...rest] = flag.split('=');
  const value = rest.length > 0 ? rest.join('=') : given;
  if (Object.hasOwn(longOptions, name)) return [{ option: longOptions[name]!, value }];
  if (complete.includes(name) || name.length < SHORTEST_PREFIX) return [];
  const match = Object.keys(longOptions).find((long) => long.startsWith(name));
  return match === undefined ? [] : [{ option: longOptions[match]!, value }];
}

function shortOption(flag: string, given: string | undefined): readonly PipArgument[] {
  const letters = flag.slice(1);
  const at = [...letters].findIndex((letter) => Object.hasOwn(shortOptions, letter));
  if (at === -1) return [];
  const attached = letters.slice(at + 1).replace(/^=/, '');
  return [{ option: shortOptions[letters.charAt(at)]!, value: attached === '' ? given : attached }];
}

/** Options that the environment gives to pip (`PIP_CONSTRAINT`) or uv. Source: pip.pypa.io "Configuration", uv "Environment variables", 2026-11-20. */
export function environmentArguments(call: CallWords, prefix: 'PIP' | 'UV'): readonly PipArgument[] {
  const variables = call.variables ?? {};
  return environmentOptions.flatMap(({ suffix, option }): readonly PipArgument[] => {
    const name = `${prefix}_${suffix}`;
    if (!Object.hasOwn(variables, name)) return [];
    const value = variables[name] ?? undefined;
    if (value === undefined) return [{ option, value }];
    return value.split(/\s+/).flatMap((each) => (each === '' ? [] : [{ option, value: each }]));
  });
}

const environmentOptions: readonly { readonly suffix: string; readonly option: PipOption }[] = [
  { suffix: 'REQUIREMENT', option: 'requirements-file' },
  { suffix: 'CONSTRAINT', option: 'requirements-file' },
  { suffix: 'BUILD_CONSTRAINT', option: 'requirements-file' },
  { suffix: 'OVERRIDE', option: 'requirements-file' },
  { suffix: 'FIND_LINKS', option: 'links' },
  { suffix: 'TARGET', option: 'target' },
  { suffix: 'PREFIX', option: 'target' },
  { suffix: 'ROOT', option: 'target' },
  { suffix: 'SRC', option: 'sources' },
  { suffix: 'CONFIG_FILE', option: 'configuration' },
];
