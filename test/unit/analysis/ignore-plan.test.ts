import { describe, expect, test } from '@jest/globals';
import { analyze } from '../../../src/analysis/analysis.js';
import { ignorePlan, type IgnorePlan, type ReadyPlan } from '../../../src/analysis/ignoring/ignore-plan.js';
import { ignoreText } from '../../../src/analysis/ignoring/ignore-text.js';
import { memoryContext } from '../../../src/context/memory-context.js';
import { withIgnoreFile } from '../../../src/context/overlay-context.js';
import { parseDocument } from '../../../src/document/parse.js';

const NODE = 'FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]\n';
const NODE_FILES = { 'package.json': '{"name":"shop"}', 'package-lock.json': '{}', 'server.js': '' };

function planFor(
  dockerfile: string,
  files: Readonly<Record<string, string>>,
  path = 'Dockerfile',
): IgnorePlan | undefined {
  const context = memoryContext({ files, dockerfilePath: path });
  return ignorePlan(analyze({ document: parseDocument(dockerfile), context, dockerfilePath: path }));
}

function ready(dockerfile: string, files: Readonly<Record<string, string>>): ReadyPlan {
  const plan = planFor(dockerfile, files);
  if (plan?.kind !== 'ready') throw new Error(`no plan: ${JSON.stringify(plan)}`);
  return plan;
}
const patterns = (plan: ReadyPlan): readonly string[] => plan.lines.map(({ pattern }) => pattern);
const reasons = (plan: ReadyPlan): readonly string[] =>
  plan.refused.map(({ reason, data }) => `${reason} ${data['line'] ?? ''}`);

describe('which lines', () => {
  test('the history is told of when it is there', () => {
    const plan = ready(NODE, { ...NODE_FILES, '.git/HEAD': 'ref: refs/heads/main' });
    expect(patterns(plan)).toContain('.git');
    expect(plan.historyLeftOut).toBe(true);
    expect(ready(NODE, NODE_FILES).historyLeftOut).toBe(false);
  });

  test('sizes count what reaches the build', () => {
    const plan = ready(NODE, {
      ...NODE_FILES,
      '.env': '12345',
      '.dockerignore': 'server.js\nDockerfile\n.dockerignore\n',
    });
    expect([plan.before.files, plan.after.files]).toEqual([3, 2]);
    expect(plan.before.bytes - plan.after.bytes).toBe(5);
  });

  test('a plan carried out leaves nothing to add', () => {
    const files = { ...NODE_FILES, '.env': '1', 'a/.DS_Store': '', 'node_modules/x/index.js': '' };
    const context = memoryContext({ files });
    const after = withIgnoreFile(context, { path: '.dockerignore', text: ready(NODE, files).text });
    const plan = ignorePlan(analyze({ document: parseDocument(NODE), context: after, dockerfilePath: 'Dockerfile' }));
    expect(plan).toMatchObject({ kind: 'ready', lines: [], refused: [] });
  });

  test.each([
    ['a folder', 'FROM alpine\nCOPY src /src\n'],
    ['a star', 'FROM alpine\nCOPY src/* /src/\n'],
    ['a mount', 'FROM alpine\nRUN --mount=type=bind,source=src,target=/src make -C /src\n'],
  ])('only what %s holds matters', (_, dockerfile) => {
    const plan = ready(dockerfile, { 'src/main.c': '', 'src/.idea/a.xml': '', '.vscode/b.json': '', '.env': '' });
    expect(patterns(plan)).toEqual(['**/.idea']);
  });

  test('single files need no ignore file', () => {
    expect(planFor('FROM alpine\nCOPY a b* /x/\nADD https://example.com/c /x/\n', { a: '', b1: '' })).toBeUndefined();
  });
});

