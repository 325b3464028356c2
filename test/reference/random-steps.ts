/** Random steps that have a good chance to work, and to have to do with one another. */
import { CONTEXT, type Call, type Step } from './build.js';

export type Random = () => number;

const FOLDERS = ['/a', '/a/b', '/a/b/c', '/d', '/d/e', '/opt', '/tmp', '/opt/t'];
/** Folders of a project; those of the system are never taken away. */
const OWN_FOLDERS = FOLDERS.filter((path) => path !== '/opt' && path !== '/tmp');
const FILES = ['x', 'y', 'a.txt', 'app.conf', 'x.js', 'lib'];
const USERS = ['app', 'web'];

export function pick<T>(from: readonly T[], random: Random): T {
  return from[Math.floor(random() * from.length)]!;
}

function folderPath(random: Random): string {
  return pick([...FOLDERS, 'b', '.', 'b/c', '$HERE'], random);
}

function filePath(random: Random): string {
  const folder = folderPath(random);
  return folder === '.' ? pick(FILES, random) : `${folder}/${pick(FILES, random)}`;
}

function ownPath(random: Random): string {
  return random() < 0.5 ? filePath(random) : pick(OWN_FOLDERS, random);
}

function anyPath(random: Random): string {
  return random() < 0.5 ? filePath(random) : pick(FOLDERS, random);
}

const URL = 'https://example.org/f/x.js';

/** The words of each program. */
const WORDS: Readonly<Record<string, (random: Random) => readonly string[]>> = {
  'mkdir -p': (random) => [folderPath(random)],
  mkdir: (random) => [pick(FOLDERS, random)],
  touch: (random) => [filePath(random)],
  'rm -rf': (random) => [random() < 0.2 ? `${folderPath(random)}/*` : ownPath(random)],
  rmdir: (random) => [pick(OWN_FOLDERS, random)],
  'cp -r': (random) => [anyPath(random), anyPath(random)],
  'cp -t': (random) => [folderPath(random), anyPath(random)],
  mv: (random) => [ownPath(random), anyPath(random)],
  'ln -s': (random) => [pick(FOLDERS, random), filePath(random)],
  'chmod -R 700': (random) => [anyPath(random)],
  'chown -R': (random) => [pick(USERS, random), anyPath(random)],
  useradd: (random) => [pick(USERS, random)],
  cat: (random) => [random() < 0.2 ? `${folderPath(random)}/*` : filePath(random)],
  'sed -i s/a/b/': (random) => [filePath(random)],
  'test -e': (random) => [anyPath(random)],
  echo: (random) => [random() < 0.4 ? '$WORD' : 'hello'],
  'curl -o': (random) => [filePath(random), URL],
  'curl -O': () => [URL],
  'wget -P': (random) => [folderPath(random), URL],
  'git clone': (random) => (random() < 0.5 ? [URL] : [URL, anyPath(random)]),
  'tar cf': (random) => [filePath(random), pick(FOLDERS, random)],
  'tar xf': (random) => [filePath(random), '-C', folderPath(random)],
  gzip: (random) => [filePath(random)],
  'install -d': (random) => [folderPath(random)],
  'find -delete': (random) => [pick(OWN_FOLDERS, random)],
  'tee -a': (random) => [filePath(random)],
  cd: (random) => [folderPath(random)],
};

/** Those that make something come up more often, so that there is something to work with. */
const PROGRAMS = [...Object.keys(WORDS), 'mkdir -p', 'mkdir -p', 'touch', 'echo', 'echo', 'curl -o', 'cp -r'];

function call(random: Random): Call {
  const program = pick(PROGRAMS, random);
  const speaks = program === 'echo' || program === 'cat';
  const output = speaks ? { output: { operator: random() < 0.5 ? '>' : '>>', path: filePath(random) } as const } : {};
  const joined = pick(['&&', '&&', '&&', '&&', ';', '||'] as const, random);
  return { program, words: WORDS[program]!(random), joined, ...output, ...(random() < 0.1 ? { inside: true } : {}) };
}

/** One random instruction. */
export function randomStep(random: Random): Step {
  const kind = pick(
    ['run', 'run', 'run', 'run', 'copy', 'copy', 'workdir', 'user', 'env', 'arg', 'label'] as const,
    random,
  );
  switch (kind) {
    case 'run':
      return { kind, calls: Array.from({ length: 1 + Math.floor(random() * 3) }, () => call(random)) };
    case 'copy': {
      const from = pick([...Object.keys(CONTEXT), 'src', 'conf', '.'], random);
      const to =
        random() < 0.5 ? `${pick(FOLDERS, random)}/` : pick([...FOLDERS.map((one) => `${one}/z`), './', 'b/'], random);
      return { kind, from, to, owner: random() < 0.25 ? pick(USERS, random) : undefined };
    }
    case 'workdir':
      return { kind, value: pick([...FOLDERS, 'b'], random) };
    case 'user':
      return { kind, value: pick(['root', 'app'], random) };
    default:
      return { kind, key: pick(['WORD', 'HERE', 'L'], random), value: pick(['/a/b', '/d', '/opt/t'], random) };
  }
}
