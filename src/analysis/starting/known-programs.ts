import { SYSTEM_PROGRAMS } from '../../distros/posix/shell-words.js';
import { LANGUAGE_PROGRAMS } from '../../ecosystems/started-programs.js';

/** True for a file name that is that of a well-known program, whatever version it names: `python3.11`, `php-fpm8`. */
export function isProgram(name: string): boolean {
  const bare = name.replace(/-?\d+(\.\d+)*$/, '');
  return SYSTEM_PROGRAMS.has(name) || LANGUAGE_PROGRAMS.has(name) || LANGUAGE_PROGRAMS.has(bare);
}
