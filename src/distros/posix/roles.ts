/** How most programs treat their operands, from which the lists of programs are made. */
import type { CommandCall, KnownCommand, Touched } from '../../knowledge/known-command.js';

/**
 * Where the programs and libraries of a system lie, with their settings: what a program that packages bring needs to run.
 * Source: Filesystem Hierarchy Standard 3.0 (2015).
 */
export const PROGRAM_FOLDERS: readonly string[] = [
  ...['/bin', '/sbin', '/lib', '/lib32', '/lib64', '/usr/bin', '/usr/sbin', '/usr/lib', '/usr/lib32', '/usr/lib64'],
  ...['/usr/libexec', '/usr/local/bin', '/usr/local/sbin', '/usr/local/lib', '/usr/share', '/etc'],
];

type Role = (call: CommandCall) => Touched;

/** No operand is a file. */
export const noFiles: Role = () => ({});
/** Every operand is only read. */
export const readsOperands: Role = ({ operands }) => ({ reads: operands });
/** Every operand is made, changed or removed. */
export const writesOperands: Role = ({ operands }) => ({ writes: operands });
/** Every operand is made, with the folders above it. */
export const makesOperands: Role = ({ operands }) => ({ writes: operands, makesFolders: true });
/** Every operand but the first, which is a mode or an owner. */
export const writesAfterFirst: Role = ({ operands }) => ({ writes: operands.slice(1) });

/** The same for a program that is not in every base image: it reads the system besides. */
export function installed(command: KnownCommand): KnownCommand {
  return {
    ...command,
    touches(call) {
      const touched = command.touches(call);
      return typeof touched === 'string'
        ? touched
        : { ...touched, reads: [...(touched.reads ?? []), ...PROGRAM_FOLDERS] };
    },
  };
}
