import { describe, expect, test } from '@jest/globals';
import { letters, recipe, replayed, type Edit } from '../../support/replay-history.js';

const PROJECT: Edit = { 'package.json': '1', 'src/a.js': '1', 'src/b.js': '1', 'docs/x.md': '1' };

describe('what a copy takes', () => {
  test.each<readonly [what: string, copies: string, edits: readonly Edit[], verdicts: readonly string[]]>([
    ['a file that it does not take', 'COPY package.json ./', [{ 'src/a.js': '2' }], ['c']],
    ['the content of a file', 'COPY package.json ./', [{ 'package.json': '2' }], ['r']],
    [
      'a content that was there before',
      'COPY package.json ./',
      [{ 'package.json': '2' }, { 'package.json': '1' }],
      ['r', 'c'],
    ],
    ['the executable bit', 'COPY src /src', [{ 'src/a.js': '+x 1' }], ['r']],
    ['a new file in a folder', 'COPY src /src', [{ 'src/c.js': '1' }], ['r']],
    ['a file that goes', 'COPY src /src', [{ 'src/a.js': null }], ['r']],
    ['a new name', 'COPY src /src', [{ 'src/a.js': null, 'src/c.js': '1' }], ['r']],
    ['a folder of a similar name', 'COPY src /src', [{ 'src2/a.js': '1' }], ['c']],
    ['a pattern', 'COPY src/*.js /src/', [{ 'src/a.md': '1' }, { 'src/c.js': '1' }], ['c', 'r']],
    ['a pattern of folders', 'COPY s*/a.js /src/', [{ 'src/b.js': '2' }, { 'src/a.js': '2' }], ['c', 'r']],
    ['a pattern that stops at folders', 'COPY src/*.js /src/', [{ 'src/deep/c.js': '1' }], ['c']],
    ['all of it', 'COPY . .', [{ 'docs/x.md': '2' }], ['r']],
    [
      'paths in other spellings',
      'COPY ./src/ /package.json /x/',
      [{ 'src/a.js': '2' }, { 'docs/x.md': '2' }],
      ['r', 'c'],
    ],
    ['what is left out', 'COPY --exclude=*.md . .', [{ 'x.md': '2' }, { 'x.js': '2' }], ['c', 'r']],
    [
      'what is left out of a folder',
      'COPY --exclude=a.js src /src',
      [{ 'src/a.js': '2' }, { 'src/b.js': '2' }],
      ['c', 'r'],
    ],
    [
      'files with their folders',
      'COPY --parents src/*.js /x/',
      [{ 'docs/x.md': '2' }, { 'src/a.js': '2' }],
      ['c', 'r'],
    ],
    [
      'files with some of their folders',
      'COPY --parents src/./*.js /x/',
      [{ 'package.json': '2' }, { 'src/a.js': '2' }],
      ['c', 'r'],
    ],
    ['a heredoc', 'COPY <<EOF /x\nhello\nEOF', [{ 'src/a.js': '2' }], ['c']],
    ['nothing of an address', 'ADD https://example.org/x /x', [{ 'src/a.js': '2' }], ['c']],
  ])('%s', (_, copies, edits, verdicts) => {
    expect(letters(replayed(`FROM a\n${copies}\n`, PROJECT, edits))).toEqual(verdicts);
  });

  test('a symbolic link that it is told to copy is followed, one inside a folder is not', () => {
    const files: Edit = { real: '1', link: '->real', 'd/in': '->../real', folder: '->d' };
    const edits = [{ real: '2' }, { 'd/in': '->../other' }, { link: '->missing', missing: '2' }];
    expect(letters(replayed('FROM a\nCOPY link /x\n', files, edits))).toEqual(['r', 'c', 'c']);
    expect(letters(replayed('FROM a\nCOPY d /x\n', files, edits))).toEqual(['c', 'r', 'c']);
    expect(letters(replayed('FROM a\nCOPY folder/in /x\n', files, edits.slice(0, 1)))).toEqual(['r']);
  });

  test('a pattern that would take for ever takes no longer than any other', () => {
    const name = 'a'.repeat(200);
    const pattern = `${'*a'.repeat(40)}b`;
    expect(letters(replayed(`FROM a\nCOPY ${pattern} x{1}* [^a]* /x/\n`, { [name]: '1' }, [{ [name]: '2' }]))).toEqual([
      'c',
    ]);
  });

  test('links in a circle end', () => {
    const { failed } = replayed('FROM a\nCOPY x /x\n', { x: '->y', y: '->x' }, [{ z: '1' }]);
    expect(failed).toEqual([]);
  });
});

