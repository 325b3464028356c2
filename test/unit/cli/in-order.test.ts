import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { InOrder } from '../../../src/cli/in-order.js';

test('each is given as soon as all before it were', () => {
  const given: string[] = [];
  const queue = new InOrder<string>((one) => given.push(one));
  queue.put(1, 'b1');
  queue.put(0, 'a1');
  expect(given).toEqual(['a1']);
  queue.close(1);
  queue.put(0, 'a2');
  queue.close(0);
  expect(given).toEqual(['a1', 'a2', 'b1']);
  queue.put(2, 'c1');
  expect(given.at(-1)).toBe('c1');
});

test('whatever comes first, the order is that of the lists', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(), { minLength: 60 }),
      (sizes, picks) => {
        const given: string[] = [];
        const queue = new InOrder<string>((one) => given.push(one));
        const open = sizes.map((size, list) => ({ list, at: 0, size }));
        for (let turn = 0; open.length > 0; turn++) {
          const index = picks[turn % picks.length]! % open.length;
          const one = open[index]!;
          if (one.at < one.size) queue.put(one.list, `${one.list}.${one.at++}`);
          else {
            queue.close(one.list);
            open.splice(index, 1);
          }
        }
        expect(given).toEqual(sizes.flatMap((size, list) => Array.from({ length: size }, (_, at) => `${list}.${at}`)));
      },
    ),
  );
});
