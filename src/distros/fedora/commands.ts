/** Programs of the Red Hat family that set up the system. Sources: rpm(8) 4.19, update-ca-trust(8), yum-config-manager(1); read 2026. */
import { has, type CommandCall, type KnownCommand, type Touched } from '../../knowledge/known-command.js';

function rpm(call: CommandCall): Touched | string {
  if (has(call, '--root', '--dbpath', '--eval')) return 'it works elsewhere';
  const reads = call.operands.filter(({ text }) => /[./]/.test(text) && !text.includes('://'));
  return { system: true, reads, network: true };
}

export const fedoraCommands: readonly KnownCommand[] = [
  { names: ['rpm', 'rpmkeys'], anyFlags: true, touches: rpm },
  {
    names: ['update-ca-trust', 'yum-config-manager', 'subscription-manager', 'authconfig', 'update-crypto-policies'],
    anyFlags: true,
    touches: () => ({ system: true }),
  },
];
