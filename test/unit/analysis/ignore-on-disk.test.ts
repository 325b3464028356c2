import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { analyze } from '../../../src/analysis/analysis.js';
import { ignorePlan, type IgnorePlan } from '../../../src/analysis/ignoring/ignore-plan.js';
import { diskContext } from '../../../src/context/disk-context.js';
import { parseDocument } from '../../../src/document/parse.js';

const DOCKERFILE = 'FROM node:20\nWORKDIR /app\nCOPY . .\nCMD ["node", "server.js"]\n';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'restow-ignore-'));
  writeFileSync(join(root, 'server.js'), '');
  writeFileSync(join(root, '.env'), 'KEY=1');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function plan(): IgnorePlan | undefined {
  const context = diskContext(root, { dockerfilePath: 'Dockerfile', history: false });
  return ignorePlan(analyze({ document: parseDocument(DOCKERFILE), context, dockerfilePath: 'Dockerfile' }));
}

describe('a build context on disk', () => {
  test('with links that lead in circles has its ignore file', () => {
    mkdirSync(join(root, 'src'));
    symlinkSync('..', join(root, 'src', 'up'));
    symlinkSync('self', join(root, 'self'));
    symlinkSync('/nowhere', join(root, 'broken'));
    const found = plan();
    expect(found?.kind).toBe('ready');
    expect(found?.kind === 'ready' && found.text).toContain('**/.env');
    expect(found?.kind === 'ready' && found.before.files).toBe(5);
  });

  test('with a folder that cannot be read has none, with the reason', () => {
    mkdirSync(join(root, 'closed'));
    chmodSync(join(root, 'closed'), 0);
    const asRoot = process.getuid?.() === 0;
    expect(plan()).toMatchObject(asRoot ? { kind: 'ready' } : { kind: 'blocked', reason: 'context-incomplete' });
    chmodSync(join(root, 'closed'), 0o755);
  });
});
