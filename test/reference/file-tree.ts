/** A file system that is only as much as the reference needs: files, folders and symbolic links with owner and mode. */

/** A command that fails: the step it is in fails. */
export class StepFailed extends Error {}

export type TreeNode =
  | { kind: 'file'; text: string; owner: string; mode: string }
  | { kind: 'folder'; entries: Map<string, TreeNode>; owner: string; mode: string }
  | { kind: 'link'; target: string; owner: string };

type Folder = Extract<TreeNode, { kind: 'folder' }>;

export function folder(owner: string): Folder {
  return { kind: 'folder', entries: new Map(), owner, mode: '755' };
}

export class FileTree {
  readonly root: Folder = folder('root');

  /** The node at an absolute path, links in it followed; the last one only when asked for. */
  find(path: string, followLast = true): TreeNode | undefined {
    const parts = split(path);
    let node: TreeNode = this.root;
    for (const [index, name] of parts.entries()) {
      if (node.kind !== 'folder') return undefined;
      const next: TreeNode | undefined = name === '..' ? undefined : node.entries.get(name);
      if (next === undefined) return undefined;
      const last = index === parts.length - 1;
      if (next.kind === 'link' && (!last || followLast)) {
        const behind = join(`/${parts.slice(0, index).join('/')}`, next.target);
        return this.find(join(behind, parts.slice(index + 1).join('/')), followLast);
      }
      node = next;
    }
    return node;
  }

  /** The folder at a path; fails when there is none. */
  folder(path: string): Folder {
    const node = this.find(path);
    if (node?.kind !== 'folder') throw new StepFailed(`no folder ${path}`);
    return node;
  }

  /** Makes a folder and those above it that are missing. */
  makeFolders(path: string, owner: string): Folder {
    const node = this.find(path);
    if (node?.kind === 'folder') return node;
    if (node !== undefined || path === '/') throw new StepFailed(`${path} is in the way`);
    const made = folder(owner);
    this.put(this.makeFolders(parent(path), owner), path, made);
    return made;
  }

  /** Puts a node where its parent is; a link that stands there is followed when `through`. */
  place(path: string, node: TreeNode): void {
    const there = this.find(path, false);
    if (there?.kind === 'link' && node.kind !== 'link') {
      this.place(join(parent(path), there.target), node);
      return;
    }
    if (there?.kind === 'folder' && node.kind !== 'folder') throw new StepFailed(`${path} is a folder`);
    this.put(this.folder(parent(path)), path, node);
  }

  remove(path: string): void {
    const above = this.find(parent(path));
    if (above?.kind === 'folder') above.entries.delete(name(path));
  }

  private put(above: Folder, path: string, node: TreeNode): void {
    above.entries.set(name(path), node);
  }
}

export function copyOf(node: TreeNode): TreeNode {
  if (node.kind !== 'folder') return { ...node };
  return { ...node, entries: new Map([...node.entries].map(([key, one]) => [key, copyOf(one)])) };
}

/** Every node below one, itself included, links not followed. */
export function everyNode(node: TreeNode): TreeNode[] {
  return node.kind === 'folder' ? [node, ...[...node.entries.values()].flatMap(everyNode)] : [node];
}

/** A text that is the same for the same trees. */
export function shown(node: TreeNode): string {
  if (node.kind === 'file') return `${node.owner} ${node.mode} ${JSON.stringify(node.text)}`;
  if (node.kind === 'link') return `${node.owner} -> ${node.target}`;
  const entries = [...node.entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${node.owner} ${node.mode} {${entries.map(([key, one]) => `${key}: ${shown(one)}`).join(', ')}}`;
}

export function join(base: string, path: string): string {
  const parts: string[] = [];
  for (const part of split(path.startsWith('/') ? path : `${base}/${path}`))
    if (part === '..') parts.pop();
    else parts.push(part);
  return `/${parts.join('/')}`;
}

export function parent(path: string): string {
  return `/${split(path).slice(0, -1).join('/')}`;
}

export function name(path: string): string {
  return split(path).at(-1) ?? '';
}

function split(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}