describe('the ignore file', () => {
  const judged = (ignore: string, edits: readonly Edit[]): readonly string[] => {
    const text = 'FROM a\nCOPY . .\n';
    return letters(replayed(text, PROJECT, edits, { before: recipe(text, ignore), after: recipe(text, ignore) }));
  };

  test('keeps files out, and takes some back in', () => {
    expect(judged('docs\n!docs/keep\n', [{ 'docs/x.md': '2' }, { 'docs/keep': '1' }])).toEqual(['c', 'r']);
  });

  test('leaves a folder of which all is kept out, but not one that is kept out itself', () => {
    expect(judged('void/*\n', [{ 'void/a': '1' }, { 'void/b': '1' }, { 'void/a': null, 'void/b': null }])).toEqual([
      ...['r', 'c', 'c'],
    ]);
    expect(judged('void\n', [{ 'void/a': '1' }])).toEqual(['c']);
  });

  test('and the Dockerfile are those of today at every commit', () => {
    const result = replayed('FROM a\nCOPY . .\n', PROJECT, [{ Dockerfile: 'FROM b\n' }, { '.dockerignore': '*' }], {
      after: recipe('FROM a\nCOPY . .\n', 'docs\n'),
    });
    expect(letters(result)).toEqual(['c', 'c']);
    expect(result.onlyRecipe).toBe(2);
  });
});

describe('what a command depends on', () => {
  const SOURCE = [{ 'src/a.js': '2' }];

  test.each<readonly [what: string, text: string, verdicts: string]>([
    ['nothing above it', 'RUN a\nCOPY src /src\n', 'cr'],
    ['what is above it', 'COPY src /src\nRUN a\nWORKDIR /x\n', 'rrr'],
    ['a bind mount', 'RUN --mount=type=bind,source=src,target=/src a\n', 'r'],
    ['a bind mount of all', 'RUN --mount=target=. a\n', 'r'],
    ['a bind mount of something else', 'RUN --mount=type=bind,source=docs,target=/src a\n', 'c'],
    ['no cache and no secret', 'RUN --mount=type=cache,target=/src --mount=type=secret,id=src a\n', 'c'],
    ['no setting of the image', 'COPY package.json .\nLABEL a=b\nEXPOSE 1\nCMD x\nWORKDIR /\nRUN a\n', 'cc'],
  ])('%s', (_, text, verdicts) => {
    expect(letters(replayed(`FROM a\n${text}`, PROJECT, SOURCE))).toEqual([verdicts]);
  });

  test('arguments that are declared above it, and have a value', () => {
    const changing = { buildArguments: new Map([['V', undefined]]) };
    const judged = (text: string): readonly string[] => letters(replayed(text, PROJECT, [{ x: '1' }], changing));
    expect(judged('FROM a\nRUN a\nARG V\nRUN b\nCOPY package.json .\n')).toEqual(['crr']);
    expect(judged('FROM a\nRUN a\nLABEL v=$V\nRUN b\n')).toEqual(['cc']);
    expect(judged('ARG V\nFROM a\nRUN a\n')).toEqual(['c']);
    expect(judged('ARG V\nFROM a:$V\nRUN a\n')).toEqual(['r']);
    expect(judged('FROM a\nARG V\nENV W=${V:-x}\nCOPY src /src\n')).toEqual(['c']);
    expect(judged('FROM a\nARG V\nCOPY src /$V\n')).toEqual(['r']);
    expect(judged('FROM a AS x\nARG V\nFROM x\nRUN a\n')).toEqual(['r']);
    expect(judged('FROM a\nARG V\nENV W=${V%%-*}\nRUN a\n')).toEqual(['r']);
  });

  test('a build argument with a value of its own does not change', () => {
    const given = { buildArguments: new Map([['V', '1']]) };
    expect(letters(replayed('FROM a\nARG V\nRUN a\n', PROJECT, [{ x: '1' }], given))).toEqual(['c']);
  });

  test('.git, which is new at every commit, where nothing keeps it out', () => {
    const text = 'FROM a\nCOPY docs /docs\nCOPY . .\n';
    const result = replayed(text, PROJECT, [{ Dockerfile: '1' }], {
      after: recipe(text, '.git\n'),
      hasGitFolder: true,
    });
    expect(result.builds).toMatchObject([{ before: ['cached', 'rebuilt'], after: ['cached', 'cached'] }]);
  });
});

