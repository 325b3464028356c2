import { describe, expect, test } from '@jest/globals';
import { analyze } from '../../../src/analysis/analysis.js';
import type { Effects } from '../../../src/analysis/effects/effects.js';
import { parseDocument } from '../../../src/document/parse.js';
import { touchesNoFile } from '../../../src/distros/posix/sed-script.js';

function effectsOf(command: string, before = ''): Effects {
  const document = parseDocument(`FROM debian:12\nWORKDIR /w\n${before}RUN ${command}\n`);
  return analyze({ document }).effects(document.instructions.at(-1)!);
}

function written(command: string, before = ''): readonly string[] {
  const { writes, barrier } = effectsOf(command, before);
  if (barrier !== undefined) return [barrier];
  return writes.flatMap((region) => (region.kind === 'path' ? [region.path] : []));
}

describe('what a command writes', () => {
  test.each([
    ['curl -fsSL https://a.example/x -o /opt/x', ['/opt/x']],
    ['curl -sSLo/opt/x https://a.example/x', ['/opt/x']],
    ['curl -LO https://a.example/x', ['/w']],
    ['curl https://a.example/x', []],
    ['curl https://a.example/x | tar xz -C /opt', ['/opt']],
    ['wget https://a.example/x', ['/w', '/root/.wget-hsts']],
    ['wget -qO- https://a.example/x', ['/root/.wget-hsts']],
    ['wget -q -P /opt https://a.example/x', ['/opt', '/root/.wget-hsts']],
    ['tar xzf /tmp/a.tgz', ['/w']],
    ['tar --extract --file a.tgz --directory /opt --strip-components=1', ['/opt']],
    ['tar czf /tmp/a.tgz -C /etc passwd', ['/tmp/a.tgz']],
    ['unzip -q a.zip -d /opt/x', ['/opt/x']],
    ['gunzip a.gz', ['/w']],
    ['gunzip -c a.gz', []],
    ['git clone --depth 1 https://a.example/b/c.git', ['/w/c']],
    ['git clone https://a.example/b/c.git /src', ['/src']],
    ['git config --global user.name x', ['/root/.gitconfig', '/root/.config/git']],
    ["sed -i 's/a/b/g' /etc/x.conf", ['/etc/x.conf']],
    ["sed 's/a/b/g' /etc/x.conf", []],
    ['cp -t /opt a b', ['/opt']],
    ['install -Dm755 tool /usr/local/bin/tool', ['/usr/local/bin/tool']],
    ['find /opt -name x -delete', ['/opt']],
    ['find /opt -type f', []],
    ['echo x | tee -a /etc/y', ['/etc/y']],
    ['sh -c "touch /etc/y"', ['/etc/y']],
    ['(cd /opt && touch x) && touch y', ['/opt/x', '/w/y']],
    ['DIR=/opt/z && mkdir -p $DIR/b', ['/opt/z/b']],
    ['DIR="$(mktemp -d)" && touch "$DIR/b"', ['/tmp', '/tmp']],
    ['rm -rf /opt/x-$VERSION', ['/opt']],
    ['bin/tool x', ['`bin/tool x` may do anything']],
    ['chmod +x ~/setup.sh', ['/root/setup.sh']],
  ])('%s', (command, expected) => {
    expect(written(command)).toEqual(expected);
  });

  test('variables of the image are known, those of the one who builds are not', () => {
    expect(written('touch $AT/x', 'ENV AT=/opt\n')).toEqual(['/opt/x']);
    expect(written('touch $AT/x', 'ARG AT=/opt\n')).toEqual(['`touch` is given `$AT/x`, a path that is not known']);
    expect(written('for AT in a b; do touch $AT/x; done', 'ENV AT=/opt\n')[0]).toContain('not known');
  });
});

describe('what may do anything', () => {
  test.each([
    ['curl -K config https://a.example', 'its flag `-K` is not known'],
    ['tar xf a.tar --to-command=sh', 'its flag `--to-command` is not known'],
    ['sed -i "s/a/b/w /etc/x" y', 'its script'],
    ["find / -name x -exec sh -c 'rm $0' {} ;", 'may do anything'],
    ['git -c core.sshCommand=x clone https://a.example/b', 'its flag `-c` is not known'],
    ["awk '{ system($1) }' x", 'its program'],
    ['curl() { rm -rf /; }; curl x', 'may do anything'],
    ['. /opt/setup.sh', 'may do anything'],
  ])('%s', (command, why) => {
    expect(effectsOf(command).barrier).toContain(why);
  });
});

test('a checked sum reads the file that the list names', () => {
  const { reads } = effectsOf('echo "$SUM  /tmp/a.tgz" | sha256sum -c -');
  expect(reads).toContainEqual({ kind: 'path', path: '/tmp/a.tgz' });
  expect(reads).not.toContainEqual({ kind: 'path', path: '/' });
});

describe('sed scripts that only change text', () => {
  test.each([
    's/a/b/',
    's|a|b|g;s,c,d,I',
    '/^#/d',
    '1,3p',
    '$ d',
    's/a/b/;/c/{d;}',
    '2~3d',
    '/x/,/y/s/a/b/g',
    'a text w x',
  ])('%s', (script) => {
    expect(touchesNoFile(script)).toBe(true);
  });
  test.each(['w /etc/x', 's/a/b/w /etc/x', 's/a/b/e', 'e rm', 'r /etc/passwd', 'R x', '1e', 's/a/b', '/x/w y', 'W z'])(
    'not %s',
    (script) => {
      expect(touchesNoFile(script)).toBe(false);
    },
  );
});
