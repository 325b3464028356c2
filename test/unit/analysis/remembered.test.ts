import { expect, test } from '@jest/globals';
import { rememberedLast } from '../../../src/analysis/remembered.js';

test('computes a text again only when others have taken its place', () => {
  const computed: string[] = [];
  const upper = rememberedLast(2, (text) => {
    computed.push(text);
    return text.toUpperCase();
  });
  expect(['a', 'b', 'a', 'c', 'b', 'a'].map(upper)).toEqual(['A', 'B', 'A', 'C', 'B', 'A']);
  expect(computed).toEqual(['a', 'b', 'c', 'a']);
});
