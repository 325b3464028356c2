import { describe, expect, test } from '@jest/globals';
import { busyboxAccounts } from '../../../../src/distros/alpine/accounts.js';
import { busyboxTakes } from '../../../../src/distros/alpine/busybox.js';
import { alpineNames, commandsAfter, packageWith } from '../../../../src/distros/alpine/debian-names.js';

function takes(line: string, shell: 'posix' | 'bash' = 'posix'): boolean | undefined {
  const [name = '', ...args] = line.split(' ');
  return busyboxTakes(name, args, shell);
}

describe('BusyBox', () => {
  test.each([
    'mkdir -p /a/b',
    'rm -rf /a',
    'chown -R app:app /a',
    'sed -i.bak s/a/b/ f',
    'grep -qF x f',
    'find /a -type f -name *.pyc -delete',
    'find . -exec chmod 644 {} +',
    'xargs -0 rm -f',
    'tar -xzf a.tgz --strip-components=1',
    'tar xf a.tar',
    'head -5 f',
    'wget -qO- http://x',
    'set -eux',
    'echo a b',
    'date +%F',
  ])('does the same for: %s', (line) => {
    expect(takes(line)).toBe(true);
  });

  test.each([
    'grep -P x f',
    'cp --parents a b',
    'sed -i s/a/\\Ub/ f',
    'find . -printf %p',
    'find . -exec file {} +',
    'xargs -n1 curl',
    'ps -ef',
    'date -d yesterday',
    'date +%s%N',
    'ls --color=auto',
    'wget -nv http://x',
    'tar --wildcards -xf a.tar',
    'echo -e a',
    'echo a\\nb',
  ])('does not for: %s', (line) => {
    expect(takes(line)).toBe(false);
  });

  test('is not asked for what it does not have', () => {
    expect(takes('curl -f x')).toBeUndefined();
    expect(takes('constructor')).toBeUndefined();
  });

  test('echo is read alike by bash on both', () => {
    expect(takes('echo -e a\\n', 'bash')).toBe(true);
  });
});

describe('accounts', () => {
  const made = (line: string, hasBash = false): readonly string[] | undefined => {
    const [program = '', ...args] = line.split(' ');
    return busyboxAccounts(program, args, hasBash);
  };

  test.each([
    ['useradd app', ['adduser -D -H app']],
    ['useradd -m -u 1001 -s /bin/bash app', ['adduser -D -u 1001 -s /bin/sh app']],
    ['useradd --create-home --home-dir=/srv/app app', ['adduser -D -h /srv/app app']],
    ['useradd -r app', ['addgroup -S app', 'adduser -S -D -H -G app app']],
    ['useradd -r -g web -d /app app', ['adduser -S -D -H -h /app -G web app']],
    ['groupadd -r web', ['addgroup -S web']],
    ['groupadd --gid 1500 web', ['addgroup -g 1500 web']],
    ['adduser --disabled-password --gecos x app', ['adduser -D app']],
    ['adduser --system --group app', ['addgroup -S app', 'adduser -S -D -G app app']],
    ['addgroup --system --gid 1001 web', ['addgroup -S -g 1001 web']],
    ['useradd -s /usr/sbin/nologin app', ['adduser -D -H -s /sbin/nologin app']],
  ])('%s', (line, expected) => {
    expect(made(line)).toEqual(expected);
  });

  test('a shell stays that is installed', () => {
    expect(made('useradd -s /bin/bash app', true)).toEqual(['adduser -D -H -s /bin/bash app']);
  });

  test.each([
    ['a group besides', 'useradd -G sudo app'],
    ['a group by its number', 'useradd -g 1001 app'],
    ['a number that Alpine has given out', 'groupadd -g 999 app'],
    ['a name that Alpine has given out', 'groupadd ping'],
    ['a shell that is not there', 'useradd -s /usr/bin/zsh app'],
    ['a user put into a group', 'adduser app web'],
    ['an option that is not known', 'useradd --selinux-user x app'],
    ['a name with more in it', 'useradd app;rm'],
    ['another program', 'usermod -aG web app'],
  ])('are not made for %s', (_, line) => {
    expect(made(line)).toBeUndefined();
  });
});

describe('names of packages', () => {
  test.each([
    ['curl', ['curl']],
    ['libpq5', ['libpq']],
    ['gcc', ['gcc', 'musl-dev']],
    ['libstdc++6', ['libstdc++']],
    ['g++', ['g++']],
    ['apt-transport-https', []],
    ['constructor', undefined],
    ['nginx', undefined],
  ])('%s', (debian, alpine) => {
    expect(alpineNames(debian)).toEqual(alpine);
  });

  test('bring programs of other names', () => {
    expect(packageWith('dig', new Set(['curl', 'dnsutils']))).toBe('dnsutils');
    expect(packageWith('dig', new Set(['curl']))).toBeUndefined();
    expect(commandsAfter('gosu')).toEqual(['ln -s /sbin/su-exec /usr/local/bin/gosu']);
  });
});
