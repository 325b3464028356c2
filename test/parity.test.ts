import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { transforms } from '../transforms/index.js';
import { readParity } from './support/parity.js';

const { peers, rows } = readParity();

describe('what others change', () => {
  test.each(rows.map((row) => [row.rewrite, row] as const))('%s', (_, { restow, by, cases = [], why }) => {
    if (restow !== 'yes') expect(why).toMatch(/\w/);
    if (restow === 'no') expect(cases).toEqual([]);
    else expect(cases.length).toBeGreaterThan(0);
    if (restow !== 'no') expect(transforms.map(({ id }) => id)).toContain(by);
    expect(cases.filter((path) => !existsSync(`test/cases/${path}/before.Dockerfile`))).toEqual([]);
    expect(cases.filter((path) => !path.startsWith(`${by ?? ''}/`))).toEqual([]);
  });

  test.each(peers.map((peer) => [peer.name, peer] as const))('every rule of %s has one row', (_, { id, count }) => {
    const named = rows.flatMap((row) => row.peers[id] ?? []);
    expect(named.filter((rule, index) => named.indexOf(rule) !== index)).toEqual([]);
    expect(named).toHaveLength(count);
  });

  test('no tool is named that is not listed', () => {
    const ids = peers.map(({ id }) => id);
    expect(rows.flatMap((row) => Object.keys(row.peers)).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
