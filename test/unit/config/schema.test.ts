import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { faultsOf } from '../../../src/config/check-value.js';
import { configurationShape, type Shape } from '../../../src/config/shape.js';
import { transforms } from '../../../transforms/index.js';

const shape = configurationShape(transforms.map(({ id }) => id));
const schema = JSON.parse(readFileSync('docs/config.schema.json', 'utf8')) as object;
const valid = new Ajv({ strict: true }).compile(schema);

/** Values of a shape, with something wrong in about every fourth place. */
function values(of: Shape, depth = 0): fc.Arbitrary<unknown> {
  const wrong = fc.constantFrom<unknown>('x', 3, -1, 0.5, null, [], {}, ['x'], { x: 1 }, true);
  const right = (): fc.Arbitrary<unknown> => {
    switch (of.kind) {
      case 'text':
        return of.choices === undefined ? fc.string() : fc.constantFrom(...of.choices);
      case 'list':
        return fc.array(values(of.of, depth + 1), { maxLength: 2 });
      case 'transforms':
        return fc.constant([]);
      case 'map':
        return fc.dictionary(
          fc.string({ maxLength: 4 }).filter((key) => key !== '__proto__'),
          values(of.of, depth + 1),
          { maxKeys: 2 },
        );
      case 'number':
        return fc.nat();
      case 'flag':
        return fc.boolean();
      default:
        return fc.record(
          Object.fromEntries([...Object.entries(of.keys).map(([key, one]) => [key, values(one, depth + 1)])]),
          { requiredKeys: [] },
        );
    }
  };
  return fc.oneof({ weight: depth === 0 ? 40 : 12, arbitrary: right() }, { weight: 1, arbitrary: wrong });
}

test('the schema that is shipped and the command agree on what is right', () => {
  const seen = { right: 0, wrong: 0 };
  fc.assert(
    fc.property(values(shape), (value) => {
      const isRight = faultsOf(value, shape).length === 0;
      seen[isRight ? 'right' : 'wrong'] += 1;
      expect(valid(value)).toBe(isRight);
    }),
    { numRuns: 500, seed: 7 },
  );
  expect(seen.right).toBeGreaterThan(50);
  expect(seen.wrong).toBeGreaterThan(50);
});
