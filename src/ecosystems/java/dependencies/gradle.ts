/** What gradle reads of a project to resolve its dependencies. Build scripts are programs: only what they plainly name is followed. */
import { posix } from 'node:path';
import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { dynamicArguments, finished, join, nothing, reads, refuse } from '../../install-inputs.js';

const SETTINGS = ['settings.gradle', 'settings.gradle.kts'];
const BUILDS = ['build.gradle', 'build.gradle.kts'];
const BESIDE = ['gradle.properties', 'gradle', 'gradlew', 'buildSrc', 'gradle.lockfile', 'local.properties'];
const OTHER_FILES = [
  '-b',
  '--build-file',
  '-c',
  '--settings-file',
  '-I',
  '--init-script',
  '-p',
  '--project-dir',
  '--include-build',
];

/** Sources: docs.gradle.org/current/userguide: settings_file_basics, directory_layout, dependency_locking; 9.2, read 2026. */
export const gradleDependencies: DependencyInstall = {
  makes: ['.gradle'],
  inputs(call, project) {
    const refusal = callRefusal(call, project);
    if (refusal !== undefined) return refusal;
    const settings = SETTINGS.filter((file) => project.exists(file));
    const scripts = [
      ...settings,
      ...projectFolders(project, settings).flatMap((folder) => buildScripts(project, folder)),
    ];
    const reach = scripts.map((file) => reachRefusal(project, file) ?? reads(project, file));
    const pieces = [
      ...reach,
      reads(project, ...BESIDE),
      ...projectFolders(project, settings).map((folder) => beside(project, folder)),
    ];
    return finished(join([...pieces, { separable: true, paths: [], makes: ['.gradle'] }]), [...settings, ...BUILDS]);
  },
};

function callRefusal(call: CallWords, project: ProjectFiles): InstallInputs | undefined {
  if (call.dynamic === true) return dynamicArguments('a word of the call');
  const other = call.flags.find(({ name }) => OTHER_FILES.includes(name));
  if (other !== undefined || call.operands.length > 0)
    return refuse('project-itself', {
      says: 'the call runs more than the resolving, or in another folder',
      remedy: 'resolve the dependencies in a call of its own',
    });
  const there = [...SETTINGS, ...BUILDS].some((file) => project.exists(file));
  return there
    ? undefined
    : refuse('no-manifest', { says: 'there is no build script', remedy: 'call it in the folder of settings.gradle' });
}

const INCLUDE = /\binclude(?:Flat)?\s*\(?\s*((?:["'][\w:./-]+["']\s*,?\s*)+)/g;

/** The root and every project that a plain `include 'a', ':b:c'` names. */
function projectFolders(project: ProjectFiles, settings: readonly string[]): readonly string[] {
  const texts = settings.map((file) => project.read(file) ?? '');
  const named = texts.flatMap((text) => Array.from(text.matchAll(INCLUDE), ([, list]) => list!));
  const names = named.flatMap((list) => Array.from(list.matchAll(/["']([^"']+)["']/g), ([, name]) => name!));
  return ['.', ...new Set(names.map((name) => name.replace(/^:/, '').replaceAll(':', '/')))];
}

function buildScripts(project: ProjectFiles, folder: string): readonly string[] {
  const name = posix.basename(folder);
  const files = [...BUILDS, `${name}.gradle`, `${name}.gradle.kts`].map((file) => posix.join(folder, file));
  return files.filter((file) => project.exists(file));
}

function beside(project: ProjectFiles, folder: string): InstallInputs {
  if (folder === '.') return nothing;
  return reads(project, ...['gradle.properties', 'gradle.lockfile'].map((file) => posix.join(folder, file)));
}

// What reaches for files, other builds or other scripts while a build is set up.
const REACHING =
  /\b(?:file|files|fileTree|zipTree|uri|apply\s+from|includeBuild|projectDir|rootDir|new\s+File|File\(|flatDir|mavenLocal|exec|commandLine|ProcessBuilder|pluginManagement\s*\{[^}]*includeBuild)\b/;

function reachRefusal(project: ProjectFiles, file: string): InstallInputs | undefined {
  const lines = (project.read(file) ?? '').split('\n');
  const index = lines.findIndex((line) => REACHING.test(line.replace(/\/\/.*$/, '')));
  if (index < 0) return undefined;
  const says = `${file} reaches for other files while the build is set up`;
  return refuse(
    'local-dependency',
    { says, remedy: 'keep what it reaches for in gradle/ or buildSrc/, or copy it by hand' },
    { file, line: index + 1 },
  );
}
