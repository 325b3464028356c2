import { describe, expect, test } from '@jest/globals';
import { matchOperation } from '../../../src/analysis/match-operation.js';
import { everyManager, managerCalledBy } from '../../../src/analysis/operations.js';
import { parseScript } from '../../../src/shell/parse-script.js';
import type { Command } from '../../../src/shell/script.js';
import { mappedText } from '../../../src/text/mapped-text.js';

function command(text: string): Command {
  const result = parseScript(mappedText(text, [{ start: 0, end: text.length }], 0), 'posix');
  if (!result.known) throw new Error(result.why);
  return result.script.commands[0]!;
}

function call(text: string) {
  const found = matchOperation(command(text), everyManager);
  return (
    found && {
      manager: found.manager.id,
      action: found.action,
      subcommand: found.subcommand.map((word) => word.text),
      flags: found.flags.map(({ name, value }) => [name, typeof value === 'object' ? value.text : value]),
      operands: found.operands.map((word) => word.literal),
    }
  );
}

describe('matchOperation', () => {
  test.each([
    ['apt-get update', 'apt', 'refresh'],
    ['apt-get -y install curl', 'apt', 'install'],
    ['sudo -E /usr/bin/apt-get install curl', 'apt', 'install'],
    ['DEBIAN_FRONTEND=noninteractive apt-get dist-upgrade', 'apt', 'upgrade'],
    ['apt-get autoremove --purge', 'apt', 'remove'],
    ['apk --no-cache add curl', 'apk', 'install'],
    ['yum -y update', 'yum', 'upgrade'],
    ['dnf group install "Development Tools"', 'dnf', 'install'],
    ['microdnf clean all', 'microdnf', 'clean'],
    ['npm i -g serve', 'npm', 'install'],
    ['npm cache clean --force', 'npm', 'clean'],
    ['npm --prefix app ci', 'npm', 'install'],
    ['npm run build', 'npm', 'run'],
    ['yarn', 'yarn', 'install'],
    ['yarn --frozen-lockfile', 'yarn', 'install'],
    ['yarn build', 'yarn', 'run'],
    ['yarn global add serve', 'yarn', 'install'],
    ['yarn --version', 'yarn', 'query'],
    ['pnpm fetch', 'pnpm', 'install'],
    ['pip3.11 install flask', 'pip', 'install'],
    ['python3 -m pip install flask', 'pip', 'install'],
    ['pip --version', 'pip', 'query'],
    ['uv pip install flask', 'uv', 'install'],
    ['poetry cache clear --all pypi', 'poetry', 'clean'],
  ])('%s', (text, manager, action) => expect(call(text)).toMatchObject({ manager, action }));

  test('reads flags with values and operands', () => {
    expect(
      call('apt-get install -t stretch-backports -o Dpkg::Use-Pty=0 --no-install-recommends curl $MORE -- -x'),
    ).toEqual({
      manager: 'apt',
      action: 'install',
      subcommand: ['install'],
      flags: [
        ['-t', 'stretch-backports'],
        ['-o', 'Dpkg::Use-Pty=0'],
        ['--no-install-recommends', undefined],
      ],
      operands: ['curl', undefined, '-x'],
    });
    expect(call('pip install -rrequirements.txt --index-url=https://x -')).toMatchObject({
      flags: [
        ['-r', 'requirements.txt'],
        ['--index-url', 'https://x'],
      ],
      operands: ['-'],
    });
  });

  test.each([
    'apt-get $DO curl',
    '$APT install curl',
    'aptx install',
    'npm frobnicate',
    'echo apt-get install',
    'yarn $SCRIPT',
    'apt-get',
  ])('does not mistake %s', (text) => expect(call(text)).toBeUndefined());

  test('the manager is known although the call is not', () => {
    expect(managerCalledBy(command('sudo apt-get $DO curl'))?.id).toBe('apt');
    expect(managerCalledBy(command('make'))).toBeUndefined();
  });

  test('one of several managers is chosen by the caller', () => {
    const choose = (managers: readonly (typeof everyManager.managers)[number][]) => managers.at(-1)!;
    expect(matchOperation(command('yarn install'), { ...everyManager, choose })?.manager.id).toBe('yarn-berry');
  });
});
