import { describe, expect, test } from '@jest/globals';
import { entryAt, realPath } from '../../../src/verify/file-tree.js';
import { unresolvedLibraries } from '../../../src/verify/libraries.js';
import { interpreterFaults, startFault } from '../../../src/verify/starting-program.js';
import { elf, SETTINGS, tree } from './fixtures.js';

describe('paths', () => {
  const files = tree({ '/usr/bin/x': {}, '/bin': 'usr/bin', '/a': '/b', '/b': '/a', '/up': '../../bin/x' });

  test('go through links in any part', () => {
    expect(realPath(files, '/bin/x')).toBe('/usr/bin/x');
    expect(realPath(files, '/up')).toBe('/usr/bin/x');
  });

  test('that go in a circle, or to nothing, lead nowhere', () => {
    expect(realPath(files, '/a')).toBeUndefined();
    expect(entryAt(files, '/bin/none')).toBeUndefined();
  });
});

describe('libraries', () => {
  const loader = '/lib64/ld-linux-x86-64.so.2';
  const base = {
    '/usr/lib/x86_64-linux-gnu/libc.so.6': { elf: elf([]) },
    '/lib': 'usr/lib',
    [loader]: { elf: elf([]) },
  };
  const missing = (files: Parameters<typeof tree>[0], environment = {}) =>
    unresolvedLibraries(tree({ ...base, ...files }), environment).map((one) => `${one.path} ${one.missing}`);

  test('in the usual folders are found, the kernel’s own needs no file', () => {
    expect(missing({ '/app/x': { elf: elf(['libc.so.6', 'linux-vdso.so.1'], { interpreter: loader }) } })).toEqual([]);
  });

  test('that are nowhere are missing, for programs and for extensions', () => {
    const extension = { mode: 0o644, elf: elf(['libpq.so.5']) };
    expect(missing({ '/venv/_psycopg.so': extension })).toEqual(['/venv/_psycopg.so libpq.so.5']);
  });

  test('of another architecture do not count', () => {
    const other = {
      '/usr/lib/libz.so.1': { elf: { ...elf([]), machine: 183 } },
      '/app/x': { elf: elf(['libz.so.1']) },
    };
    expect(missing(other)).toEqual(['/app/x libz.so.1']);
  });

  test('are looked for beside the program, in LD_LIBRARY_PATH and as ld.so.conf says', () => {
    const x = { elf: elf(['liba.so']) };
    const a = { elf: elf([]) };
    expect(
      missing({ '/app/bin/x': { elf: elf(['liba.so'], { runpath: ['$ORIGIN/../lib'] }) }, '/app/lib/liba.so': a }),
    ).toEqual([]);
    expect(missing({ '/app/x': x, '/opt/liba.so': a }, { LD_LIBRARY_PATH: '/opt' })).toEqual([]);
    const configured = {
      '/etc/ld.so.conf': { text: 'include /etc/ld.so.conf.d/*.conf\n' },
      '/etc/ld.so.conf.d/opt.conf': { text: '# mine\n/opt\n' },
    };
    expect(missing({ '/app/x': x, '/opt/liba.so': a, ...configured })).toEqual([]);
    expect(missing({ '/app/x': x, '/opt/liba.so': a })).toEqual(['/app/x liba.so']);
  });

  test('a loader that is not there is what is missing', () => {
    const musl = elf(['libc.musl-x86_64.so.1'], { interpreter: '/lib/ld-musl-x86_64.so.1' });
    expect(missing({ '/app/x': { elf: musl } })).toEqual(['/app/x /lib/ld-musl-x86_64.so.1']);
    const there = {
      '/usr/lib/ld-musl-x86_64.so.1': { elf: elf([]) },
      '/usr/lib/libc.musl-x86_64.so.1': { elf: elf([]) },
    };
    expect(missing({ '/app/x': { elf: musl }, ...there })).toEqual([]);
  });

  test('an include that includes itself comes to an end', () => {
    expect(missing({ '/etc/ld.so.conf': { text: 'include /etc/ld.so.conf\n' } })).toEqual([]);
  });
});

describe('the program that is started', () => {
  const fault = (files: Parameters<typeof tree>[0], settings = {}) =>
    startFault({ ...SETTINGS, ...settings }, tree(files));
  const passwd = { '/etc/passwd': { text: 'app:x:7:7::/:\n' }, '/etc/group': { text: 'app:x:7:\nmore:x:8:app\n' } };

  test('is there and may be executed', () => {
    expect(fault({ '/app/run': {} })).toBeUndefined();
    expect(fault({ '/bin/tool': {} }, { command: ['tool'] })).toBeUndefined();
    expect(fault({ '/app/run': {} }, { command: ['./run'] })).toBeUndefined();
  });

  test('is not there, is not in PATH, or may not be executed', () => {
    expect(fault({})).toBe('`/app/run` is not there');
    expect(fault({ '/venv/bin/tool': {} }, { command: ['tool'] })).toBe('`tool` is not there');
    expect(fault({ '/app/run': { mode: 0o644 } })).toContain('may not be executed by the user `root`');
  });

  test('belongs to another user', () => {
    const own = { '/app/run': { mode: 0o700, user: 7 }, ...passwd };
    expect(fault(own, { user: 'app' })).toBeUndefined();
    expect(fault({ ...own, '/app/run': { mode: 0o700, user: 9 } }, { user: 'app' })).toContain('may not be executed');
    expect(fault({ ...own, '/app/run': { mode: 0o750, user: 9, group: 8 } }, { user: 'app' })).toBeUndefined();
    expect(fault(own, { user: 'other' })).toContain('is not in /etc/passwd');
    expect(fault({ ...own, '/app': { kind: 'folder', mode: 0o700 } }, { user: 'app' })).toContain('may not enter /app');
  });

  test('is a script without its interpreter', () => {
    expect(fault({ '/app/run': { shebang: ['/bin/bash'] } })).toContain('its interpreter /bin/bash is not there');
    expect(fault({ '/app/run': { shebang: ['/bin/bash'] }, '/bin/bash': {} })).toBeUndefined();
    const env = { '/usr/bin/env': {}, '/app/run': { shebang: ['/usr/bin/env', '-S node --x'] } };
    expect(fault(env)).toContain('its interpreter node is not in PATH');
    expect(fault({ ...env, '/bin/node': {} })).toBeUndefined();
  });

  test('scripts that nobody may execute need no interpreter', () => {
    const files = tree({ '/bin/sh': {}, '/a': { shebang: ['/none'], mode: 0o644 }, '/b': { shebang: ['/none'] } });
    expect([...interpreterFaults(SETTINGS, files).keys()]).toEqual(['/b']);
  });

  test('without a shell only scripts that PATH leads to need one', () => {
    const files = tree({
      '/app/node_modules/a/test.sh': { shebang: ['/bin/sh'] },
      '/bin/b': { shebang: ['/bin/sh'] },
    });
    expect([...interpreterFaults(SETTINGS, files).keys()]).toEqual(['/bin/b']);
  });
});
