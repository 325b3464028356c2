import { describe, expect, test } from '@jest/globals';
import { secretPlaces } from '../../../../src/analysis/hiding/secret-places.js';

function found(text: string): readonly string[] {
  return secretPlaces(text).map(({ start, end }) => text.slice(start, end));
}

describe('secretPlaces', () => {
  test.each<[string, readonly string[]]>([
    ['RUN adduser --disabled-password username', []],
    ['echo $TOKEN | docker login --password-stdin', []],
    ["UPDATE mysql.user SET Password=PASSWORD('root')", []],
    ["c.NotebookApp.token = os.environ['THEJUPYTERTOKEN']", []],
    ['DB_PASSWORD=    DB_NAME=postgres', []],
    ['SECRET_KEY=placeholder-for-the-build DB_PASSWORD=${PASSWORD} API_KEY=$(cat key)', []],
    ['amqp://guest:guest@rabbit:5672 https://git@github.com/a https://user:pass@example.com', []],
    ['https://example.com/a-long-path-with-1-number@2 --token-file /run/token', []],
    ['git+https://u:Tr0ub4dor-3@git.example.com/a', ['u:Tr0ub4dor-3']],
    ['aws_secret_access_key = wJalrXUtnFEMIK7', ['wJalrXUtnFEMIK7']],
    ['apiToken: zq8Rt5pL', ['zq8Rt5pL']],
    ['machine a.example.com login b password zq8Rt5pL', ['zq8Rt5pL']],
  ])('%s', (text, secrets) => {
    expect(found(text)).toEqual(secrets);
  });

  test('takes parts that overlap for one', () => {
    expect(found('API_TOKEN=https://u:ghp_0123456789abcdef@example.com')).toHaveLength(1);
  });

  // Each would take minutes if a form tried every length from every place.
  test.each(['a', 'eyJ-', '_auth ', 'password-', ' --token-', 'machine ', 'A_', 'x://', '-----BEGIN PRIVATE KEY-----'])(
    'reads a long text of %j',
    (part) => {
      expect(secretPlaces(part.repeat(1_000_000 / part.length)).length).toBeLessThan(250_000);
    },
  );
});
