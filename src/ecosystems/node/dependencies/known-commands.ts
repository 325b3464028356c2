/**
 * Commands that people put into lifecycle scripts, and what they read of the project.
 * `harmless`: nothing beyond package.json, the lock file and node_modules. `git-hooks`: nothing but git's own data, and `reads`.
 * `patches` and `prisma` have readers of their own.
 */
export interface KnownCommand {
  /** The command's first words. */
  readonly words: readonly string[];
  readonly kind: 'harmless' | 'git-hooks' | 'patches' | 'prisma';
  /** Configuration files it reads, beginnings of names in the package's folder. */
  readonly reads?: readonly string[];
}

export const knownCommands: readonly KnownCommand[] = [
  { words: ['true'], kind: 'harmless' },
  { words: ['false'], kind: 'harmless' },
  { words: [':'], kind: 'harmless' },
  { words: ['exit'], kind: 'harmless' },
  { words: ['echo'], kind: 'harmless' },
  // Look at environment variables only. Sources: their READMEs on npmjs.com, 2026-11-20.
  { words: ['is-ci'], kind: 'harmless' },
  { words: ['is-docker'], kind: 'harmless' },
  // Looks at npm_config_user_agent and whether it runs in node_modules. Source: pnpm/only-allow bin.js, 2026-11-20.
  { words: ['only-allow'], kind: 'harmless' },
  // Reads package.json, rewrites package-lock.json. Source: npm-force-resolutions README, 2026-11-20.
  { words: ['npm-force-resolutions'], kind: 'harmless' },
  // Prints a request for donations from package.json. Source: opencollective-postinstall README, 2026-11-20.
  { words: ['opencollective'], kind: 'harmless' },
  { words: ['opencollective-postinstall'], kind: 'harmless' },
  // Patches node_modules/typescript. Source: nonara/ts-patch README, 2026-11-20.
  { words: ['ts-patch', 'install'], kind: 'harmless' },
  // Download into node_modules or the home folder. Sources: webdriver-manager README, playwright.dev/docs/browsers, 2026-11-20.
  { words: ['webdriver-manager', 'update'], kind: 'harmless' },
  { words: ['playwright', 'install'], kind: 'harmless' },
  // Without git's data husky does nothing, whatever else is there: versions 5 to 8 ask `git rev-parse` first, 9 looks for .git first.
  // Source: typicode/husky src/index.ts (v8) and index.js (v9), 2026-11-20.
  { words: ['husky'], kind: 'git-hooks' },
  { words: ['husky-init'], kind: 'git-hooks' },
  // Source: toplenboren/simple-git-hooks README, 2026-11-20.
  { words: ['simple-git-hooks'], kind: 'git-hooks', reads: ['.simple-git-hooks.', 'simple-git-hooks.'] },
  // Source: lefthook.dev/configuration, 2026-11-20.
  { words: ['lefthook', 'install'], kind: 'git-hooks', reads: ['lefthook', '.lefthook'] },
  { words: ['git', 'config'], kind: 'git-hooks' },
  // Reads patches/ or --patch-dir. Source: ds300/patch-package README, 2026-11-20.
  { words: ['patch-package'], kind: 'patches' },
  { words: ['prisma', 'generate'], kind: 'prisma' },
];

/** What is known of a command, or undefined. */
export function knownCommand(words: readonly string[]): KnownCommand | undefined {
  return knownCommands.find((known) => known.words.every((word, index) => words[index] === word));
}

/** The command behind runners of installed programs (`npx`, `yarn exec`): undefined when they are called in a way that is not known. */
export function withoutRunner(words: readonly string[]): readonly string[] | undefined {
  const runner = runners.find((start) => start.every((word, index) => words[index] === word));
  if (runner === undefined) return words;
  const first = words.findIndex((word, index) => index >= runner.length && !runnerFlags.includes(word));
  const name = words[first];
  if (name === undefined || name.startsWith('-')) return undefined;
  return [name.replace(/(?<=.)@[^/]*$/, ''), ...words.slice(first + 1)];
}

/** A call that starts a script of package.json if there is one of that name: `npm run x`, `yarn x`. */
export interface ScriptCall {
  readonly script: string;
  readonly extra: readonly string[];
}

/** Undefined when the words are no such call. */
export function scriptCall(words: readonly string[]): ScriptCall | undefined {
  const [manager, ...rest] = words.filter((word) => word !== '--silent' && word !== '-s' && word !== '--if-present');
  if (manager === undefined || !['npm', 'yarn', 'pnpm'].includes(manager)) return undefined;
  const runs = rest[0] === 'run' || rest[0] === 'run-script';
  const [script, ...extra] = runs ? rest.slice(1) : rest;
  return script === undefined || (manager === 'npm' && !runs) ? undefined : { script, extra };
}

const runners: readonly (readonly string[])[] = [
  ['npx'],
  ['npm', 'exec'],
  ['pnpm', 'exec'],
  ['pnpm', 'dlx'],
  ['pnpx'],
  ['yarn', 'exec'],
  ['yarn', 'dlx'],
  // Anything else that yarn and pnpm do not know is an installed program.
  ['yarn'],
  ['pnpm'],
];
const runnerFlags: readonly string[] = ['-y', '--yes', '--no', '--no-install', '-q', '--quiet', '--'];
