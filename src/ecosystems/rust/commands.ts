import type { KnownCommand } from '../../knowledge/known-command.js';

/** Source: rust-lang.github.io/rustup, "Basic usage" and "Environment variables", 1.28, 2025. */
export const rustCommands: readonly KnownCommand[] = [
  {
    names: ['rustup'],
    anyFlags: true,
    touches({ operands }) {
      const [word] = operands;
      if (!['target', 'component', 'toolchain', 'default', 'update', 'install', 'show'].includes(word?.literal ?? ''))
        return 'it runs what it is told';
      const folders = ['/usr/local/rustup', '/usr/local/cargo', '~/.rustup', '~/.cargo', '/opt/rust'];
      return { reads: [...folders, '.', '/usr/bin', '/usr/lib', '/etc'], writes: [...folders, '/tmp'], network: true };
    },
  },
];
