import { describe, expect, test } from '@jest/globals';
import { analyze } from '../../../../src/analysis/analysis.js';
import { maskedForms, maskFor } from '../../../../src/analysis/hiding/masked.js';
import { parseDocument } from '../../../../src/document/parse.js';

describe('maskedForms', () => {
  test.each([
    ['see npm_Rt5pLw2NvYb', 'see npm_***'],
    ['see pypi-AgEIcHlw3...', 'see pypi-***...'],
    ['-e git+https://u:Tr0ub4dor-a', '-e git+https://u:***'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://localhost:8080/a', 'http://localhost:8080/a'],
    ['npm_config_registry is set', 'npm_config_registry is set'],
  ])('%s', (text, shown) => {
    expect(maskedForms(text)).toBe(shown);
  });
});

describe('maskFor', () => {
  const mask = maskFor(analyze({ document: parseDocument("FROM a\nRUN echo 'root:splunk123' | chpasswd\n") }));

  test('masks the beginning of a secret where a text was cut', () => {
    expect(mask(`RUN ${'a'.repeat(60)} splunk`)).toMatch(/ \*\*\*$/);
    expect(mask("RUN echo 'root:splunk...")).toBe("RUN echo 'root:***...");
  });

  test('leaves a word that begins like one where nothing was cut', () => {
    expect(mask('RUN tar xz -C /opt/splunk')).toBe('RUN tar xz -C /opt/splunk');
  });
});
