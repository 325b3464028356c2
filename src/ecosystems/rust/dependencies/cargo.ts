/** What fetching calls of cargo read of a project. */
import type { CallWords, DependencyInstall, InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { refuse } from '../../install-inputs.js';
import { cargoPackages, manifestInputs, wantedTargets } from './packages.js';

/**
 * A crate from a registry or repository has nothing to do with the project. `cargo fetch` reads every manifest, and refuses one whose
 * targets are not there. Sources: doc.rust-lang.org/cargo, cargo-install, cargo-fetch, 1.91 (2026); tried with 1.95.
 */
export const cargoDependencies: DependencyInstall = {
  makes: [],
  inputs: (call, project) => (call.subcommand[0] === 'install' ? installInputs(call) : fetchInputs(project)),
};

function installInputs({ flags, operands, dynamic }: CallWords): InstallInputs | undefined {
  const named = operands.length > 0 || flags.some(({ name }) => name === '--git');
  if (named && dynamic !== true) return undefined;
  return refuse('project-itself', {
    says: '`cargo install` compiles what lies in its folder',
    remedy: 'name the crate',
  });
}

/** Where the targets are not among the files that are copied above it, something else stands in for them. */
function fetchInputs(project: ProjectFiles): InstallInputs {
  const packages = cargoPackages(project);
  if ('separable' in packages) return packages;
  const there = packages.flatMap(wantedTargets).find((path) => project.exists(path));
  return there === undefined ? manifestInputs(project, packages) : needsTargets(there);
}

function needsTargets(path: string): InstallInputs {
  const remedy = 'let empty files stand in for the targets in the same step, or give it a cache mount for the registry';
  return refuse('project-itself', {
    says: `cargo takes no manifest for one without its targets, such as ${path}`,
    remedy,
  });
}
