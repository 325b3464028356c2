import type { PackageManager } from '../../knowledge/package-manager.js';
import { subcommands } from '../../knowledge/subcommands.js';
import { mavenDependencies } from './dependencies/maven.js';
import { mavenPrefetch } from './dependencies/maven-prefetch.js';

/** Sources: maven.apache.org/ref/3.9.11/maven-embedder/cli.html and maven-dependency-plugin 3.9, read 2026. */
export const maven: PackageManager = {
  id: 'maven',
  scope: 'language',
  executables: ['mvn', 'mvnw'],
  grammar: {
    subcommands: subcommands({
      install: ['dependency:go-offline', 'dependency:resolve', 'dependency:resolve-plugins'],
      query: ['help:effective-pom', 'dependency:tree', 'dependency:list'],
    }),
    flagsWithValue: [
      ...[
        '-f',
        '--file',
        '-s',
        '--settings',
        '-gs',
        '--global-settings',
        '-P',
        '--activate-profiles',
        '-pl',
        '--projects',
      ],
      ...['-D', '--define', '-T', '--threads', '-rf', '--resume-from', '-l', '--log-file', '-t', '--toolchains', '-b'],
      ...['--builder', '-gt', '--global-toolchains', '-ep', '-emp', '--color'],
    ],
    informs: ['-v', '--version', '-h', '--help'],
    // Phases and goals run whatever the pom says.
    otherwise: 'run',
  },
  // Source: maven.apache.org/repositories/local.html, 2026: not made for several at once.
  stores: [
    {
      label: "Maven's local repository",
      in: { variable: undefined, otherwise: '~/.m2' },
      folders: ['repository'],
      fetched: true,
      sharing: 'locked',
      usedBy: ['install', 'run'],
      movedBy: ['MAVEN_OPTS', 'MAVEN_ARGS'],
      movedByFlags: ['-Dmaven.repo.local', '-s', '--settings', '-gs', '--global-settings'],
      resultsOf: ['install', 'deploy'],
      neededByFlags: ['-o', '--offline'],
    },
  ],
  // The local repository stays: builds in later steps need it.
  leftovers: [],
  state: { folders: ['~/.m2', '/usr/share/maven', '/opt/maven'], variables: ['MAVEN_HOME', 'M2_HOME', 'MAVEN_CONFIG'] },
  dependencies: mavenDependencies,
  prefetch: mavenPrefetch,
};
