/** Debian and the distributions that use its package manager. */
import type { Distro } from '../../knowledge/ecosystem.js';
import { apt } from './apt.js';
import { debianCommands } from './commands.js';

export const debian: Distro = { id: 'debian', label: 'Debian', managers: [apt], commands: debianCommands };
export const ubuntu: Distro = { id: 'ubuntu', label: 'Ubuntu', managers: [apt], commands: debianCommands };
