/** A small builder: instructions as data, written out as a Dockerfile and carried out on a file tree. */
import { FileTree, join, name, parent, shown, StepFailed, type TreeNode } from './file-tree.js';
import { append, programs, write, type Running } from './programs.js';

/** One command: a program (a key of `programs`), its words, where its output goes, and how it is joined to the one before. */
export interface Call {
  readonly program: string;
  readonly words: readonly string[];
  readonly output?: { readonly operator: '>' | '>>'; readonly path: string };
  readonly joined: '&&' | ';' | '||';
  /** True: in a subshell. */
  readonly inside?: boolean;
}

export type Step =
  | { readonly kind: 'run'; readonly calls: readonly Call[] }
  | { readonly kind: 'copy'; readonly from: string; readonly to: string; readonly owner: string | undefined }
  | { readonly kind: 'workdir' | 'user'; readonly value: string }
  | { readonly kind: 'env' | 'arg' | 'label'; readonly key: string; readonly value: string };

/** The files that every build is given. */
export const CONTEXT: Readonly<Record<string, string>> = {
  'a.txt': 'a',
  'src/x.js': 'xa',
  'src/lib/y.js': 'ya',
  'conf/app.conf': 'a=b',
};

/** The instruction as it stands in a Dockerfile. */
export function written(step: Step): string {
  switch (step.kind) {
    case 'run':
      return `RUN ${step.calls.map(writtenCall).join('')}`;
    case 'copy':
      return `COPY ${step.owner === undefined ? '' : `--chown=${step.owner} `}${step.from} ${step.to}`;
    case 'workdir':
    case 'user':
      return `${step.kind.toUpperCase()} ${step.value}`;
    default:
      return `${step.kind.toUpperCase()} ${step.key}=${step.value}`;
  }
}

function writtenCall(call: Call, index: number): string {
  const output = call.output === undefined ? '' : ` ${call.output.operator} ${call.output.path}`;
  const [first, ...rest] = call.words;
  const plain = [call.program, ...call.words].join(' ');
  const text =
    call.program === 'find -delete'
      ? `find ${first!} -delete`
      : call.program === 'tee -a'
        ? `echo teed | tee -a ${first!}`
        : call.program === 'curl -o'
          ? `curl -fsSL -o ${first!} ${rest[0]!}`
          : plain;
  const own = call.inside === true ? `(${text}${output})` : `${text}${output}`;
  return index === 0 ? own : call.joined === ';' ? `; ${own}` : ` ${call.joined} ${own}`;
}

/** An image that is being built. */
export interface Building {
  readonly tree: FileTree;
  readonly accounts: Set<string>;
  readonly variables: Map<string, string>;
  readonly settings: Map<string, string>;
  /** Names set by ENV. */
  readonly environment: Set<string>;
  user: string;
  workdir: string;
}

/** A build that nobody means. */
class Absurd extends Error {}

/** A base image with the folders that every system has. */
export function emptyImage(): Building {
  const tree = new FileTree();
  for (const path of ['/etc', '/tmp', '/opt', '/usr', '/root', '/home']) tree.makeFolders(path, 'root');
  tree.place('/etc/passwd', { kind: 'file', text: '', owner: 'root', mode: '644' });
  return {
    tree,
    accounts: new Set(),
    variables: new Map(),
    settings: new Map(),
    environment: new Set(),
    user: 'root',
    workdir: '/',
  };
}

/** Carries out the steps; the state as text, or `failed`, or `absurd` for what nobody means. */
export function build(steps: readonly Step[]): string {
  const image = emptyImage();
  try {
    for (const step of steps) perform(step, image);
  } catch (error) {
    if (error instanceof StepFailed) return 'failed';
    if (error instanceof Absurd) return 'absurd';
    throw error;
  }
  const settings = [...image.settings, ...[...image.variables].map(([key, value]) => [`$${key}`, value])];
  return `${shown(image.tree.root)}\n${settings.map(String).sort().join(' ')} ${image.user} ${image.workdir} ${[...image.accounts].sort().join(' ')}`;
}

function perform(step: Step, image: Building): void {
  switch (step.kind) {
    case 'run':
      return run(step.calls, image);
    case 'copy':
      return copyFiles(step, image);
    case 'workdir':
      image.workdir = join(image.workdir, expanded(step.value, image.variables));
      image.tree.makeFolders(image.workdir, 'root');
      return;
    case 'user':
      image.user = step.value;
      return;
    case 'label':
      image.settings.set(step.key, expanded(step.value, image.variables));
      return;
    case 'env':
      image.environment.add(step.key);
      image.variables.set(step.key, expanded(step.value, image.variables));
      return;
    default:
      // An ENV hides an ARG of its name.
      if (!image.environment.has(step.key)) image.variables.set(step.key, expanded(step.value, image.variables));
  }
}

function expanded(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(/\$(\w+)/g, (_, key: string) => variables.get(key) ?? '');
}

function run(calls: readonly Call[], image: Building): void {
  const { tree, accounts, user } = image;
  const at: Running = { tree, accounts, user, cwd: image.workdir, variables: new Map(image.variables) };
  let status = true;
  for (const [index, one] of calls.entries()) {
    if (index > 0 && one.joined === '&&' && !status) continue;
    if (index > 0 && one.joined === '||' && status) continue;
    status = succeeds(one, one.inside === true ? { ...at } : at);
  }
  if (!status) throw new StepFailed('the last command failed');
  // Nobody means to do that, and what builders then do differs.
  if (tree.find(image.workdir) === undefined) throw new Absurd('it takes its working directory away');
}

function succeeds(one: Call, at: Running): boolean {
  try {
    const words = one.words.flatMap((word) => globbed(expanded(word, at.variables), at));
    // The shell opens the file before the program runs.
    if (one.output?.operator === '>') write(expanded(one.output.path, at.variables), '', at);
    const output = programs[one.program]!(words, at);
    if (one.output !== undefined) append(expanded(one.output.path, at.variables), output, at);
    return true;
  } catch (error) {
    if (error instanceof StepFailed) return false;
    throw error;
  }
}

/** `folder/*` stands for what is in the folder, or for itself. */
function globbed(word: string, { tree, cwd }: Running): string[] {
  if (!word.endsWith('/*')) return [word];
  const above = tree.find(join(cwd, word.slice(0, -2)));
  const names = above?.kind === 'folder' ? [...above.entries.keys()].sort() : [];
  return names.length === 0 ? [word] : names.map((key) => `${word.slice(0, -1)}${key}`);
}

function copyFiles(step: Extract<Step, { kind: 'copy' }>, image: Building): void {
  const owner = step.owner ?? 'root';
  if (owner !== 'root' && !image.accounts.has(owner)) throw new StepFailed('no such user');
  const target = join(image.workdir, expanded(step.to, image.variables));
  const whole = Object.entries(CONTEXT).filter(([path]) => step.from === '.' || path.startsWith(`${step.from}/`));
  if (whole.length === 0) {
    const single = CONTEXT[step.from];
    const path = step.to.endsWith('/') ? `${target}/${name(step.from)}` : target;
    placeCopied(path, single!, owner, image.tree);
    return;
  }
  image.tree.makeFolders(target, owner);
  for (const [path, text] of whole) {
    const below = step.from === '.' ? path : path.slice(step.from.length + 1);
    placeCopied(join(target, below), text, owner, image.tree);
  }
}

function placeCopied(path: string, text: string, owner: string, tree: FileTree): void {
  tree.makeFolders(parent(path), owner);
  const node: TreeNode = { kind: 'file', text, owner, mode: '644' };
  tree.place(path, node);
}
