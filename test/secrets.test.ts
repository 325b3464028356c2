/** Secrets that are planted in files come out in no text that restow writes about them. */
import { describe, expect, test } from '@jest/globals';
import { memoryContext } from '../src/context/memory-context.js';
import { rewrite } from '../src/engine/rewrite.js';
import { outcomeLines, outcomeSentences } from '../src/report/outcome-text.js';
import { presets } from '../transforms/index.js';

const PLANTED = {
  value: 'zq8Rt5pLw2NvYb7K',
  quoted: 'n0t-for-y0ur-eyes',
  legacy: 'correct.horse.battery.staple',
  token: 'ghp_0123456789abcdefghij0123456789abcdef',
  address: 'Tr0ub4dor-and-3',
  setting: '5e7717e0-0000-4abc-9def-1234567890ab',
  elsewhere: 'sk_live_51H8xyzABCDEFGHIJKLMNOP',
};
const { value, quoted, legacy, token, address, setting, elsewhere } = PLANTED;

const FILES = {
  'package.json': `{ "scripts": { "postinstall": "API_KEY=${value} node x.js" }, "dependencies": { "a": "git+https://u:${address}@git.example.com/a" } }\n`,
  '.npmrc': `//registry.example.com/:_authToken=${setting}\n`,
  'server.js': `const key = '${elsewhere}'; process.env.NODE_ENV === '${elsewhere}';\n`,
  Makefile: `run:\n\tdocker run -v /a:/b -e API_TOKEN=${value} web npm test\n`,
};

const DOCKERFILES: Readonly<Record<string, string>> = {
  'in variables': `FROM node\nENV API_KEY=${value} PORT=3000\nARG DB_PASSWORD="${quoted}"\nENV SESSION_SECRET ${legacy}\nWORKDIR /app\nCOPY . .\nRUN npm install\nCMD npm start\n`,
  'in steps': `FROM node:20\nRUN curl -H "Authorization: token ${token}" https://example.com/a | head\nRUN git clone https://deploy:${address}@git.example.com/a.git && make\nRUN npm config set //registry.example.com/:_authToken ${setting}; npm install\nRUN wget https://deploy:${address}@example.com/x.sh -O- | perl -\nCMD ["node", "server.js"]\n`,
  'cut off': `FROM ubuntu\nENV SESSION_SECRET ${legacy}\nRUN echo a-rather-long-word-before-it-all-and-then-more-of-it ${legacy} && ./configure-it && apt-get install curl\n`,
  'in what is refused': `FROM node:20\nENV API_KEY=${value}\nRUN if ${value}; then echo ${token}\nCOPY\n`,
};

function leaks(text: string): readonly string[] {
  const start = (one: string): string => one.slice(0, 9);
  return Object.entries(PLANTED).flatMap(([name, one]) =>
    text.includes(start(one)) && !/^(?:ghp_|sk_live_)\*/.test(one) ? [name] : [],
  );
}

describe('no text repeats a secret', () => {
  for (const [name, text] of Object.entries(DOCKERFILES)) {
    test.each([
      ['without a project', undefined],
      ['in a project', memoryContext({ files: FILES })],
    ])(`${name}, %s`, (_, context) => {
      const result = rewrite({ text, context, dockerfilePath: 'Dockerfile', transforms: presets.max });
      const lines = outcomeLines(result.outcomes, { why: true, color: false });
      const sentences = result.outcomes.flatMap((outcome) => outcomeSentences(outcome, 'Dockerfile'));
      const all = [JSON.stringify(result.outcomes), ...lines, ...sentences, result.refused?.message ?? ''].join('\n');
      expect(leaks(all)).toEqual([]);
    });
  }

  test('the planted texts would be found', () => {
    expect(leaks(`x ${value} y`)).toEqual(['value']);
  });

  test('the diff keeps every byte of the file', () => {
    const text = DOCKERFILES['in variables']!;
    const result = rewrite({ text, context: undefined, transforms: presets.max });
    expect(result.after).toContain(value);
    expect(result.after).not.toContain('***');
  });
});
