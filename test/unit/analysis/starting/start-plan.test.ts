import { describe, expect, test } from '@jest/globals';
import { analyze } from '../../../../src/analysis/analysis.js';
import { shellStarts } from '../../../../src/analysis/starting/start-command.js';
import { startPlan } from '../../../../src/analysis/starting/start-plan.js';
import { windowsSign } from '../../../../src/analysis/starting/windows-sign.js';
import { memoryContext } from '../../../../src/context/memory-context.js';
import { parseDocument } from '../../../../src/document/parse.js';

function starts(text: string, files?: Record<string, string>) {
  const context = files && memoryContext({ files });
  const analysis = analyze({ document: parseDocument(text), context });
  return { analysis, found: shellStarts(analysis) };
}

/** The words of the JSON form, `exec <word>`, the reason of a refusal, or undefined; for the first start command. */
function planned(text: string, files?: Record<string, string>): unknown {
  const { analysis, found } = starts(text, files);
  const script = analysis.script(found[0]!.instruction);
  if (script?.known !== true) throw new Error('the script is not understood');
  const plan = startPlan(found[0]!, script.script, analysis);
  if (plan?.kind === 'json') return plan.words;
  return plan?.kind === 'exec' ? `exec ${plan.before.text}` : plan?.reason;
}

const cmd = (body: string): unknown => planned(`FROM node:20\nCMD ${body}\n`);

describe('words', () => {
  test.each([
    ['node server.js', ['node', 'server.js']],
    ["node \"a b\" c\\ d 'e'\\''f'", ['node', 'a b', 'c d', "e'f"]],
    ['node "\\$HOME" \\* \'~\'', ['node', '$HOME', '*', '~']],
    ['node server.js;', ['node', 'server.js']],
    ['node ""', ['node', '']],
    ['bash -c "a && b"', ['bash', '-c', 'a && b']],
  ])('%s are those of the shell', (body, words) => expect(cmd(body)).toEqual(words));

  test.each([
    'node $X',
    'node ~',
    'node *.js',
    'node [ab].js',
    'node {a,b}',
    'node $(date)',
    'node `date`',
    'A=b node',
  ])('%s need the shell', (body) => expect(cmd(body)).toBe('exec node'));
});

describe('what ends in no program', () => {
  test.each([
    ['exec node server.js', undefined],
    ['', undefined],
    ['A=b', 'script-needs-shell'],
    ['node a || node b', 'script-needs-shell'],
    ['node a | tee b', 'script-needs-shell'],
    ['(cd /app && node a)', 'script-needs-shell'],
    ['trap "" TERM; node a', 'script-needs-shell'],
    ['alias a=b; a', 'script-needs-shell'],
    ['if true; then f() { a; }; fi; f', 'script-needs-shell'],
    ['. /opt/nvm/nvm.sh && nvm run a', 'script-needs-shell'],
    ['eval "$SETUP" && serve', 'script-needs-shell'],
    ['[ -f a ] && [ -f b ]', 'shell-builtin'],
    ['exit 1', 'shell-builtin'],
    ["[ 'a', 'b' ]", 'json-not-valid'],
    ['["a", "b"', 'json-not-valid'],
    ['node a &', 'starts-background-process'],
    ['{ node a & } && node b', 'starts-background-process'],
    ['bash -c "cron" && node b', 'starts-background-process'],
    ['$APP', 'command-not-known'],
    ['$(cat /app/command)', 'command-not-known'],
    ['"node a.js"', 'command-not-known'],
    ['https://example.com', 'command-not-known'],
  ])('%j', (body, reason) => expect(cmd(body)).toBe(reason));
});

describe('what ends in a program after other commands', () => {
  test.each([
    'cd /app && node a',
    'a || true; node a',
    'while ! nc -z db 5432; do sleep 1; done; node a',
    'if [ -f a ]; then b; fi; node a',
    'set -e; export A=b; node a',
    '. /opt/nvm/nvm.sh && node a',
  ])('%s', (body) => expect(cmd(body)).toBe('exec node'));
});

