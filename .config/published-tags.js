// Writes src/images/published-tags.ts: every tag that Docker's official images were ever published under.
// npm run published-tags -- FOLDER, where FOLDER is a clone, with its history, of docker-library/official-images.
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const IMAGES = [
  ...[
    'almalinux',
    'alpine',
    'amazoncorretto',
    'amazonlinux',
    'buildpack-deps',
    'busybox',
    'centos',
    'composer',
    'debian',
  ],
  ...['eclipse-temurin', 'elixir', 'erlang', 'fedora', 'gcc', 'golang', 'gradle', 'haskell', 'httpd', 'java', 'jruby'],
  ...[
    'julia',
    'mariadb',
    'maven',
    'memcached',
    'mono',
    'mysql',
    'nginx',
    'node',
    'openjdk',
    'oraclelinux',
    'perl',
    'php',
  ],
  ...[
    'postgres',
    'pypy',
    'python',
    'r-base',
    'rabbitmq',
    'redis',
    'rockylinux',
    'ruby',
    'rust',
    'swift',
    'tomcat',
    'ubuntu',
  ],
];
const SUITES = ['squeeze', 'wheezy', 'jessie', 'stretch', 'buster', 'bullseye', 'bookworm', 'trixie', 'forky'];
const UBUNTU = ['trusty', 'xenial', 'bionic', 'focal', 'jammy', 'noble', 'resolute'];
const WORDS = new Set([
  ...['slim', 'alpine', 'jre', 'jdk', 'cli', 'fpm', 'apache', 'curl', 'scm', 'openjdk', 'eclipse', 'temurin'],
  ...['amazoncorretto', 'headless', 'latest', 'stream8', 'stream9', 'stream10', ...SUITES, ...UBUNTU],
]);

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: npm run published-tags -- FOLDER');
  process.exit(2);
}
const git = (...args) => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
const date = git('log', '-1', '--format=%cs').trim();

/** Tag → the tags that were last published with it; and those that are published today. */
function history(image) {
  const file = `library/${image}`;
  const commits = git('log', '--reverse', '--format=%H', '--', file).split('\n').filter(Boolean);
  const input = commits.map((commit) => `${commit}:${file}\n`).join('');
  const { stdout } = spawnSync('git', ['-C', folder, 'cat-file', '--batch'], { input, maxBuffer: 1 << 30 });
  const groups = new Map();
  let today = new Map();
  for (const text of blobs(stdout)) {
    today = groupsOf(text);
    for (const [tag, group] of today) groups.set(tag, group);
  }
  const listed = spawnSync('git', ['-C', folder, 'cat-file', '-e', `HEAD:${file}`]).status === 0;
  return { groups, today: listed ? today : new Map() };
}

function* blobs(output) {
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    const [, kind, size] = output.subarray(at, end).toString().split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    yield output.subarray(at, at + Number(size)).toString();
    at += Number(size) + 1;
  }
}

/** Tags of one block are of one image; tags that several blocks share (Linux and Windows) are of each. */
function groupsOf(text) {
  const shared = new Map();
  const groups = text.split(/\n\s*\n/).flatMap((block) => {
    const lines = block.split('\n');
    const old = lines.flatMap((line) => /^([\w.-]+):\s*(?:git|https?):\/\//.exec(line)?.[1] ?? []);
    const own = lines.flatMap((line) => /^(?:Shared)?Tags:\s*(.*)$/.exec(line)?.[1].split(',') ?? []);
    return [...old.map((tag) => [tag]), own.map((tag) => tag.trim())];
  });
  for (const group of groups) for (const tag of group) shared.set(tag, [...(shared.get(tag) ?? []), ...group]);
  return shared;
}

const NUMBER = String.raw`(?:0|[1-9]\d{0,3})`;
const VERSIONED = new RegExp(`^(${NUMBER}(?:\\.${NUMBER}){0,2})(?:-(.+))?$`);
/** Ubuntu writes zeros in front. */
const PADDED = /^\d\d\.0\d$/;
const isWord = (word) => WORDS.has(word) || PADDED.test(word) || /^(?:jdk|jre)?\d{1,2}$/.test(word);

/** `{ '-slim': { '3.9': [0, 1, 2] } }` as `-slim 3.9.0-2`. */
function written(bySuffix) {
  return [...bySuffix].map(([suffix, heads]) => {
    const parts = [...heads].map(([head, lasts]) => `${head === '' ? '' : `${head}.`}${ranges([...lasts])}`);
    return [suffix, ...parts].join(' ');
  });
}

function ranges(numbers) {
  numbers.sort((a, b) => a - b);
  const rows = [];
  for (const number of numbers) {
    const row = rows.at(-1);
    if (row !== undefined && row[1] === number - 1) row[1] = number;
    else rows.push([number, number]);
  }
  return rows.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

function add(bySuffix, suffix, version) {
  const heads = bySuffix.get(suffix) ?? new Map();
  const at = version.lastIndexOf('.');
  const head = at < 0 ? '' : version.slice(0, at);
  const lasts = heads.get(head) ?? new Set();
  bySuffix.set(suffix, heads.set(head, lasts.add(Number(version.slice(at + 1)))));
}

function lineOf(image) {
  const { groups, today } = history(image);
  const bySuffix = new Map();
  const bare = [];
  for (const tag of [...groups.keys()].sort()) {
    const [, version, rest] = VERSIONED.exec(tag) ?? [];
    const words = version === undefined ? tag.split('-') : (rest?.split('-') ?? []);
    if (!words.every(isWord)) continue;
    if (version === undefined) bare.push(tag);
    else add(bySuffix, words.length === 0 ? '-' : `-${rest}`, version);
    if (version !== undefined && words.length === 0 && today.has(tag)) add(bySuffix, '+', version);
    const suite = SUITES.filter((one) => groups.get(tag).includes(`${tag}-${one}`));
    if (version !== undefined && words.length === 0 && suite.length === 1) add(bySuffix, `=${suite[0]}`, version);
  }
  const latest = today.get('latest') ?? [];
  const same = latest.filter((tag) => /^\d+(?:\.\d+)*$/.test(tag) || [...SUITES, ...UBUNTU].includes(tag));
  return [`latest ${same.join(' ')}`, `* ${bare.join(' ')}`, ...written(bySuffix)].join('|');
}

const lines = IMAGES.map((image) => `  ${/\W/.test(image) ? `'${image}'` : image}: '${lineOf(image)}',`);
writeFileSync(
  new URL('../src/images/published-tags.ts', import.meta.url),
  `/**
 * Tags that Docker's official images were ever published under, from the history of docker-library/official-images.
 * Generated by \`npm run published-tags\`; see published.ts for how a line is read.
 */
export const PUBLISHED_ON = '${date}';

export const publishedTags: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`,
);
