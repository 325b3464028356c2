import { describe, expect, test } from '@jest/globals';
import { analyze, type Analysis } from '../../../../src/analysis/analysis.js';
import { laterUses } from '../../../../src/analysis/leftovers/later-uses.js';
import { unansweredQuestions } from '../../../../src/analysis/leftovers/questions.js';
import { remainingLeftovers } from '../../../../src/analysis/leftovers/remaining.js';
import { endingDoubt } from '../../../../src/analysis/leftovers/script-end.js';
import type { Instruction } from '../../../../src/document/document.js';
import { parseDocument } from '../../../../src/document/parse.js';

function read(text: string): { readonly analysis: Analysis; readonly runs: readonly Instruction[] } {
  const document = parseDocument(text);
  expect(document.problems).toEqual([]);
  return { analysis: analyze({ document }), runs: document.instructions.filter(({ kind }) => kind === 'run') };
}

function left(run: string, before = ''): readonly string[] {
  const { analysis, runs } = read(`FROM debian:12\n${before}RUN ${run}\n`);
  return remainingLeftovers(runs[0]!, analysis).map(({ manager, leftover }) => `${manager.id} ${leftover.id}`);
}

describe('remainingLeftovers', () => {
  test.each([
    ['apt-get update', ['apt package-lists']],
    ['apt-get install -y curl', []],
    ['apt-get update && rm -rf /var/lib/apt/lists/*', []],
    ['apt-get update && rm -rf /var/lib/apt/lists', []],
    ['apt-get update && rm -rf /var/lib/apt/', []],
    ['apt-get update && rm -rf "/var/lib/apt/lists"/*', []],
    ['apt-get update && rm -rf /var/lib/apt-cacher', ['apt package-lists']],
    ['apt-get update && apt-get clean', ['apt package-lists']],
    ['apt-get update && apt-get distclean', []],
    ['rm -rf /var/lib/apt/lists/* && apt-get update', ['apt package-lists']],
    ['apt-get update && echo rm -rf /var/lib/apt/lists', ['apt package-lists']],
    ['pip install x', ['pip downloads']],
    ['pip install x && rm -rf /root/.cache', []],
    ['pip install x && rm -rf ~/.cache/pip/*', []],
    ['pip install x && rm -rf .cached', ['pip downloads']],
    ['export PIP_NO_CACHE_DIR=1; pip install x', []],
    ['yum install -y x && yum -y clean all', []],
    ['npm ci && npm cache clean --force', []],
    ['sh -c "npm ci"', ['npm downloads']],
  ])('%s', (run, expected) => expect(left(run)).toEqual(expected));

  test('a variable counts with any value but none', () => {
    expect(left('pip install x', 'ENV PIP_NO_CACHE_DIR=0\n')).toEqual([]);
    expect(left('pip install x', 'ENV PIP_NO_CACHE_DIR=\n')).toEqual(['pip downloads']);
    expect(left('pip install x', 'ARG PIP_NO_CACHE_DIR\n')).toEqual([]);
  });
});

function uses(later: string): readonly string[] {
  const { analysis, runs } = read(`FROM debian:12 AS base\nRUN apt-get update\n${later}\n`);
  const [remaining] = remainingLeftovers(runs[0]!, analysis);
  return laterUses(remaining!, analysis).map(({ because }) => because.says);
}