describe('an entry point script', () => {
  const through = (lines: string): unknown =>
    planned('FROM node:20\nCOPY e.sh /\nENTRYPOINT ["/e.sh"]\nCMD node a.js\n', { 'e.sh': lines });

  test.each([
    '#!/bin/sh\nexec "$@"\n',
    '#!/bin/bash -e\nset -uo pipefail\ncd "$(dirname "$0")"\nexec "$@"\n',
    '#!/usr/bin/env bash\n# mail me@example.com\nfor a in b c; do d $a; done\nexec "$@"\n',
  ])('that passes everything on: %j', (lines) => expect(through(lines)).toEqual(['node', 'a.js']));

  test.each([
    '#!/bin/sh\n[ "$1" = a ] && b\nexec "$@"\n',
    '#!/bin/sh\ncase ${1:-a} in b) c;; esac\nexec "$@"\n',
    '#!/bin/sh\nfor a; do b; done\nexec "$@"\n',
    '#!/bin/sh\nshift\nexec "$@"\n',
    '#!/bin/bash\ncommand shift\nexec "$@"\n',
    '#!/bin/sh\nset -- a\nexec "$@"\n',
    '#!/bin/sh\n. /settings\nexec "$@"\n',
    '#!/bin/sh\nif a; then exec "$@"; fi\n',
    '#!/bin/sh\nexec b "$@"\n',
    '#!/bin/sh\nexec $@\n',
    '#!/bin/sh\ncat <<EOF\n$1\nEOF\nexec "$@"\n',
    '#!/usr/bin/python\nexec "$@"\n',
    'exec "$@"\n',
  ])('that may look at it: %j', (lines) => expect(through(lines)).toBe('exec node'));
});

describe('a file that only a shell may start', () => {
  const on = (steps: string, name: string): unknown => planned(`FROM debian:12\n${steps}\nCMD ${name}\n`);

  test.each([
    ['COPY bin /usr/local/bin', 'serve'],
    ['COPY root/ /', 'serve'],
    ['COPY --from=other /usr/local /usr/local', 'serve'],
    ['ADD root.tar.gz /', 'serve'],
    ['COPY a $DESTINATION', 'serve'],
    ['RUN cp scripts/* /usr/local/bin/', 'serve'],
    ['RUN echo a > /usr/bin/serve', '/usr/bin/serve'],
    ['RUN cd /usr/bin && curl -o serve example.com', '/usr/bin/serve'],
    ['ENV PATH=/app:$PATH', 'serve'],
    ['WORKDIR /app', 'serve.sh'],
    ['WORKDIR /app', './serve'],
  ])('%s, %s', (steps, name) => expect(on(steps, name)).toBe(`exec ${name}`));

  test.each([
    ['COPY . /app', 'serve'],
    ['COPY entry.sh /', 'serve'],
    ['RUN apt-get install -y serve', 'serve'],
    ['COPY bin /usr/local/bin', 'python3.11'],
    ['WORKDIR /app', './serve.py'],
    ['WORKDIR /app', '/venv/bin/gunicorn'],
  ])('%s leaves %s alone', (steps, name) => expect(on(steps, name)).toEqual([name]));
});

describe('Windows', () => {
  const sign = (image: string, body: string): boolean => {
    const { analysis, found } = starts(`FROM ${image}\nCMD ${body}\n`);
    return windowsSign(found[0]!, analysis) !== undefined;
  };

  test.each([
    ['example.com/base:nanoserver-1809', 'dotnet a.dll'],
    ['example.com/servercore', 'a'],
    ['example.com/base', 'C:\\app\\a.exe'],
    ['example.com/base', 'powershell -File a.ps1'],
    ['example.com/base', 'start.bat'],
  ])('%s with %s', (image, body) => expect(sign(image, body)).toBe(true));

  test.each([
    ['example.com/base', 'mono a.exe'],
    ['example.com/winston', 'node a'],
    ['debian:12', 'a.exe'],
  ])('not %s with %s', (image, body) => expect(sign(image, body)).toBe(false));
});
