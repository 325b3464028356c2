/** Fetches the crates that a build would fetch by itself. */
import { posix } from 'node:path';
import type { FetchPlan, InstallInputs, Prefetch, ProjectFiles, StandIn } from '../../../knowledge/package-manager.js';
import { refuse, type Inseparable } from '../../install-inputs.js';
import { cargoPackages, fetchesSomething, manifestInputs, wantedTargets, type CargoPackage } from './packages.js';

const BUILDS = new Set(['build', 'b', 'check', 'c', 'test', 't', 'run', 'r', 'install']);
const ELSEWHERE = new Set(['--manifest-path', '--git', '--offline', '--frozen', '-Z', '--config']);

/**
 * `cargo fetch` wants targets to exist, and looks no further than at their names: empty files stand in, and go in the same step.
 * Sources: doc.rust-lang.org/cargo, cargo-fetch and reference/cargo-targets, 1.91 (2026); tried with 1.95.
 */
export const cargoPrefetch: Prefetch = {
  variables: ['CARGO_HOME', 'RUSTUP_TOOLCHAIN', 'CARGO_NET_GIT_FETCH_WITH_CLI', 'CARGO_REGISTRIES_CRATES_IO_PROTOCOL'],
  plan(call, project) {
    if (!BUILDS.has(call.subcommand[0] ?? '') || call.flags.some(({ name }) => ELSEWHERE.has(name))) return undefined;
    if (call.subcommand[0] === 'install' && !call.flags.some(isThisFolder)) return undefined;
    if (!project.exists('Cargo.toml') || project.isDirectory('vendor')) return undefined;
    const packages = cargoPackages(project);
    if ('separable' in packages) return { words: [], inputs: packages };
    return fetchesSomething(packages) ? planOf(project, packages) : undefined;
  },
};

function isThisFolder({ name, value }: { readonly name: string; readonly value: string | undefined }): boolean {
  return name === '--path' && value !== undefined && ['.', './'].includes(value);
}

function planOf(project: ProjectFiles, packages: readonly CargoPackage[]): FetchPlan {
  const targets = packages.flatMap(wantedTargets);
  const standIn = targets.length === 0 ? undefined : standInFor(targets);
  const inputs = inputsOf(project, packages, standIn);
  return { words: ['fetch', '--locked'], inputs, ...(standIn === undefined ? {} : { standIn }) };
}

function standInFor(targets: readonly string[]): StandIn {
  const folders = [...new Set(targets.flatMap(newFolders))];
  const topmost = folders.filter((one) => !folders.some((other) => one.startsWith(`${other}/`)));
  return {
    folders: topmost,
    before: [`mkdir ${folders.join(' ')}`, `touch ${targets.join(' ')}`],
    after: [`rm -r ${topmost.join(' ')}`],
  };
}

/** `a/src/bin/x.rs` → `a/src`, `a/src/bin`: what lies between the manifest's folder and the target. */
function newFolders(target: string): readonly string[] {
  const folder = posix.dirname(target);
  return posix.basename(folder) === 'bin' ? [posix.dirname(folder), folder] : [folder];
}

function inputsOf(project: ProjectFiles, packages: readonly CargoPackage[], standIn?: StandIn): InstallInputs {
  const refusal =
    lockRefusal(project) ?? overlap(packages, standIn) ?? configRefusal(project) ?? oddName(packages, standIn);
  if (refusal !== undefined) return refusal;
  return manifestInputs(project, packages);
}

function lockRefusal(project: ProjectFiles): Inseparable | undefined {
  if (project.exists('Cargo.lock')) return undefined;
  const says = 'there is no Cargo.lock where the build runs, so each build takes the versions of its day';
  return refuse('no-manifest', { says, remedy: 'commit Cargo.lock and copy it' });
}

/** A package below a folder of sources: its manifest would come to lie among what stands in. */
function overlap(packages: readonly CargoPackage[], standIn: StandIn | undefined): Inseparable | undefined {
  const inner = packages.find(({ folder }) => standIn?.folders.some((one) => `${folder}/`.startsWith(`${one}/`)));
  if (inner === undefined) return undefined;
  const says = `the package ${inner.folder} lies among the sources of another`;
  return refuse('workspace-not-understood', { says, remedy: 'move it beside them' });
}

const PLAIN = /^[\w./-]+$/;

/** Names that a shell would take for something else. */
function oddName(packages: readonly CargoPackage[], standIn: StandIn | undefined): Inseparable | undefined {
  const names = [...packages.map(({ folder }) => folder), ...(standIn?.before.join(' ').split(' ') ?? [])];
  if (names.every((name) => PLAIN.test(name))) return undefined;
  const says = 'a folder or target has a name that would have to be quoted';
  return refuse('workspace-not-understood', { says, remedy: 'fetch the crates in a step of its own, by hand' });
}

/** Settings that take crates from folders of the project (doc.rust-lang.org/cargo, reference/source-replacement, 1.91, 2026). */
function configRefusal(project: ProjectFiles): Inseparable | undefined {
  const file = ['.cargo/config.toml', '.cargo/config'].find((one) => project.exists(one));
  if (file === undefined || !/\b(?:directory|local-registry|paths?|include)\s*=/.test(project.read(file) ?? ''))
    return undefined;
  const says = `${file} names folders that crates come from`;
  return refuse('local-dependency', { says, remedy: 'copy them by hand, and fetch in a step of its own' }, { file });
}
