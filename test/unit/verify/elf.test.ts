import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { readElf } from '../../../src/verify/elf.js';

interface Wanted {
  readonly needed?: readonly string[];
  readonly runpath?: string;
  readonly soname?: string;
  readonly interpreter?: string;
}

/** A program of 64 bits with an interpreter and a dynamic section, and nothing else. */
function program({ needed = [], runpath, soname, interpreter = '/lib/ld.so' }: Wanted, little = true): Uint8Array {
  const strings = Buffer.from(['', ...needed, runpath ?? '', soname ?? ''].join('\0') + '\0');
  const at = (text: string): bigint => BigInt(strings.indexOf(`\0${text}\0`) + 1);
  const loader = Buffer.from(`${interpreter}\0`);
  const start = 64 + 3 * 56;
  const tables = start + loader.length + strings.length;
  const entries: [bigint, bigint][] = [
    ...needed.map((name): [bigint, bigint] => [1n, at(name)]),
    [5n, BigInt(0x1000 + start + loader.length)],
    [10n, BigInt(strings.length)],
    ...(soname === undefined ? [] : ([[14n, at(soname)]] as [bigint, bigint][])),
    ...(runpath === undefined ? [] : ([[29n, at(runpath)]] as [bigint, bigint][])),
    [0n, 0n],
  ];
  const bytes = Buffer.alloc(tables + entries.length * 16);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const word = (place: number, value: number | bigint): void => view.setBigUint64(place, BigInt(value), little);
  const half = (place: number, value: number): void => view.setUint16(place, value, little);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, little ? 1 : 2, 1]);
  half(16, 3);
  half(18, 62);
  word(32, 64);
  half(54, 56);
  half(56, 3);
  [
    [1, 0, 0x1000, bytes.length],
    [3, start, 0x1000 + start, loader.length],
    [2, tables, 0x1000 + tables, entries.length * 16],
  ].forEach(([type, offset, address, size], index) => {
    const place = 64 + index * 56;
    view.setUint32(place, type!, little);
    word(place + 8, offset!);
    word(place + 16, address!);
    word(place + 32, size!);
  });
  bytes.set(loader, start);
  bytes.set(strings, start + loader.length);
  entries.forEach(([tag, value], index) => {
    word(tables + index * 16, tag);
    word(tables + index * 16 + 8, value);
  });
  return bytes;
}

describe('an ELF file', () => {
  test.each([true, false])('tells what it needs, in either byte order (little: %s)', (little) => {
    const wanted = { needed: ['libc.so.6', 'libpq.so.5'], runpath: '$ORIGIN/lib:/opt', soname: 'libx.so.1' };
    expect(readElf(program(wanted, little))).toEqual({
      machine: 62,
      bits: 64,
      type: 3,
      interpreter: '/lib/ld.so',
      needed: ['libc.so.6', 'libpq.so.5'],
      soname: 'libx.so.1',
      rpath: [],
      runpath: ['$ORIGIN/lib', '/opt'],
    });
  });

  test('that is none, is an object file, or ends too soon, tells nothing', () => {
    const whole = program({ needed: ['libc.so.6'] });
    expect(readElf(Buffer.from('#!/bin/sh\n'))).toBeUndefined();
    expect(readElf(whole.subarray(0, 80))).toBeUndefined();
    const object = Buffer.from(whole);
    object[16] = 1;
    expect(readElf(object)).toBeUndefined();
  });

  test('that is damaged anywhere is read without an error', () => {
    const whole = program({ needed: ['libc.so.6'], runpath: '/opt' });
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(damage, fc.nat(whole.length), (changes, length) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const found = readElf(bytes.subarray(0, Math.max(length, 52)));
        expect(found === undefined || found.needed.every((name) => name.length <= 4096)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
