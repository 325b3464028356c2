import { describe, expect, test } from '@jest/globals';
import { analyze, type Analysis } from '../../../src/analysis/analysis.js';
import { conflict } from '../../../src/analysis/effects/effects.js';
import { memoryContext } from '../../../src/context/memory-context.js';
import { parseDocument } from '../../../src/document/parse.js';

function analysed(text: string, files?: Record<string, string>): Analysis {
  return analyze({ document: parseDocument(text), context: files && memoryContext({ files }) });
}

/** Why the last two instructions may not change places. */
function between(text: string, files?: Record<string, string>): string | undefined {
  const analysis = analysed(text, files);
  const [a, b] = analysis.document.instructions.slice(-2);
  return conflict(analysis.effects(a!), analysis.effects(b!));
}

describe('neighbours that may change places', () => {
  test.each([
    [
      'a copy and system packages elsewhere',
      'FROM debian:12\nCOPY . /app\nRUN apt-get update && apt-get install -y curl',
    ],
    ['a copy into /usr/src and system packages', 'FROM debian:12\nCOPY . /usr/src/app\nRUN apt-get install -y curl'],
    ['two copies to different places', 'FROM a\nCOPY b /c\nCOPY d /e'],
    ['a copy and the folder it lies in', 'FROM a\nCOPY . /app\nWORKDIR /app'],
    ['an absolute copy and USER', 'FROM a\nCOPY . /app\nUSER node'],
    ['an unrelated variable and an absolute copy', 'FROM a\nENV A=b\nCOPY . /app'],
    ['configuration of the image', 'FROM a\nEXPOSE 80\nRUN make'],
    ['a label and a step', 'FROM a\nLABEL a=b\nRUN mkdir /x'],
    ['folders apart', 'FROM a\nRUN mkdir -p /a\nRUN mkdir -p /b'],
  ])('%s', (name, text) => {
    const may = between(text);
    if (name === 'configuration of the image') expect(may).toContain('may do anything');
    else expect(may).toBeUndefined();
  });
});

describe('neighbours that may not', () => {
  test.each([
    ['a command that is not known', 'FROM a\nCOPY . /app\nRUN make', '`make` may do anything'],
    ['a copy over the system', 'FROM debian:12\nCOPY rootfs /\nRUN apt-get install -y curl', '`/usr/bin`'],
    [
      'settings of the package manager',
      'FROM debian:12\nCOPY sources.list /etc/apt/\nRUN apt-get update',
      '`/etc/apt`',
    ],
    ['a relative copy and WORKDIR', 'FROM a\nWORKDIR /\nCOPY . x\nWORKDIR /y', 'working directory'],
    ['a step and the user it runs as', 'FROM a\nUSER node\nRUN mkdir /x', 'user'],
    ['a step and its environment', 'FROM a\nENV A=b\nRUN mkdir /x', 'variable `A`'],
    ['a variable and its reader', 'FROM a\nARG A\nENV B=$A', 'variable `A`'],
    ['an owner and the account', 'FROM a\nRUN useradd app\nCOPY --chown=app . /app', 'accounts'],
    ['a folder made by a step and by WORKDIR', 'FROM a\nRUN mkdir /app\nWORKDIR /app', '`/app`'],
    ['an owned copy and the folder it makes', 'FROM a\nCOPY --chown=1:1 . /app\nWORKDIR /app', '`/app`'],
    ['two entry points', 'FROM a\nCMD a\nENTRYPOINT b', 'cmd'],
    ['a shell and a step', 'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN mkdir /x', 'shell'],
    ['a redirection', 'FROM a\nRUN echo a > /x/y\nRUN rm -rf /x', '`/x'],
    ['a path that is not known', 'FROM a\nENV A=b\nRUN rm -rf $C/d', 'not known'],
    ['a step with a bind mount', 'FROM a\nCOPY . /app\nRUN --mount=type=bind,target=/x mkdir /y', '--mount'],
    ['a volume and what lies in it', 'FROM a\nVOLUME /data\nRUN mkdir /data/x', '`/data'],
    ['lists of packages', 'FROM debian:12\nRUN apt-get update\nRUN apt-get install -y curl', 'both touch'],
    ['the folder a command is in', 'FROM a\nRUN mkdir -p /a\nRUN cd /a && mkdir b', '`/a'],
  ])('%s', (_, text, why) => {
    expect(between(text)).toContain(why);
  });
});

describe('an install of a project', () => {
  const files = { 'package.json': '{}', 'package-lock.json': '{}', 'a.js': '' };

  test('reads and writes its folder', () => {
    expect(between('FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm ci', files)).toContain('`/app');
  });

  test('of global packages does not', () => {
    expect(between('FROM node:20\nWORKDIR /app\nCOPY . /app\nRUN npm install -g pm2', files)).toBeUndefined();
  });

  test('runs anything when it runs a script of the project', () => {
    expect(between('FROM node:20\nCOPY . /app\nRUN npm run build', files)).toContain('code of the project');
  });
});

describe('scopes', () => {
  const scopeAtEnd = (text: string): ReturnType<Analysis['scope']> => {
    const analysis = analysed(`${text}\nRUN end`);
    return analysis.scope(analysis.document.instructions.at(-1)!);
  };

  test('WORKDIR is relative to the one before and expands ENV', () => {
    expect(scopeAtEnd('FROM a\nENV A=/x\nWORKDIR $A\nWORKDIR y/../z').workdir).toMatchObject({
      known: true,
      value: '/x/z',
    });
  });

  test('a build argument makes it unknown', () => {
    expect(scopeAtEnd('FROM a\nARG A=/x\nWORKDIR $A').workdir).toMatchObject({ known: false });
  });

  test('ENV sees the values from before its own instruction', () => {
    expect(scopeAtEnd('FROM a\nENV A=1\nENV A=2 B=$A').env('B')).toMatchObject({ value: '1' });
  });

  test('USER 0 is root and a group is taken off', () => {
    expect(scopeAtEnd('FROM a\nUSER 0:0').user).toMatchObject({ value: 'root' });
    expect(scopeAtEnd('FROM a\nUSER app:staff').user).toMatchObject({ value: 'app' });
  });

  test('a stage inherits from the stage it starts from, but not its arguments', () => {
    const scope = scopeAtEnd('FROM a AS one\nARG X=1\nENV A=b\nWORKDIR /w\nFROM one\nRUN c');
    expect(scope.env('A')).toMatchObject({ value: 'b' });
    expect(scope.workdir).toMatchObject({ value: '/w' });
    expect(scope.isArg('X')).toBe(false);
  });

  test('an unknown shell is not parsed', () => {
    expect(scopeAtEnd('FROM a\nSHELL ["pwsh", "-c"]').shell).toMatchObject({ kind: 'other' });
  });
});
