import type { CallWords, InstallInputs, PackageManager, ProjectFiles } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { flagValue, isOn } from '../call-flags.js';
import { dynamicArguments, finished, join, makes, outsideProject, reads, refuse } from '../install-inputs.js';

/** Source of every fact: metacpan.org/dist/App-cpanminus, cpanm 1.7047 ("COMMANDS", "OPTIONS", "ENVIRONMENT VARIABLES"), read 2026. */
export const cpanm: PackageManager = {
  id: 'cpanm',
  scope: 'language',
  executables: ['cpanm'],
  grammar: {
    // No subcommands: whatever is named is installed.
    subcommands: subcommands({ install: [''] }),
    flagsWithValue: [
      ...[
        '-l',
        '--local-lib',
        '-L',
        '--local-lib-contained',
        '--mirror',
        '-M',
        '--from',
        '--mirror-index',
        '--cpanfile',
      ],
      ...['--cpanmetadb', '--save-dists', '--format', '-E', '--configure-timeout', '--build-timeout', '--test-timeout'],
    ],
    informs: ['-V', '--version', '-h', '--help', '--info', '--look'],
    otherwise: 'install',
  },
  leftovers: [
    {
      id: 'work-folder',
      label: "cpanm's work folder",
      leftBy: ['install'],
      neededBy: [],
      paths: ['~/.cpanm'],
      movedBy: { PERL_CPANM_HOME: null },
      remedies: [{ kind: 'command', commands: [['rm', '-rf', '~/.cpanm']] }],
      removedBy: [],
    },
  ],
  dependencies: { makes: [], inputs },
};

function inputs(call: CallWords, project: ProjectFiles): InstallInputs | undefined {
  if (call.dynamic === true) return dynamicArguments('a word of the call');
  const named = [...call.subcommand, ...call.operands];
  const isHere = named.length === 0 || named.every((word) => ['.', './'].includes(word));
  if (!isHere && named.every((word) => !/^[./]/.test(word))) return undefined;
  if (!isHere || !isOn(call, '--installdeps'))
    return refuse('project-itself', {
      says: '`cpanm` builds and installs the project itself',
      remedy: 'install what it needs first, with `cpanm --installdeps .`',
    });
  const into = flagValue(call, '-l', '--local-lib', '-L', '--local-lib-contained');
  if (into?.startsWith('/') === true) return outsideProject(into);
  return into === undefined ? neededBy(project) : join([neededBy(project), makes(into)]);
}

/** A cpanfile lists what is needed; what configures a distribution is a program that may read any file. */
function neededBy(project: ProjectFiles): InstallInputs {
  const program = ['Build.PL', 'Makefile.PL'].find((file) => project.exists(file));
  const text = project.read('cpanfile');
  if (text === undefined || program !== undefined)
    return refuse('project-itself', {
      says: program === undefined ? 'there is no cpanfile' : `${program} is run, and may read the sources`,
      remedy: 'list the dependencies in a cpanfile',
    });
  const line = text.split('\n').findIndex((one) => /\b(?:open|do|eval|require|glob|qx|system)\b|`/.test(one)) + 1;
  if (line === 0) return finished(reads(project, 'cpanfile', 'cpanfile.snapshot'), ['cpanfile']);
  const says = 'the cpanfile is a program that may read other files';
  return refuse('local-dependency', { says, remedy: 'list the dependencies plainly' }, { file: 'cpanfile', line });
}
