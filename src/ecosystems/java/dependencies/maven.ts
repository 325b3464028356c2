/** What maven reads of a project to fetch its dependencies: poms and settings, no sources. */
import { posix } from 'node:path';
import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { dynamicArguments, finished, join, nothing, outsideProject, reads, refuse } from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { pomOf, readPom, type Pom } from './pom.js';

const FILE_FLAGS = ['-f', '--file'];
const SETTINGS_FLAGS = ['-s', '--settings', '-gs', '--global-settings', '-t', '--toolchains'];

/** Sources: maven.apache.org/pom.html, configure.html (.mvn), wrapper; maven-dependency-plugin 3.9; read 2026. */
export const mavenDependencies: DependencyInstall = {
  makes: [],
  inputs(call, project) {
    if (call.operands.length > 0)
      return refuse('project-itself', {
        says: `\`${call.operands[0]!}\` runs more than the fetching`,
        remedy: 'fetch the dependencies in a call of its own',
      });
    return fetchInputs(call, project);
  },
};

/** Poms, the settings that the call names, and what a wrapper brings. */
export function fetchInputs(call: CallWords, project: ProjectFiles): InstallInputs {
  if (call.dynamic === true) return dynamicArguments('a word of the call');
  const named = call.flags.find(({ name }) => FILE_FLAGS.includes(name))?.value;
  const first = pomOf(project, named === undefined ? 'pom.xml' : (pathInProject(project, named) ?? named));
  if (!project.exists(first))
    return refuse('no-manifest', { says: `there is no ${first}`, remedy: 'call it in the folder of pom.xml' });
  const settings = call.flags
    .filter(({ name }) => SETTINGS_FLAGS.includes(name))
    .map(({ value }) => settingsFile(value, project));
  const wrapper = reads(project, '.mvn', 'mvnw');
  return finished(join([pomInputs(project, first, new Set()), ...settings, wrapper]), [first]);
}

/** A file that lies elsewhere in the image is none of the project's. */
function settingsFile(value: string | undefined, project: ProjectFiles): InstallInputs {
  const path = value === undefined ? undefined : pathInProject(project, value);
  if (path === undefined) return nothing;
  return project.exists(path) ? reads(project, path) : outsideProject(value!);
}

const MOST_POMS = 200;

function pomInputs(project: ProjectFiles, file: string, seen: Set<string>): InstallInputs {
  if (seen.has(file)) return nothing;
  seen.add(file);
  const pom = seen.size > MOST_POMS ? undefined : readPom(project, file);
  if (pom === undefined)
    return refuse(
      'unreadable-manifest',
      { says: `${file} is not understood`, remedy: 'check it with `mvn validate`' },
      { file },
    );
  const { parent, modules } = pom;
  const above = parent !== undefined && project.exists(pomOf(project, parent)) ? [pomOf(project, parent)] : [];
  const others = [...above, ...modules.map((one) => pomOf(project, one))].map((one) => pomInputs(project, one, seen));
  return join([reachRefusal(pom) ?? nothing, reads(project, file), ...others]);
}

/** Files of the project that a pom can ask for besides. */
function reachRefusal({ tags, file }: Pom): InstallInputs | undefined {
  const found = tags.find(
    ({ name, text }) =>
      name === 'systemPath' ||
      name === 'exists' ||
      name === 'missing' ||
      (name === 'url' && /^file:|basedir/.test(text)),
  );
  if (found === undefined) return undefined;
  const says = `${posix.basename(file)} looks for files of the project: <${found.name}>`;
  return refuse('local-dependency', { says, remedy: 'take it from a repository' }, { file, line: found.line });
}
