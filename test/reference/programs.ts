/**
 * What a few programs do, written from their manuals and apart from the model that is judged by it.
 * Source: POSIX.1-2024, Shell & Utilities; GNU coreutils, tar and sed manuals (2022 to 2024); curl(1), git-clone(1).
 */
import {
  copyOf,
  everyNode,
  type FileTree,
  folder,
  join,
  name,
  parent,
  StepFailed,
  type TreeNode,
} from './file-tree.js';

/** Where a program runs. */
export interface Running {
  readonly tree: FileTree;
  readonly user: string;
  readonly accounts: Set<string>;
  cwd: string;
  readonly variables: Map<string, string>;
}

type Program = (words: readonly string[], at: Running) => string;

const file = (text: string, owner: string): TreeNode => ({ kind: 'file', text, owner, mode: '644' });

function read(path: string, { tree, cwd }: Running): string {
  const node = tree.find(join(cwd, path));
  if (node?.kind !== 'file') throw new StepFailed(`cannot read ${path}`);
  return node.text;
}

/** Writes a file as `>` does: one that is there keeps owner and mode. */
export function write(path: string, text: string, at: Running): void {
  const there = at.tree.find(join(at.cwd, path));
  if (there?.kind === 'file') there.text = text;
  else at.tree.place(join(at.cwd, path), file(text, at.user));
}

export function append(path: string, text: string, at: Running): void {
  const there = at.tree.find(join(at.cwd, path));
  write(path, (there?.kind === 'file' ? there.text : '') + text, at);
}

/** The path that a copy to `to` goes to: below it when it is a folder. */
function destination(from: string, to: string, at: Running): string {
  const target = join(at.cwd, to);
  return at.tree.find(target)?.kind === 'folder' ? join(target, name(join(at.cwd, from))) : target;
}

function needed(path: string, at: Running, follow = true): TreeNode {
  const node = at.tree.find(join(at.cwd, path), follow);
  if (node === undefined) throw new StepFailed(`no ${path}`);
  return node;
}

function owned(node: TreeNode, owner: string): TreeNode {
  for (const one of everyNode(node)) one.owner = owner;
  return node;
}

/** Lays one tree over another, as `cp -r` into a folder that has it and as `tar x` do. */
function merge(path: string, node: TreeNode, at: Running): void {
  const there = at.tree.find(path);
  if (node.kind !== 'folder' || there?.kind !== 'folder') {
    if (node.kind === 'file' && there?.kind === 'file') there.text = node.text;
    else at.tree.place(path, node);
    return;
  }
  for (const [key, one] of node.entries) merge(join(path, key), one, at);
}

function copy(from: string, to: string, at: Running): void {
  const target = destination(from, to, at);
  const node = owned(copyOf(needed(from, at)), at.user);
  if (`${target}/`.startsWith(`${join(at.cwd, from)}/`)) throw new StepFailed('a copy into itself');
  merge(target, node, at);
}

function move(from: string, to: string, at: Running): void {
  const node = needed(from, at, false);
  const target = destination(from, to, at);
  if (`${target}/`.startsWith(`${join(at.cwd, from)}/`)) throw new StepFailed('a move into itself');
  const there = at.tree.find(target, false);
  if (there?.kind === 'folder' || (there !== undefined && node.kind === 'folder')) throw new StepFailed('in the way');
  at.tree.folder(parent(target));
  at.tree.remove(join(at.cwd, from));
  at.tree.remove(target);
  at.tree.place(target, node);
}

function existing(path: string, at: Running): TreeNode | undefined {
  return at.tree.find(join(at.cwd, path));
}

