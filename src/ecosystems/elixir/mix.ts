import type { PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { mixDependencies } from './dependencies/mix.js';

const TOOLS = ['local.hex', 'local.rebar', 'archive.install'];

/** Sources: hexdocs.pm/mix 1.19, hexdocs.pm/hex 2.2 (tasks, configuration), read 2026-11-21. */
export const mix: PackageManager = {
  id: 'mix',
  scope: 'language',
  executables: ['mix'],
  grammar: {
    subcommands: subcommands({
      install: [
        ...['deps.get', 'deps.compile', 'deps.update', ...TOOLS],
        // Tasks in one call are parted by a comma at the end of a word, or by `+`.
        ...['do local.hex local.rebar', 'do local.hex, local.rebar', 'do local.hex + local.rebar'],
        ...['do deps.get, deps.compile', 'do deps.get + deps.compile', 'do local.hex local.rebar deps.get'],
        ...['do local.hex, local.rebar, deps.get', 'do local.hex local.rebar deps.get, deps.compile', 'do deps.get'],
      ],
    }),
    flagsWithValue: ['--only', '--sha512', '--app', '--submodules'],
    informs: ['-v', '--version', '-h', '--help'],
    // Every other task may run code of the project, and any may come from it.
    otherwise: 'run',
  },
  // hex keeps the archives of packages in ~/.hex/packages; they are small and needed where it works offline.
  leftovers: [],
  dependencies: mixDependencies,
};
