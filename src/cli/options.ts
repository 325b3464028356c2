/** Commands and options as data: what the parser takes, the help shows, and shells complete. */

/** What stands behind an option, where it is not one of a few words. */
export type ValueKind = 'folder' | 'file' | 'transforms' | 'number';

/** Shells that names are completed for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** One option, in the shape that the parser takes; `value` and `negated` are for completion only. */
export interface OptionText {
  readonly alias?: string;
  readonly type?: 'boolean' | 'string' | 'number';
  readonly array?: true;
  readonly choices?: readonly string[];
  readonly default?: boolean | string;
  readonly requiresArg?: true;
  readonly value?: ValueKind;
  /** What the option means with `no-` in front. */
  readonly negated?: string;
  readonly describe: string;
}

/** A command in the help. */
export interface CommandText {
  readonly name: string;
  /** What it takes, as the help shows it. */
  readonly takes?: string;
  /** What it takes, where shells can complete it. */
  readonly choices?: readonly string[] | 'transforms';
  readonly describe: string;
}

/** The commands besides the rewrite itself. */
export const COMMANDS: readonly CommandText[] = [
  { name: 'verify', takes: '<file>', describe: 'build before and after, compare, measure, name what is guilty' },
  { name: 'list', describe: 'the transforms, in order' },
  { name: 'explain', takes: '<id>', choices: 'transforms', describe: 'the page of one transform' },
  { name: 'completion', takes: '<shell>', choices: SHELLS, describe: 'completion for bash, zsh or fish' },
  { name: 'replay', takes: '<file>', describe: 'what the last commits would have rebuilt, before and after' },
  { name: 'init', describe: 'write a configuration with comments' },
];

/** How a result can be shown. */
export const FORMATS = ['diff', 'json', 'sarif', 'github', 'markdown', 'html'] as const;
export type FormatName = (typeof FORMATS)[number];

/** The options, by name. */
export const OPTIONS = {
  write: { alias: 'w', type: 'boolean', default: false, describe: 'write the files' },
  check: { type: 'boolean', default: false, describe: 'only name what would change; exit 1 if anything' },
  preset: {
    requiresArg: true,
    choices: ['safe', 'recommended', 'max'],
    describe: 'which transforms; default: recommended',
  },
  only: { requiresArg: true, type: 'string', array: true, value: 'transforms', describe: 'just these transforms: a,b' },
  skip: { requiresArg: true, type: 'string', array: true, value: 'transforms', describe: 'not these transforms: a,b' },
  cache: {
    requiresArg: true,
    choices: ['clean', 'mount'],
    describe: 'package caches: removed, or kept in mounts; default: mount, but clean in the preset safe',
  },
  digest: { type: 'boolean', default: false, describe: 'ask registries, and pin images to digests' },
  base: {
    requiresArg: true,
    choices: ['slim', 'distroless', 'alpine'],
    describe: 'the small base to aim for; default: slim, but distroless in the preset max',
  },
  why: { type: 'boolean', default: false, describe: 'also what was left alone, and why' },
  format: { requiresArg: true, choices: FORMATS, default: 'diff', describe: 'form of the result' },
  patches: {
    requiresArg: true,
    type: 'string',
    value: 'folder',
    describe: 'write a patch for each transform into a folder, for git am',
  },
  context: {
    type: 'string',
    value: 'folder',
    negated: 'no build context',
    describe: 'folder of the build context; --no-context: none',
  },
  config: {
    type: 'string',
    value: 'file',
    negated: 'no configuration',
    describe: 'the configuration, for all files; --no-config: none',
  },
  quiet: { type: 'boolean', default: false, describe: 'nothing on standard error but errors' },
  color: { type: 'boolean', negated: 'no colours', describe: 'colours; --no-color: none' },
  jobs: { requiresArg: true, type: 'number', value: 'number', describe: 'how many threads; default: as many as help' },
} as const satisfies Readonly<Record<string, OptionText>>;
