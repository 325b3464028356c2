/** The programs that cargo makes. Sources: doc.rust-lang.org/cargo "cargo build", "cargo install", "Build cache", "Configuration", 1.91, read 2026. */
import { posix } from 'node:path';
import type { BuildPlace, Made } from '../../knowledge/build-recipe.js';
import type { CallWords, ProjectFiles } from '../../knowledge/package-manager.js';
import { flagValue, flagValues, isOn, variable } from '../call-flags.js';
import { listAt, textAt, valueAt } from '../data-values.js';
import { foldersAbove, seenFrom } from '../project-paths.js';
import { readToml } from '../read-toml.js';
import { cargoPackages } from './dependencies/packages.js';

/** A setting of .cargo/config.toml in the folder or above; undefined when none sets it. */
function configured(project: ProjectFiles, key: string): string | undefined {
  for (const folder of ['.', ...foldersAbove(project)]) {
    for (const name of ['.cargo/config.toml', '.cargo/config']) {
      const parsed = readToml(project.read(posix.join(folder, name)) ?? '');
      const value = parsed.ok ? textAt(parsed.value, 'build', key) : undefined;
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** The target that a call compiles for (`x86_64-unknown-linux-musl`); undefined for the host's. */
export function targetOf(call: CallWords, project: ProjectFiles): string | undefined {
  return flagValue(call, '--target') ?? variable(call, 'CARGO_BUILD_TARGET') ?? configured(project, 'target');
}

/** Flags that change which programs there are, or where, in ways that are not known. */
const ODD: ReadonlySet<string> = new Set(['-Z', '--config', '--artifact-dir', '--out-dir', '-C', '--git']);
/** Flags whose values say nothing of that. */
const ANY_VALUE: ReadonlySet<string> = new Set(['--features', '-F', '-j', '--jobs', '--color', '--message-format']);

/** What a call makes; undefined when it makes no program, or that cannot be told. */
export function programsOf(call: CallWords, place: BuildPlace): readonly Made[] | undefined {
  const isHidden = (word: string | undefined): boolean => word !== undefined && /[$`*?]/.test(word);
  const odd = call.flags.some(
    ({ name, value }) => ODD.has(name) || isHidden(name) || (isHidden(value) && !ANY_VALUE.has(name)),
  );
  if (odd || call.operands.some(isHidden)) return undefined;
  const [verb = ''] = call.subcommand;
  if (verb === 'install') return installed(call, place);
  return verb === 'build' || verb === 'b' ? built(call, place) : undefined;
}

function installed(call: CallWords, { project }: BuildPlace): readonly Made[] | undefined {
  const path = flagValue(call, '--path') ?? (call.operands.length === 0 ? '.' : undefined);
  const root = flagValue(call, '--root') ?? variable(call, 'CARGO_INSTALL_ROOT') ?? variable(call, 'CARGO_HOME');
  if (path === undefined || path.startsWith('/') || root === null) return undefined;
  const bin = posix.join(root ?? '/usr/local/cargo', 'bin');
  if (!bin.startsWith('/')) return undefined;
  return programNames(seenFrom(project, path), call).map((name) => ({ path: posix.join(bin, name), kind: 'program' }));
}

function built(call: CallWords, { folder, project }: BuildPlace): readonly Made[] | undefined {
  const manifest = flagValue(call, '--manifest-path');
  const own = manifest === undefined ? '.' : posix.dirname(manifest);
  const target = targetOf(call, project);
  if (own.startsWith('/') || target === null || target?.includes('.json') === true) return undefined;
  const named = flagValue(call, '--profile');
  const profile = isOn(call, '--release', '-r') ? 'release' : named === undefined || named === 'dev' ? 'debug' : named;
  const names = programNames(seenFrom(project, own), call);
  return targetFolders(call, project, own, folder)?.flatMap((one) =>
    names.map((name): Made => ({ path: posix.join(one, target ?? '', profile, name), kind: 'program' })),
  );
}

/** The folder that is told; else that of the package, or of a workspace which it may belong to. */
function targetFolders(
  call: CallWords,
  project: ProjectFiles,
  own: string,
  folder: string,
): readonly string[] | undefined {
  const told =
    flagValue(call, '--target-dir') ?? variable(call, 'CARGO_TARGET_DIR') ?? variable(call, 'CARGO_BUILD_TARGET_DIR');
  if (told === null) return undefined;
  const set = told ?? configured(project, 'target-dir');
  if (set !== undefined) return [posix.resolve(folder, set)];
  const above = ['..', '../..', '../../..'].map((up) => posix.join(own, up));
  const workspaces = above.filter((one) => isWorkspace(project.read(posix.join(one, 'Cargo.toml'))));
  return [own, ...workspaces].map((one) => posix.resolve(folder, one, 'target'));
}

function isWorkspace(text: string | undefined): boolean {
  const parsed = text === undefined ? undefined : readToml(text);
  return parsed?.ok === true && valueAt(parsed.value, 'workspace') !== undefined;
}

/** Names of the binary targets that are asked for, or of all packages of the project. */
function programNames(project: ProjectFiles, call: CallWords): readonly string[] {
  const asked = flagValues(call, '--bin').flatMap((name) => name ?? []);
  const examples = flagValues(call, '--example').flatMap((name) => (name === undefined ? [] : `examples/${name}`));
  if (asked.length + examples.length > 0) return [...asked, ...examples];
  const packages = cargoPackages(project);
  if ('separable' in packages) return [];
  return packages.flatMap(({ folder, manifest }) => {
    const named = listAt(manifest, 'bin').flatMap((one) => textAt(one, 'name') ?? []);
    const own = textAt(manifest, 'package', 'name');
    const files = project
      .list()
      .flatMap((path) => /(?:^|\/)src\/bin\/([\w-]+)(?:\.rs|\/main\.rs)$/.exec(path)?.[1] ?? []);
    const isProgram = project.exists(posix.join(folder, 'src/main.rs'));
    return [...named, ...files, ...(own !== undefined && isProgram ? [own] : [])];
  });
}
