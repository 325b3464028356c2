import type { KnownCommand } from '../../knowledge/known-command.js';

/** Source: Corepack's README, "Utility Commands" (nodejs/corepack 0.34, 2025). */
export const nodeCommands: readonly KnownCommand[] = [
  {
    names: ['corepack'],
    anyFlags: true,
    touches({ operands }) {
      const [word] = operands;
      if (!['enable', 'disable', 'prepare'].includes(word?.literal ?? '')) return 'it runs a package manager';
      return {
        reads: ['/usr/local', '/usr/lib', '/root', '/home'],
        writes: ['/usr/local/bin', '/usr/bin', '/root/.cache', '~/.cache', '/tmp'],
        network: true,
      };
    },
  },
];
