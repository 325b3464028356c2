/** What reading a file into the running shell does, for the few kinds of files of which it is known. */
import type { ShellWord } from '../../shell/script.js';
import type { Effects } from './effects.js';
import { path, type Region } from './region.js';
import { touchedPaths, type WordPlace } from './word-paths.js';

// os-release(5), systemd 256 (2024); Debian's /etc/lsb-release: nothing but assignments.
const ASSIGNMENTS = ['/etc/os-release', '/usr/lib/os-release', '/etc/lsb-release', '/etc/environment'];
// What `python -m venv` and virtualenv write (their documentation, 2026): the folder two above, put first in PATH.
const ENVIRONMENT = /^(.+)\/bin\/activate$/;

/** The effects of `. FILE`; undefined when the file may do anything. Programs of an activated environment count as used. */
export function readIntoShell(file: ShellWord | undefined, place: WordPlace): Effects | undefined {
  const [only, ...more] = (file && touchedPaths(file, place)) ?? [];
  if (only === undefined || more.length > 0 || file?.literal === undefined || file.glob) return undefined;
  if (ASSIGNMENTS.includes(only.path)) return { reads: [path(only.path)], writes: [] };
  const environment = ENVIRONMENT.exec(only.path)?.[1];
  if (environment === undefined) return undefined;
  const region: Region = path(environment);
  return { reads: [region], writes: [region] };
}
