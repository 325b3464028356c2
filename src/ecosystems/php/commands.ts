import type { KnownCommand } from '../../knowledge/known-command.js';

/**
 * Helpers of the official PHP image and PHP's own extension installers: they compile into the system, and fetch what they need.
 * Sources: the scripts of docker-library/php, read 2026; pecl and pear manuals, read 2026.
 */
export const phpCommands: readonly KnownCommand[] = [
  {
    names: ['docker-php-ext-install', 'docker-php-ext-configure', 'docker-php-ext-enable', 'docker-php-source'],
    anyFlags: true,
    touches: () => ({ system: true, writes: ['/usr/src', '/tmp', '~/.cache'], network: true }),
  },
  {
    names: ['pecl', 'pear'],
    anyFlags: true,
    touches: ({ operands }) => ({
      system: true,
      reads: operands.filter(({ text }) => /^[./]/.test(text)),
      writes: ['/usr/src', '/tmp', '~/.pearrc'],
      network: true,
    }),
  },
];
