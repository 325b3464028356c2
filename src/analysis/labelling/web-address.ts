/** Addresses of repositories and pages, as a browser opens them. */
import type { BuildContext } from '../../context/build-context.js';

/** Hosts that serve the page of a repository at the path by which it is cloned (their documentation, 2026). */
const HOSTS: Readonly<Record<string, string>> = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  bitbucket: 'bitbucket.org',
};
const LONGEST = 200;

/**
 * The https address behind one of the forms in which manifests and git write it; undefined when there is none. Names, passwords, queries and
 * fragments are left out. `page`: any web page; otherwise that of a repository, without `.git`.
 */
export function webAddress(written: string, kind: 'repository' | 'page' = 'repository'): string | undefined {
  const text = written.trim();
  if (text === '' || text.length > LONGEST || /[\s"'$\\`<>\p{C}]/u.test(text)) return undefined;
  const short = /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w.-]+)$/.exec(text);
  if (short !== null && kind === 'repository')
    return `https://${HOSTS[short[1] ?? 'github']!}/${withoutGit(short[2]!)}`;
  const remote = /^(?:ssh:\/\/)?git@([\w.-]+)[:/]([\w./-]+)$/.exec(text);
  if (remote !== null)
    return Object.values(HOSTS).includes(remote[1]!) ? `https://${remote[1]!}/${withoutGit(remote[2]!)}` : undefined;
  return fromUrl(text.replace(/^git\+/, '').replace(/^git:\/\//, 'https://'), kind);
}

function fromUrl(text: string, kind: 'repository' | 'page'): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, host, pathname } = new URL(text);
  if ((protocol !== 'https:' && protocol !== 'http:') || !host.includes('.')) return undefined;
  const path = kind === 'repository' ? withoutGit(pathname) : pathname;
  return `${protocol}//${host}${path === '/' ? '' : path}`;
}

function withoutGit(path: string): string {
  return path.replace(/\/+$/, '').replace(/\.git$/, '');
}

/** The address of the remote `origin` in the settings of git at the root of the context (git-config(1), "Syntax"). */
export function remoteAddress(context: BuildContext): string | undefined {
  let isOrigin = false;
  for (const line of (context.read('.git/config') ?? '').split('\n').map((one) => one.trim())) {
    if (line.startsWith('[')) isOrigin = line === '[remote "origin"]';
    const value = /^url\s*=\s*(.+)$/.exec(line)?.[1];
    if (isOrigin && value !== undefined) return webAddress(value.replace(/^"(.*)"$/, '$1'));
  }
  return undefined;
}
