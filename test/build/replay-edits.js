// Responsible for what happens to the examples, edit by edit. May not know how they are built.

/** A comment in the file's own language, with the token. */
const COMMENTS = {
  js: (text) => `// ${text}\n`,
  go: (text) => `// ${text}\n`,
  mod: (text) => `// ${text}\n`,
  rs: (text) => `// ${text}\n`,
  java: (text) => `// ${text}\n`,
  py: (text) => `# ${text}\n`,
  txt: (text) => `# ${text}\n`,
  toml: (text) => `# ${text}\n`,
  md: (text) => `${text}\n`,
  xml: (text) => `<!-- ${text} -->\n`,
};

/** Adds a comment; `what` tells edits of the same file apart. */
function comment(project, path, what) {
  const kind = path.split('.').at(-1);
  const text = `${what} ${project.token}`;
  if (kind === 'json') project.write(path, project.read(path).replace('{', `{\n  "description": "${text}",`));
  else if (kind === 'lock' || kind === 'sum') project.write(path, `${project.read(path)}\n`);
  else project.write(path, project.read(path) + COMMENTS[kind](text));
}

const changes =
  (path, what = 'changed') =>
  (project) =>
    comment(project, path, what);

/** What is done to each example in turn, from one commit to the next. `few`: it builds slowly. */
export function sequencesOf({ few = false, ...example }) {
  return few ? commonSequences(example) : [...commonSequences(example), ...furtherSequences(example)];
}

function commonSequences({ source, manifest }) {
  let kept;
  return [
    {
      name: 'a source file changes, and back',
      edits: [
        (project) => {
          kept = project.read(source);
          comment(project, source, 'once');
        },
        (project) => project.write(source, kept),
      ],
    },
    { name: 'the manifest changes', edits: [changes(manifest)] },
    { name: 'a page is renamed', edits: [(project) => project.rename('README.md', 'NOTES.md')] },
    { name: 'a source file can be executed', edits: [(project) => project.executable(source)] },
    {
      name: 'the Dockerfile changes, which is replayed as it is',
      edits: [(project) => project.write('Dockerfile', `${project.read('Dockerfile')}# ${project.token}\n`)],
    },
  ];
}

function furtherSequences({ name, source, manifest, lock, test }) {
  return [
    ...(lock === undefined ? [] : [{ name: 'the lock file changes', edits: [changes(lock)] }]),
    ...(test === undefined ? [] : [{ name: 'a test changes', edits: [changes(test)] }]),
    { name: 'a page changes', edits: [changes('NOTES.md')] },
    {
      name: 'a file comes and goes',
      edits: [
        (project) => project.write('extra.txt', `${name} ${project.token}\n`),
        (project) => project.remove('extra.txt'),
      ],
    },
    {
      name: 'source and manifest change at once',
      edits: [
        (project) => {
          comment(project, source, 'both');
          comment(project, manifest, 'both');
        },
      ],
    },
  ];
}

/** `below`: the folder of the repository it lies in, so that `.git` is no part of the context. */
const example = (name, parts) => ({
  name,
  buildArgs: [],
  mark: (project) => comment(project, parts.source, 'start'),
  ...parts,
});

const NODE = { source: 'server.js', manifest: 'package.json', below: 'shop', test: 'test/prices.test.js' };

export const EXAMPLES = [
  example('legacy-flask', {
    source: 'app.py',
    manifest: 'requirements.txt',
    test: 'tests/test_app.py',
    below: 'services/flask',
  }),
  example('legacy-wheels', { source: 'app.py', manifest: 'requirements.txt' }),
  example('inference-service', { source: 'serve.py', manifest: 'requirements.txt', below: 'inference', few: true }),
  example('legacy-go', { source: 'main.go', manifest: 'go.mod', below: 'api', few: true }),
  example('legacy-rust', { source: 'src/main.rs', manifest: 'Cargo.toml', below: 'colours', few: true }),
  example('legacy-maven', {
    source: 'src/main/java/org/example/quotes/Quotes.java',
    manifest: 'pom.xml',
    below: 'quotes',
    few: true,
  }),
  example('legacy-node', { ...NODE, lock: 'package-lock.json' }),
  example('legacy-node', {
    ...NODE,
    title: 'legacy-node with build arguments',
    buildArgs: ['GIT_SHA', 'BUILD_DATE'],
    few: true,
  }),
];

const DOCKERFILE = `ARG BASE=debian:12-slim
FROM \${BASE} AS build
ARG VERSION=1
ARG UNSET
WORKDIR /src
COPY texts/*.txt conf/
COPY link.txt linked.txt
COPY tree tree
RUN --mount=type=bind,source=data,target=/data --mount=type=cache,target=/root/.cache cat /data/* > /sum; date +%N > /stamp
RUN cp tree/kept.txt /out.txt
FROM \${BASE} AS unused
COPY never.txt /
RUN false
FROM \${BASE}
ENV MODE=a
LABEL who=me
COPY --from=build /out.txt /only/
RUN echo $MODE
COPY --from=build /stamp /only/
WORKDIR /app
COPY <<EOF /motd
hello $MODE
EOF
USER nobody
RUN true
COPY . .
CMD ["true"]
`;

