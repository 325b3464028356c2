/** Every program of the knowledge folders that is no package manager, by name. */
import { distros } from '../../distros/index.js';
import { fedoraCommands } from '../../distros/fedora/commands.js';
import { posixCommands } from '../../distros/posix/index.js';
import { ecosystems } from '../../ecosystems/index.js';
import { phpCommands } from '../../ecosystems/php/commands.js';
import type { KnownCommand } from '../../knowledge/known-command.js';

const all: readonly KnownCommand[] = [
  ...posixCommands,
  ...fedoraCommands,
  ...phpCommands,
  ...distros.flatMap(({ commands }) => commands ?? []),
  ...ecosystems.flatMap(({ commands }) => commands ?? []),
];

const byName = new Map(all.flatMap((command) => command.names.map((name) => [name, command] as const)));

/** What is known of a program by its name without folder; undefined: it may do anything. */
export function knownCommand(name: string): KnownCommand | undefined {
  return byName.get(name);
}
