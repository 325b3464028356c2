/** Arch Linux and its like. */
import type { Distro } from '../../knowledge/ecosystem.js';
import { pacman } from './pacman.js';

export const arch: Distro = { id: 'arch', label: 'Arch Linux', managers: [pacman] };