describe('what stands in the way', () => {
  test.each([
    ['process.env.A', false],
    ["open('.env')", true],
    ["join(root, '.env')", true],
    ["'.env.example'", false],
    ['`.env.${mode}`', true],
    ["settings['x'].env", false],
    ['config/.env', true],
    ["require('dotenv')", true],
    ['mydotenvx', false],
  ])('%s names the environment file: %s', (source, named) => {
    const plan = ready(NODE, { ...NODE_FILES, 'server.js': source });
    expect(reasons(plan).includes('secret-file-is-read **/.env')).toBe(named);
    expect(patterns(plan).includes('**/.env')).toBe(!named);
  });

  test.each([
    ['scripts/build.sh', 'RUN ./scripts/build.sh', true],
    ['scripts/build.sh', 'RUN true', false],
    ['Makefile', 'RUN make all', true],
    ['Makefile', 'RUN echo remake', false],
  ])('%s is read under `%s`: %s', (path, run, read) => {
    const dockerfile = `FROM alpine\nCOPY . /src\n${run}\n`;
    const plan = ready(dockerfile, { [path]: 'git describe --tags' });
    expect(reasons(plan).includes('history-is-read .git')).toBe(read);
  });

  test('a script is reached through another', () => {
    const files = { 'a.sh': './b.sh', 'b.sh': 'git log', 'c.sh': 'cat .env' };
    expect(reasons(ready('FROM alpine\nCOPY . /src\nRUN /src/a.sh\n', files))).toContain('history-is-read .git');
    expect(patterns(ready('FROM alpine\nCOPY . /src\nRUN /src/a.sh\n', files))).toContain('**/.env');
  });

  test('modules must be made where the copy would put them', () => {
    const elsewhere = 'FROM node:20\nWORKDIR /app\nCOPY . .\nRUN cd /tmp && npm ci\n';
    const files = { ...NODE_FILES, 'node_modules/x/index.js': '' };
    expect(reasons(ready(elsewhere, files))).toEqual(['not-made-in-build node_modules']);
    expect(patterns(ready(NODE, files))).toContain('**/node_modules');
  });

  test.each([
    ['RUN --mount=type=bind,target=/src npm run build', false],
    ['RUN --mount=type=bind,source=package.json,target=/src/package.json npm run build', true],
    ['COPY missing.conf $ELSEWHERE/x.conf /etc/', true],
    ['ARG TO\nCOPY . $TO', false],
    ['ONBUILD COPY . /app', false],
  ])('%s leaves the line for modules: %s', (instruction, added) => {
    expect(patterns(ready(`${NODE}${instruction}\n`, NODE_FILES)).includes('**/node_modules')).toBe(added);
  });

  test('every stage that copies the sources must have them', () => {
    const two = `${NODE}FROM node:20-slim\nWORKDIR /app\nCOPY . .\nCMD ["node", "server.js"]\n`;
    expect(reasons(ready(two, { ...NODE_FILES, 'node_modules/x/index.js': '' }))).toEqual([
      'not-made-in-build node_modules',
    ]);
  });

  test('another Dockerfile counts unless it has an ignore file of its own', () => {
    const dev = 'FROM node:20\nCOPY . /app\nCOPY .github /ci\n';
    const files = { ...NODE_FILES, '.github/a.yml': '', 'dev.Dockerfile': dev };
    expect(reasons(ready(NODE, files))).toContain('copied-by-name .github');
    const own = { ...files, 'dev.Dockerfile.dockerignore': '' };
    expect(patterns(ready(NODE, own))).toContain('.github');
  });

  test('an ignore file of its own is judged alone', () => {
    const files = {
      ...NODE_FILES,
      'Dockerfile.dockerignore': '',
      '.github/a.yml': '',
      'x.Dockerfile': 'FROM a\nCOPY .github /c\n',
    };
    expect(patterns(ready(NODE, files))).toContain('.github');
  });

  test('nothing is said about a context that was not read whole', () => {
    const context = { ...memoryContext({ files: NODE_FILES }), complete: () => false };
    expect(ignorePlan(analyze({ document: parseDocument(NODE), context }))).toMatchObject({
      reason: 'context-incomplete',
    });
  });
});

describe('the text', () => {
  const lines = [
    { pattern: '.git', kind: 'local', why: '' },
    { pattern: '**/.env', kind: 'secret', why: '' },
  ] as const;

  test.each([
    [undefined, '# Secrets\n**/.env\n\n# Of no use in an image\n.git\n'],
    ['', '# Secrets\n**/.env\n\n# Of no use in an image\n.git\n'],
    ['a\n', 'a\n\n**/.env\n.git\n'],
    ['a', 'a\n\n**/.env\n.git'],
    ['a\r\nb', 'a\r\nb\r\n\r\n**/.env\r\n.git'],
    ['a\n\n', 'a\n\n**/.env\n.git\n'],
    ['\uFEFFa\n', '\uFEFFa\n\n**/.env\n.git\n'],
  ])('%j becomes %j', (before, after) => {
    expect(ignoreText(before, lines)).toBe(after);
  });

  test('no lines, no change', () => {
    expect(ignoreText('a', [])).toBe('a');
  });
});

test('with more code than can be looked through, what code may name stays', () => {
  const sources = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`src/${index}.js`, '']));
  const plan = ready(NODE, { ...NODE_FILES, ...sources, '.env': 'KEY=1' });
  expect(plan.refused.map(({ reason }) => reason)).toContain('context-incomplete');
  expect(patterns(plan)).not.toContain('**/.env');
});