describe('stages', () => {
  const BUILD = 'FROM a AS build\nCOPY src /src\nRUN make\nFROM b\nRUN first\nCOPY --from=build /out /out\nRUN last\n';

  test('what takes files of a rebuilt stage is perhaps cached', () => {
    expect(letters(replayed(BUILD, PROJECT, [{ 'src/a.js': '2' }, { 'docs/x.md': '2' }, { 'src/a.js': '1' }]))).toEqual(
      [...['rrcpp', 'ccccc', 'ccccc']],
    );
  });

  test('so is a mount of one, also by number, but not a stage that starts from it', () => {
    const stage = 'FROM a\nCOPY src /src\nRUN make\n';
    const mounting = `${stage}FROM b\nRUN --mount=from=0,target=/x last\n`;
    expect(letters(replayed(mounting, PROJECT, [{ 'src/a.js': '2' }]))).toEqual(['rrp']);
    const starting = 'FROM a AS x\nCOPY src /src\nFROM x AS y\nRUN last\nFROM $Z\nFROM y\nCOPY docs /docs\n';
    expect(letters(replayed(starting, PROJECT, [{ 'src/a.js': '2' }]))).toEqual(['rrr']);
  });

  test('those that the last one does not need are not built, and need nothing', () => {
    const result = replayed('FROM a AS other\nCOPY missing /\nFROM b\nRUN a\n', PROJECT, [{ 'src/a.js': '2' }]);
    expect(letters(result)).toEqual(['c']);
  });

  test('another one than the last can be built, by name or number', () => {
    const text = 'FROM a AS Build\nCOPY src /src\nFROM a\nCOPY docs /docs\n';
    for (const target of ['build', '0'])
      expect(letters(replayed(text, PROJECT, [{ 'src/a.js': '2' }], { target }))).toEqual(['r']);
    expect(letters(replayed(text, PROJECT, [{ 'src/a.js': '2' }], { target: '1' }))).toEqual(['c']);
  });

  test('a name may hold a variable', () => {
    const text = 'ARG FROM=one\nFROM a AS one\nCOPY src /src\nFROM a AS two\nCOPY docs /docs\nFROM $FROM\n';
    expect(letters(replayed(text, PROJECT, [{ 'src/a.js': '2' }]))).toEqual(['r']);
    const two = { buildArguments: new Map([['FROM', 'two']]) };
    expect(letters(replayed(text, PROJECT, [{ 'src/a.js': '2' }], two))).toEqual(['c']);
  });

  test('the same step of two stages is built once', () => {
    const text = 'FROM a AS x\nCOPY src /src\nFROM a\nCOPY src /src\nCOPY --from=x /src /y\n';
    expect(letters(replayed(text, PROJECT, [{ 'src/a.js': '2' }]))).toEqual(['rcr']);
  });

  test('a linked copy does not depend on what is below it, and what follows depends on both', () => {
    const text = 'FROM a\nCOPY src /src\nCOPY --link docs /docs\nRUN a\n';
    expect(letters(replayed(text, PROJECT, [{ 'src/a.js': '2' }, { 'docs/x.md': '2' }]))).toEqual(['rcr', 'crr']);
  });
});

describe('commits that cannot be built', () => {
  test('are left out on both sides, and leave nothing in the cache', () => {
    const text = 'FROM a\nCOPY src /src\n';
    const history: readonly Edit[] = [{ 'package.json': null, 'src/a.js': '2' }, { 'package.json': '1' }];
    const result = replayed(text, PROJECT, history, { after: recipe('FROM a\nCOPY package.json .\nCOPY src /src\n') });
    expect(result.failed).toEqual([{ commit: '1', time: 0, missing: 'package.json' }]);
    expect(result.builds).toMatchObject([{ commit: '2', before: ['rebuilt'], after: ['cached', 'rebuilt'] }]);
  });

  test.each([
    ['COPY missing /x', 'missing'],
    ['COPY missing/*.js /x/', 'missing/*.js'],
    ['COPY src/a.js missing/ /x/', 'missing/'],
    ['RUN --mount=source=missing,target=/x a', 'missing'],
  ])('%s', (instruction, missing) => {
    expect(replayed(`FROM a\n${instruction}\n`, PROJECT, [{ x: '1' }]).failed).toMatchObject([{ missing }]);
  });

  test('an ignored source is not there; a pattern that matches nothing is no fault', () => {
    const text = 'FROM a\nCOPY docs /x\n';
    expect(replayed(text, PROJECT, [{ x: '1' }], { before: recipe(text, 'docs\n') }).failed).toHaveLength(1);
    expect(letters(replayed('FROM a\nCOPY src/*.py /x/\n', PROJECT, [{ x: '1' }]))).toEqual(['c']);
  });

  test('what git does not track is there and does not change', () => {
    const result = replayed('FROM a\nCOPY target/app.jar /\n', PROJECT, [{ x: '1' }], {
      isUntracked: (path) => path === 'target/app.jar',
    });
    expect(letters(result)).toEqual(['c']);
  });

  test('where the history begins, the first commit only fills the cache', () => {
    const { history } = { history: { base: undefined, links: new Map(), shallow: false } };
    const commits = ['1', '2'].map((hash) => ({
      ...{ id: hash, time: 0 },
      changes: [{ path: 'src/a.js', entry: { mode: '100644', hash } }],
    }));
    const result = replayed('FROM a\nCOPY src /src\n', {}, [], { history: { ...history, commits } });
    expect(result.builds).toMatchObject([{ commit: '2', before: ['rebuilt'] }]);
  });
});
