const assert = require('node:assert');
const test = require('node:test');
const { prices } = require('../lib/prices');

test('prices have two digits', () => assert.strictEqual(prices()[0].price, '0.30'));
