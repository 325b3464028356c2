import { posix } from 'node:path';
import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { flagValue, flagValues, variable } from '../../call-flags.js';
import {
  dynamicArguments,
  finished,
  fromFolder,
  join,
  makes,
  nothing,
  outsideProject,
  reads,
  refuse,
  writesManifest,
  type Inseparable,
} from '../../install-inputs.js';
import { pathInProject, seenFrom } from '../../project-paths.js';
import { gemfileInputs } from './gemfile.js';

/** Source: bundler.io/man/bundle-install.1.html, bundle-config.1.html, 2.7, 2026-11-21. */
export const bundlerDependencies: DependencyInstall = {
  makes: ['vendor/bundle', '.bundle'],
  inputs: (call, project) => {
    const verb = call.subcommand[0] ?? 'install';
    if (verb === 'plugin') return undefined;
    if (verb !== 'install') return writesManifest(`bundle ${verb}`, 'the Gemfile');
    if (call.dynamic === true) return dynamicArguments('a word of the call');
    return installInputs(call, project);
  },
};

/**
 * One difference is accepted, as for other managers: an install without a lock file, or with one that lacks the platform, writes
 * the lock file, and the copy of the sources puts the host's back. Bundler completes it in memory from what is installed.
 */
function installInputs(call: CallWords, project: ProjectFiles): InstallInputs {
  const named = flagValue(call, '--gemfile') ?? variable(call, 'BUNDLE_GEMFILE');
  if (named === null) return dynamicArguments('the value of BUNDLE_GEMFILE');
  const manifest = named === undefined ? foundManifest(project) : pathInProject(project, named);
  if (manifest === undefined) return named === undefined ? noManifest() : outsideProject(named);
  if (!project.exists(manifest) || manifest.startsWith('..')) return outsideProject(named ?? manifest);
  const folder = posix.dirname(manifest);
  const seen = seenFrom(project, folder);
  const found = join(pieces(call, seen, posix.basename(manifest)));
  return fromFolder(folder, finished(found, ['Gemfile', 'Gemfile.lock']));
}

function foundManifest(project: ProjectFiles): string | undefined {
  return ['gems.rb', 'Gemfile'].find((name) => project.exists(name));
}

function* pieces(call: CallWords, project: ProjectFiles, manifest: string): Iterable<InstallInputs> {
  const local = Object.keys(call.variables ?? {}).find((name) => name.startsWith('BUNDLE_LOCAL__'));
  if (local !== undefined) yield dynamicArguments(`what ${local} names`);
  yield gemfileInputs(project, manifest);
  yield reads(project, manifest === 'gems.rb' ? 'gems.locked' : `${manifest}.lock`, 'vendor/cache');
  yield settings(call, project);
  yield installFolder(call, project);
}

/** Where BUNDLE_APP_CONFIG says nothing, settings lie among the sources; this call or an earlier one may have written them. */
function settings(call: CallWords, project: ProjectFiles): InstallInputs {
  const told = variable(call, 'BUNDLE_APP_CONFIG');
  if (told?.startsWith('/') === true) return nothing;
  return project.exists('.bundle') ? settingsInSources() : makes('.bundle');
}

/** Flags that bundler remembers (up to 2.x) or obeys, and the variables of the same meaning. */
function installFolder(call: CallWords, project: ProjectFiles): InstallInputs {
  const named = [...flagValues(call, '--path', '--binstubs', '--standalone'), variable(call, 'BUNDLE_PATH')];
  const deploys =
    call.flags.some(({ name }) => name === '--deployment') ||
    variable(call, 'BUNDLE_DEPLOYMENT') !== undefined ||
    project.exists('vendor/bundle');
  const folders = [...named, ...(deploys ? ['vendor/bundle'] : [])];
  const within = folders.flatMap((path) => (typeof path === 'string' ? (pathInProject(project, path) ?? []) : []));
  const binstubs = call.flags.some(({ name, value }) => name === '--binstubs' && value === undefined) ? ['bin'] : [];
  return makes(...within.filter((path) => path !== 'vendor/cache'), ...binstubs);
}

function noManifest(): Inseparable {
  const says = 'there is no Gemfile among the files that are copied';
  return refuse('no-manifest', { says, remedy: 'run the install in the folder that holds the Gemfile' });
}

function settingsInSources(): Inseparable {
  const says = "bundler's settings lie in .bundle among the sources, where the build may change them too";
  const remedy = 'leave .bundle out of the build context, and set BUNDLE_ variables or run `bundle config` instead';
  return refuse('installs-into-sources', { says, remedy }, { file: '.bundle/config' });
}