/** Programs by the words that are written, without flags that change nothing here. */
export const programs: Readonly<Record<string, Program>> = {
  'mkdir -p': ([path], at) => (at.tree.makeFolders(join(at.cwd, path!), at.user), ''),
  mkdir([path], at) {
    if (at.tree.find(join(at.cwd, path!), false) !== undefined) throw new StepFailed('is there');
    at.tree.place(join(at.cwd, path!), folder(at.user));
    return '';
  },
  touch([path], at) {
    if (existing(path!, at) === undefined) write(path!, '', at);
    return '';
  },
  'rm -rf': (paths, at) => (paths.forEach((path) => at.tree.remove(join(at.cwd, path))), ''),
  rmdir([path], at) {
    const node = needed(path!, at, false);
    if (node.kind !== 'folder' || node.entries.size > 0) throw new StepFailed('not an empty folder');
    at.tree.remove(join(at.cwd, path!));
    return '';
  },
  'cp -r': ([from, to], at) => (copy(from!, to!, at), ''),
  'cp -t': ([to, from], at) => (at.tree.folder(join(at.cwd, to!)), copy(from!, to!, at), ''),
  mv: ([from, to], at) => (move(from!, to!, at), ''),
  'ln -s'([target, link], at) {
    const path = destination(target!, link!, at);
    if (at.tree.find(path, false) !== undefined) throw new StepFailed('is there');
    at.tree.place(path, { kind: 'link', target: target!, owner: at.user });
    return '';
  },
  'chmod -R 700'([path], at) {
    for (const node of everyNode(needed(path!, at))) if (node.kind !== 'link') node.mode = '700';
    return '';
  },
  'chown -R'([owner, path], at) {
    if (owner !== 'root' && !at.accounts.has(owner!)) throw new StepFailed('no such user');
    owned(needed(path!, at), owner!);
    return '';
  },
  useradd([user], at) {
    if (at.accounts.has(user!)) throw new StepFailed('is there');
    at.accounts.add(user!);
    append('/etc/passwd', `${user!}\n`, at);
    return '';
  },
  cat: (paths, at) => paths.map((path) => read(path, at)).join(''),
  'sed -i s/a/b/'([path], at) {
    write(path!, read(path!, at).replaceAll('a', 'b'), at);
    return '';
  },
  'test -e'([path], at) {
    if (existing(path!, at) === undefined) throw new StepFailed('test');
    return '';
  },
  echo: (words) => `${words.join(' ')}\n`,
  'curl -o': ([path, url], at) => (write(path!, url!, at), ''),
  'curl -O': ([url], at) => (write(name(url!), url!, at), ''),
  'wget -P': ([to, url], at) => (
    at.tree.makeFolders(join(at.cwd, to!), at.user),
    write(`${to!}/${name(url!)}`, url!, at),
    ''
  ),
  'git clone'([url, to], at) {
    const path = join(at.cwd, to ?? name(url!));
    const there = at.tree.find(path);
    if (there !== undefined && (there.kind !== 'folder' || there.entries.size > 0)) throw new StepFailed('is there');
    at.tree.makeFolders(path, at.user);
    at.tree.place(join(path, 'cloned'), file(url!, at.user));
    return '';
  },
  'tar cf': ([to, from], at) => {
    const text = JSON.stringify([name(from!), pack(needed(from!, at, false))]);
    return (write(to!, text, at), '');
  },
  'tar xf'([from, , to], at) {
    const [key, packed] = unpacked(read(from!, at));
    at.tree.folder(join(at.cwd, to!));
    merge(join(join(at.cwd, to!), key), owned(unpack(packed), at.user), at);
    return '';
  },
  gzip([path], at) {
    const text = read(path!, at);
    const node = needed(path!, at, false);
    at.tree.place(`${join(at.cwd, path!)}.gz`, { ...node, kind: 'file', text: `gz:${text}` } as TreeNode);
    at.tree.remove(join(at.cwd, path!));
    return '';
  },
  'install -d': ([path], at) => (at.tree.makeFolders(join(at.cwd, path!), at.user), ''),
  'find -delete'([path], at) {
    const node = needed(path!, at);
    if (node.kind === 'folder') node.entries.clear();
    at.tree.remove(join(at.cwd, path!));
    return '';
  },
  'tee -a': ([path], at) => (append(path!, 'teed\n', at), ''),
  cd([path], at) {
    at.tree.folder(join(at.cwd, path!));
    at.cwd = join(at.cwd, path!);
    return '';
  },
};

type Packed = string | { readonly link: string } | { readonly entries: readonly (readonly [string, Packed])[] };

function pack(node: TreeNode): Packed {
  if (node.kind === 'file') return node.text;
  if (node.kind === 'link') return { link: node.target };
  return { entries: [...node.entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, pack(one)]) };
}

function unpacked(text: string): [string, Packed] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value) && value.length === 2) return value as [string, Packed];
  } catch {
    // Not an archive.
  }
  throw new StepFailed('not an archive');
}

function unpack(packed: Packed): TreeNode {
  if (typeof packed === 'string') return file(packed, 'root');
  if ('link' in packed) return { kind: 'link', target: packed.link, owner: 'root' };
  const made = folder('root');
  for (const [key, one] of packed.entries) made.entries.set(key, unpack(one));
  return made;
}
