import { describe, expect, test } from '@jest/globals';
import { everyManager } from '../../../src/analysis/operations.js';
import { distros } from '../../../src/distros/index.js';
import { ecosystems } from '../../../src/ecosystems/index.js';
import { families } from '../../../src/images/resolve.js';

const managers = everyManager.managers;

describe('every package manager', () => {
  test.each(managers.map((manager) => [manager.id, manager] as const))('%s is of one piece', (_, manager) => {
    const calls = manager.grammar.subcommands.map(({ words }) => words.join(' '));
    expect(calls).toEqual([...new Set(calls)]);
    expect(manager.executables).toEqual([...new Set(manager.executables)]);
    const { assumeYes } = manager;
    if (assumeYes !== undefined)
      expect([...assumeYes.presentAs, ...assumeYes.letters.map((letter) => `-${letter}`)]).toContain(assumeYes.flag);
    for (const flag of manager.grammar.flagsWithValue) expect(flag).toMatch(/^-/);
    for (const leftover of manager.leftovers) {
      expect(leftover.remedies).not.toHaveLength(0);
      for (const path of leftover.paths) expect(path).toMatch(/^(\/|~\/)[^*]*[^/*]$/);
      for (const remedy of leftover.remedies)
        if (remedy.kind === 'flag') expect(remedy.presentAs).toContain(remedy.flag);
        else for (const [program] of remedy.commands) expect(['rm', ...manager.executables]).toContain(program);
    }
  });

  test('has an id of its own', () => {
    const ids = managers.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

test('lists are sorted and distributions of images are known or have none of ours', () => {
  for (const ids of [distros.map(({ id }) => id), ecosystems.map(({ id }) => id)]) expect(ids).toEqual(ids.toSorted());
  const others = ['none', 'windows'];
  for (const family of families) {
    const { distro } = family.variant('latest') ?? { distro: 'none' };
    expect([...distros.map(({ id }) => id), ...others]).toContain(distro);
  }
});