describe('laterUses', () => {
  test.each([
    ['RUN apt-get install -y curl', 1],
    ['RUN sudo aptitude install curl', 1],
    ['RUN apt-get $DO', 1],
    ['RUN bash -c "apt-get install -y curl"', 1],
    ['RUN ["apt-get", "install", "-y", "curl"]', 1],
    ['RUN ["/bin/bash", "-c", "apt-get update && apt-get install -y curl"]', 0],
    ['RUN if true; then apt-get update; fi; apt-get install -y curl', 1],
    ['RUN apt-get update && apt-get install -y curl', 0],
    ['RUN apt-get update\nRUN apt-get install -y curl', 0],
    ['RUN apt-get update -o Dir::Etc::sourcelist=x.list && apt-get install -y curl', 1],
    ['RUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y curl', 0],
    ['RUN --mount=type=cache,target=/var/lib/apt apt-get update\nRUN apt-get install -y curl', 1],
    ['RUN --mount=type=cache,target=/root/.npm apt-get install -y curl', 1],
    ['RUN gdebi x.deb', 1],
    ['RUN cat list | xargs apt-get install -y', 1],
    ['RUN find . | xargs rm', 0],
    ['RUN ./setup', 1],
    ['RUN ./configure', 0],
    ['RUN make', 1],
    ['RUN . /opt/venv/bin/activate && pip install x', 0],
    ['RUN . ./install.sh', 1],
    ['RUN wget -O- https://x | sh', 1],
    ['RUN /usr/local/bin/tool', 0],
    ['COPY tool /usr/local/bin/\nRUN tool', 1],
    ['CMD make', 0],
    ['CMD apt-get install -y curl', 1],
    ['ONBUILD RUN apt-get install -y curl', 1],
    ['FROM base\nRUN apt-get install -y curl', 1],
    ['FROM debian\nRUN apt-get install -y curl', 0],
    ['FROM base AS b\nRUN true\nFROM b\nRUN apt-get install -y curl', 1],
    ['RUN apt-get update\nFROM base\nRUN apt-get install -y curl', 0],
    ['RUN apt-get --version && dpkg -l', 0],
  ])('%s', (later, count) => expect(uses(later)).toHaveLength(count));
});

describe('unansweredQuestions', () => {
  const count = (run: string): number => {
    const { analysis, runs } = read(`FROM debian:12\nRUN ${run}\n`);
    return unansweredQuestions(runs[0]!, analysis).length;
  };
  test.each([
    ['apt-get install curl', 1],
    ['apt-get -q install curl', 1],
    ['apt-get install -tyes-release curl', 1],
    ['apt-get -qq install curl', 0],
    ['apt-get -q -q install curl', 0],
    ['apt-get install -fy', 0],
    ['apt-get update', 0],
    ['yes | apt-get install curl', 0],
    ['apt-get install curl < /answers', 0],
    ['echo "APT::Get::Assume-Yes true;" > /etc/apt/apt.conf.d/y && apt-get install curl', 0],
    ['yum install --assumeyes x && yum remove y', 1],
    ['apk add curl', 0],
  ])('%s', (run, expected) => expect(count(run)).toBe(expected));

  test('tells where a failure goes unnoticed', () => {
    const ignored = (run: string): boolean => {
      const { analysis, runs } = read(`FROM debian:12\nRUN ${run}\n`);
      return unansweredQuestions(runs[0]!, analysis)[0]!.failureIgnored;
    };
    expect(ignored('apt-get update && apt-get install curl')).toBe(false);
    expect(ignored('apt-get install curl || true')).toBe(true);
    expect(ignored('apt-get install curl; true')).toBe(true);
    expect(ignored('set -e; apt-get install curl; true')).toBe(false);
    expect(ignored('if true; then apt-get install curl; fi')).toBe(true);
  });
});

describe('endingDoubt', () => {
  const doubt = (run: string, shell = ''): string | undefined => {
    const { analysis, runs } = read(`FROM debian:12\n${shell}RUN ${run}\n`);
    const script = analysis.script(runs[0]!);
    return script?.known === true ? endingDoubt(script.script, analysis.scope(runs[0]!)) : 'not understood';
  };
  test.each([
    'a',
    'a; b',
    'a || b',
    'set -e; a; b',
    'for x in a b; do c; done',
    '(a; b)',
    'a || exit 1',
    'exec >log; a',
    '! a',
  ])('none for %s', (run) => expect(doubt(run)).toBeUndefined());
  test.each([
    'a &',
    'a; exit 0',
    'exec a',
    'set -e; for x in a; do b; done',
    'set -eu; (a; b)',
    'set -o errexit; f() { a; b; }; f',
  ])('some for %s', (run) => expect(doubt(run)).toMatch(/./));
  test('the shell itself may have -e', () => {
    expect(doubt('(a; b)', 'SHELL ["/bin/bash", "-eo", "pipefail", "-c"]\n')).toMatch(/set -e/);
  });
});