const FILES = {
  Dockerfile: DOCKERFILE,
  '.dockerignore': '*.log\nlogs/*\n!logs/kept.log\n.git\n',
  'texts/a.txt': 'a',
  'texts/b.txt': 'b',
  'texts/other.md': 'other',
  'real/target.txt': 'target',
  'tree/kept.txt': 'kept',
  'tree/deep/other.txt': 'other',
  'data/one': 'one',
  'never.txt': 'never',
  'logs/kept.log': 'kept',
};

const replaced = (from, to) => (project) => {
  const text = project.read('Dockerfile');
  if (!text.includes(from)) throw new Error(`no ${from} in the Dockerfile`);
  project.write('Dockerfile', text.replace(from, to.replaceAll('TOKEN', project.token)));
};
const written = (path, what) => (project) => project.write(path, `${what} ${project.token}`);
// A commit must change something; the ignore file keeps this out.
const noted = (project) => project.write('note.log', JSON.stringify(project.args));
const given = (name, what) => (project) => {
  project.args[name] = `${what}-${project.token}`;
  noted(project);
};
const dropped = (name) => (project) => {
  delete project.args[name];
  noted(project);
};

/** A project in which each rule has its step; each commit is built with the Dockerfile, the ignore file and the arguments that it has. */
export const RECIPES = [
  {
    name: 'rules',
    mark(project) {
      for (const [path, text] of Object.entries(FILES))
        project.write(path, path.endsWith('file') || path.endsWith('ignore') ? text : `${text} ${project.token}`);
      project.link('link.txt', 'real/target.txt');
    },
    sequences: [
      { name: 'one of several files of a pattern', edits: [written('texts/a.txt', 'again')] },
      { name: 'a file beside a pattern', edits: [written('texts/other.md', 'again')] },
      {
        name: 'a new name for a file of a pattern',
        edits: [(project) => project.rename('texts/b.txt', 'texts/c.txt')],
      },
      { name: 'what a link leads to', edits: [written('real/target.txt', 'again')] },
      {
        name: 'a file in a folder that a stage copies, of which another stage takes the rest',
        edits: [written('tree/deep/other.txt', 'again')],
      },
      { name: 'a mounted file', edits: [written('data/one', 'again'), written('data/two', 'new')] },
      { name: 'a file of a stage that nobody needs', edits: [written('never.txt', 'again')] },
      {
        name: 'ignored files, and a folder of which all is ignored',
        edits: [written('a.log', 'log'), written('logs/b.log', 'log'), written('logs/kept.log', 'log')],
      },
      { name: 'the ignore file', edits: [written('.dockerignore', '*.log\nlogs\n.git\n#')] },
      {
        name: 'a folder that only ignored files make',
        edits: [
          (project) => project.write('.dockerignore', 'void/*\n*.log\n.git\n'),
          written('void/a', 'a'),
          (project) => project.remove('void'),
        ],
      },
      {
        name: 'a build argument that is declared',
        edits: [given('VERSION', 'v'), given('VERSION', 'w'), dropped('VERSION')],
      },
      { name: 'a build argument without a default', edits: [given('UNSET', 'v'), dropped('UNSET')] },
      { name: 'a build argument that nothing declares', edits: [given('OTHER', 'v'), dropped('OTHER')] },
      { name: 'a comment in the Dockerfile', edits: [replaced('USER nobody', '# TOKEN\nUSER nobody')] },
      { name: 'a variable', edits: [replaced('ENV MODE=a', 'ENV MODE=TOKEN')] },
      {
        name: 'a label and a command',
        edits: [replaced('who=me', 'who=TOKEN'), replaced('CMD ["true"]', 'CMD ["false"]')],
      },
      { name: 'a user', edits: [replaced('USER nobody', 'USER root')] },
      { name: 'a folder', edits: [replaced('WORKDIR /app', 'WORKDIR /TOKEN')] },
      { name: 'a step more', edits: [replaced('RUN true', 'RUN true\nRUN echo TOKEN')] },
      { name: 'a shell', edits: [replaced('RUN true', 'SHELL ["/bin/sh", "-e", "-c"]\nRUN true')] },
      {
        name: 'a source of another name with the same content',
        edits: [(project) => (project.rename('texts', 'words'), replaced('texts/*.txt', 'words/*.txt')(project))],
      },
      {
        name: 'exclusions',
        edits: [
          replaced('COPY tree tree', 'COPY --exclude=deep tree tree'),
          written('tree/deep/other.txt', 'more'),
          written('tree/deep/new.txt', 'new'),
          written('tree/new.txt', 'new'),
        ],
      },
    ],
  },
];
