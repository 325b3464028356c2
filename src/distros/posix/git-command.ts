/** What git reads and writes. Source: the manual pages of git 2.47 (2024). */
import {
  has,
  literalOf,
  TOPMOST,
  valuesOf,
  type CallWord,
  type CommandCall,
  type FlagValue,
  type KnownCommand,
  type Touched,
} from '../../knowledge/known-command.js';
import { installed } from './roles.js';

const SETTINGS = ['~/.gitconfig', '~/.config/git', '~/.git-credentials', '~/.netrc', '~/.ssh'];

function git(call: CommandCall): Touched | string {
  const [word, ...operands] = call.operands;
  const name = word?.literal ?? '';
  const [folder, ...more] = valuesOf(call, '-C');
  if (more.length > 0) return 'it changes its folder more than once';
  const run = subcommands[name];
  if (run === undefined) return `what \`git ${word?.text ?? ''}\` does is not known`;
  const touched = run(operands, call, folder ?? '.');
  return typeof touched === 'string' ? touched : { ...touched, reads: [...(touched.reads ?? []), ...SETTINGS] };
}

type Subcommand = (operands: readonly CallWord[], call: CommandCall, folder: FlagValue) => Touched | string;

/** A repository may begin in any folder above the one that git is called in: all of the topmost counts. */
function repository(folder: FlagValue): { readonly in: FlagValue; readonly path: string } {
  return { in: folder, path: TOPMOST };
}

const inspects: Subcommand = (_operands, _call, folder) => ({ reads: [repository(folder)] });
const changes: Subcommand = (_operands, _call, folder) => ({ writes: [repository(folder)] });
const fetches: Subcommand = (_operands, _call, folder) => ({
  writes: [repository(folder), '~/.gitconfig'],
  network: true,
});

const clones: Subcommand = ([from, to], call, folder) => {
  if (valuesOf(call, '--separate-git-dir', '--template', '--reference').length > 0) return 'it is given other folders';
  const local = from?.literal !== undefined && !/^[a-z+]+:\/\/|^[\w.-]+@?[\w.-]*:/.test(from.literal);
  const path = to ?? cloneName(from) ?? '.';
  return {
    reads: local ? [{ in: folder, path: from }] : [],
    writes: [{ in: folder, path }],
    network: true,
    makesFolders: true,
  };
};

/** The folder that a clone makes: the last part of the address without `.git`. */
function cloneName(from: CallWord | undefined): string | undefined {
  const last = literalOf(from)
    ?.replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .split(/[/:]/)
    .at(-1);
  return last === undefined || !/^[\w.-]+$/.test(last) ? undefined : last;
}

const configures: Subcommand = (_operands, call, folder) => {
  if (has(call, '--global')) return { writes: ['~/.gitconfig', '~/.config/git'] };
  if (has(call, '--system')) return { writes: ['/etc/gitconfig', '/usr/local/etc/gitconfig'] };
  return { writes: [repository(folder)] };
};

const subcommands: Readonly<Record<string, Subcommand>> = Object.assign(Object.create(null), {
  clone: clones,
  config: configures,
  ...Object.fromEntries(['checkout', 'reset', 'init', 'clean', 'switch', 'apply', 'am'].map((name) => [name, changes])),
  ...Object.fromEntries(['submodule', 'fetch', 'pull', 'lfs', 'remote', 'merge'].map((name) => [name, fetches])),
  ...Object.fromEntries(
    ['rev-parse', 'describe', 'log', 'status', 'show', 'rev-list', 'diff'].map((name) => [name, inspects]),
  ),
});

const commands: readonly KnownCommand[] = [
  {
    names: ['git'],
    flags: [
      ...[
        '-q',
        '-f',
        '-n',
        '-v',
        '-a',
        '-d',
        '-x',
        '-B',
        '--quiet',
        '--force',
        '--recursive',
        '--recurse-submodules',
        '--all',
      ],
      ...['--single-branch', '--no-single-branch', '--bare', '--mirror', '--shallow-submodules', '--no-tags', '--tags'],
      ...[
        '--no-checkout',
        '--global',
        '--system',
        '--local',
        '--add',
        '--unset',
        '--unset-all',
        '--replace-all',
        '--get',
      ],
      ...[
        '--hard',
        '--soft',
        '--mixed',
        '--init',
        '--remote',
        '--detach',
        '--progress',
        '--verify',
        '--short',
        '--always',
      ],
      ...[
        '--dirty',
        '--abbrev-ref',
        '--no-recurse-submodules',
        '--unshallow',
        '--prune',
        '--sparse',
        '--oneline',
        '--ff-only',
      ],
      ...['--no-pager', '--stat', '--show-toplevel', '--skip-smudge', '--rebase', '--no-rebase', '--no-verify'],
    ],
    flagsWithValue: [
      ...['-C', '-b', '--branch', '--depth', '-j', '--jobs', '-o', '--origin', '--separate-git-dir', '--template'],
      ...['--reference', '--filter', '--shallow-since', '--abbrev', '--format', '--pretty', '--directory'],
    ],
    touches: git,
  },
];

export const gitCommands: readonly KnownCommand[] = commands.map(installed);
