/** Who a patch is of: the one who runs the command, as git knows him. */
import { spawnSync } from 'node:child_process';
import type { Author } from '../report/mail.js';

const NOBODY = { name: 'restow', email: 'restow@localhost' };

/** What git would write into a commit made now; a name of our own where git knows none. Runs `git var` only, which reads settings. */
export function gitAuthor(cwd: string): Author {
  const { status, stdout } = spawnSync('git', ['-C', cwd, 'var', 'GIT_AUTHOR_IDENT'], {
    encoding: 'utf8',
    timeout: 5000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const found = status === 0 ? /^(.*) <(.*)> (\d+) ([+-]\d{4})\n$/.exec(stdout) : null;
  if (found === null) return { ...NOBODY, seconds: Math.floor(Date.now() / 1000), zone: '+0000' };
  return { name: found[1]!, email: found[2]!, seconds: Number(found[3]), zone: found[4]! };
}
