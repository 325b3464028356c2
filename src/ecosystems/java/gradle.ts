import type { PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { gradleDependencies } from './dependencies/gradle.js';
import { gradlePrefetch } from './dependencies/gradle-prefetch.js';

/** Sources: docs.gradle.org/current/userguide, command_line_interface and directory_layout, 9.2, read 2026. */
export const gradle: PackageManager = {
  id: 'gradle',
  scope: 'language',
  executables: ['gradle', 'gradlew'],
  grammar: {
    subcommands: subcommands({
      // Tasks that only resolve: the built-in one, and the names that projects by custom give theirs.
      install: ['dependencies', 'downloadDependencies', 'resolveDependencies', 'getDeps', 'buildEnvironment'],
      query: ['tasks', 'projects', 'properties', 'help'],
    }),
    flagsWithValue: [
      ...[
        '-b',
        '--build-file',
        '-c',
        '--settings-file',
        '-g',
        '--gradle-user-home',
        '-I',
        '--init-script',
        '-p',
        '--project-dir',
      ],
      ...['-x', '--exclude-task', '--configuration', '--max-workers', '--priority', '--console', '-D', '-P', '--tests'],
      ...['--project-cache-dir', '--warning-mode', '--include-build', '-t'],
    ],
    informs: ['-v', '--version', '-h', '--help'],
    // Tasks run whatever the build scripts say.
    otherwise: 'run',
  },
  // Source: docs.gradle.org/current/userguide/directory_layout, 9.2, 2026: only the daemon's own locks guard it.
  stores: [
    {
      label: "Gradle's cache",
      in: { variable: 'GRADLE_USER_HOME', otherwise: '~/.gradle' },
      folders: ['caches', 'wrapper'],
      fetched: true,
      sharing: 'locked',
      usedBy: ['install', 'run'],
      movedBy: ['GRADLE_RO_DEP_CACHE'],
      movedByFlags: ['-g', '--gradle-user-home'],
      resultsOf: [],
      neededByFlags: ['--offline'],
    },
  ],
  leftovers: [],
  state: {
    folders: ['~/.gradle', '/home/gradle/.gradle', '/opt/gradle'],
    variables: ['GRADLE_USER_HOME', 'GRADLE_HOME'],
  },
  dependencies: gradleDependencies,
  prefetch: gradlePrefetch,
};
