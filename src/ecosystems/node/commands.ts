import type { KnownCommand } from '../../knowledge/known-command.js';

/** Source: Corepack's README, "Utility Commands" (nodejs/corepack 0.34, 2025). */
export const nodeCommands: readonly KnownCommand[] = [
  {
    names: ['corepack'],
    operands: 'none',
    onlyWith: ['enable', 'disable', 'prepare'],
    also: {
      reads: ['/usr/local', '/usr/lib', '/root', '/home'],
      writes: ['/usr/local/bin', '/usr/bin', '/root/.cache', '/tmp'],
    },
  },
];
