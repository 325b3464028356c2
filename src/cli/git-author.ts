/** Who a patch is of: the one who runs the command, as git knows him. */
import { runGit } from '../context/run-git.js';
import type { Author } from '../report/mail.js';

const NOBODY = { name: 'restow', email: 'restow@localhost' };
const LIMITS = { bytes: 64 * 1024, milliseconds: 5000 };

/** What git would write into a commit made now; a name of our own where git knows none, or there is no repository. */
export function gitAuthor(cwd: string): Author {
  const answer = runGit(cwd, ['var', 'GIT_AUTHOR_IDENT'], LIMITS);
  const found = answer.ok ? /^(.*) <(.*)> (\d+) ([+-]\d{4})\n$/.exec(answer.out.toString()) : null;
  if (found === null) return { ...NOBODY, seconds: Math.floor(Date.now() / 1000), zone: '+0000' };
  return { name: found[1]!, email: found[2]!, seconds: Number(found[3]), zone: found[4]! };
}
