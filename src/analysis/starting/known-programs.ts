import { SYSTEM_PROGRAMS } from '../../distros/posix/shell-words.js';
import { LANGUAGE_PROGRAMS } from '../../ecosystems/started-programs.js';
import { withoutVersion } from '../../ecosystems/languages.js';

/** True for a file name that is that of a well-known program, whatever version it names: `python3.11`, `php-fpm8`. */
export function isProgram(name: string): boolean {
  const bare = withoutVersion(name);
  return SYSTEM_PROGRAMS.has(name) || LANGUAGE_PROGRAMS.has(name) || LANGUAGE_PROGRAMS.has(bare);
}
