/** Fetches what a build with maven would fetch by itself. */
import type {
  CallWords,
  FetchPlan,
  InstallInputs,
  Prefetch,
  ProjectFiles,
} from '../../../knowledge/package-manager.js';
import { refuse } from '../../install-inputs.js';
import { fetchInputs } from './maven.js';
import { readPom, type Pom } from './pom.js';

// Phases of the default lifecycle that need dependencies (maven.apache.org/guides/introduction/introduction-to-the-lifecycle, 2026).
const BUILDS = new Set(['compile', 'test-compile', 'test', 'package', 'verify', 'install', 'deploy', 'clean']);
const OFFLINE = new Set(['-o', '--offline']);
const KEPT = new Set([
  '-s',
  '--settings',
  '-gs',
  '--global-settings',
  '-P',
  '--activate-profiles',
  '-f',
  '--file',
  '-D',
]);
/** Properties that say nothing of dependencies. */
const SKIPS = /^(?:skipTests|skipITs|maven\.test\.skip|maven\.javadoc\.skip|checkstyle\.skip|style\.color)\b/;

/**
 * Of modules that need one another the goal asks the repositories before version 3 of its plugin, and fails: they are given a newer one,
 * which wants Maven 3.6.3 (maven.apache.org/plugins/maven-dependency-plugin, 3.8.1; tried with Maven 3.8.7, 2026-11).
 */
const GOAL = 'dependency:go-offline';
const GOAL_FOR_MODULES = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:go-offline';

export const mavenPrefetch: Prefetch = {
  variables: ['MAVEN_OPTS', 'MAVEN_ARGS', 'JAVA_HOME'],
  plan(call, project) {
    const words = [...call.subcommand, ...call.operands];
    const builds =
      words.length > 0 && words.every((word) => BUILDS.has(word)) && words.some((word) => word !== 'clean');
    const pom = readPom(project, 'pom.xml');
    if (!builds || pom === undefined || call.flags.some(({ name }) => OFFLINE.has(name))) return undefined;
    if (pom.modules.length === 0 && !pom.tags.some(({ name }) => name === 'dependency')) return undefined;
    return planOf(call, pom, project);
  },
};

function planOf(call: CallWords, pom: Pom, project: ProjectFiles): FetchPlan {
  const kept = call.flags.filter(isKept);
  const flags = kept.flatMap(asWritten);
  const goal = pom.modules.length === 0 ? GOAL : GOAL_FOR_MODULES;
  const inputs = fetchInputs({ ...call, subcommand: [GOAL], operands: [], flags: kept }, project);
  return { words: ['-B', ...flags, goal], inputs: (goal === GOAL ? undefined : oldVersion(call, project)) ?? inputs };
}

type Flag = CallWords['flags'][number];

function isKept({ name, value }: Flag): boolean {
  if (name.startsWith('-D')) return !SKIPS.test(`${name.slice(2)}${value ?? ''}`);
  return KEPT.has(name) && value !== undefined;
}

/** `-Da=b` is read as a flag `-Da` with the value `b`, `-Da` as `-D` with the value `a`. */
function asWritten({ name, value }: Flag): readonly string[] {
  if (name === '-D') return [`-D${value ?? ''}`];
  return name.startsWith('-D') ? [`${name}=${value ?? ''}`] : [name, value!];
}

function oldVersion({ version }: CallWords, project: ProjectFiles): InstallInputs | undefined {
  const brought = wrapperVersion(project) ?? version;
  if (brought !== undefined && brought.length > 0 && isNewEnough(brought)) return undefined;
  return refuse('workspace-not-understood', {
    says: 'the modules need one another, and it is not known that this Maven is new enough to fetch without them',
    remedy: 'take an image of Maven 3.8 or newer by its version, or give the step a cache mount for its repository',
  });
}

/** `3.6` is the newest of its line. */
function isNewEnough([major = 0, minor = Infinity, patch = Infinity]: readonly number[]): boolean {
  if (major !== 3) return major > 3;
  return minor > 6 || (minor === 6 && patch >= 3);
}

/** What the wrapper fetches (maven.apache.org/wrapper, 3.3, 2026). */
function wrapperVersion(project: ProjectFiles): readonly number[] | undefined {
  const text = project.read('.mvn/wrapper/maven-wrapper.properties') ?? '';
  const found = /^distributionUrl=.*apache-maven-(\d+)\.(\d+)\.(\d+)/m.exec(text);
  return found?.slice(1).map(Number);
}
