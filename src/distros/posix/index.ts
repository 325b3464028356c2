/** Programs of every Unix. */
import type { KnownCommand } from '../../knowledge/known-command.js';
import { accountCommands } from './account-commands.js';
import { archiveCommands } from './archive-commands.js';
import { downloadCommands } from './download-commands.js';
import { fileCommands } from './file-commands.js';
import { findCommands } from './find-command.js';
import { gitCommands } from './git-command.js';
import { textCommands } from './text-commands.js';

export const posixCommands: readonly KnownCommand[] = [
  ...fileCommands,
  ...textCommands,
  ...findCommands,
  ...accountCommands,
  ...archiveCommands,
  ...downloadCommands,
  ...gitCommands,
];
