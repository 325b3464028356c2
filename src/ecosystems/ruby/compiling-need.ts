/** Whether gems that a call installs need a compiler. Sources: guides.rubygems.org "Gems with Extensions"; bundler.io; read 2026. */
import type { CallWords, PackageManager, ProjectFiles } from '../../knowledge/package-manager.js';
import type { CompilingNeed } from '../../knowledge/smaller-image.js';
import { lockedGems } from './locked-gems.js';
import { GEM_NEEDS, NATIVE_GEMS, PLAIN_GEMS } from './native-gems.js';

type Compiling = NonNullable<PackageManager['compiling']>;

/** For bundler: by the lock file. */
export const bundlerCompiling: Compiling = (_, project) => {
  const locked = lockedGems(project);
  if (locked === undefined) return may('no lock file says what is installed');
  const { file, gems, others } = locked;
  if (others !== undefined) return may('a gem comes from git, or from a folder', { file, line: others });
  const compiled = gems.find(({ name, isReady }) => !isReady && !isPlain(name));
  if (compiled !== undefined) return may(`\`${compiled.name}\` may have to be compiled`, { file, line: compiled.line });
  return { kind: 'none', libraries: needsOf(gems.map(({ name }) => name)) };
};

/** For gem: by the names that are given. */
export const gemCompiling: Compiling = ({ operands, flags }) => {
  if (flags.some(({ name }) => name === '--system')) return { kind: 'none', libraries: [] };
  const other = operands.map(nameOf).find((name) => !isPlain(name));
  return other === undefined && operands.length > 0
    ? { kind: 'none', libraries: needsOf(operands.map(nameOf)) }
    : may(other === undefined ? 'it is not said which gems are installed' : `\`${other}\` may have to be compiled`);
};

/** What gems of a call need: those that are compiled, and packages that they call or load; undefined when that cannot be told. */
export function compiledGems(
  call: CallWords,
  project: ProjectFiles,
  isBundler: boolean,
): { readonly names: readonly string[]; readonly libraries: readonly string[] } | undefined {
  const locked = isBundler ? lockedGems(project) : undefined;
  if (isBundler && (locked === undefined || locked.others !== undefined)) return undefined;
  const ready = new Set(locked?.gems.filter(({ isReady }) => isReady).map(({ name }) => name));
  const names = locked?.gems.map(({ name }) => name) ?? call.operands.map(nameOf);
  const isKnown = (name: string): boolean => isPlain(name) || ready.has(name) || Object.hasOwn(NATIVE_GEMS, name);
  if (names.length === 0 || !names.every(isKnown)) return undefined;
  return { names: names.filter((name) => !isPlain(name) && !ready.has(name)), libraries: needsOf(names) };
}

/** `rails:7.1` of RubyGems 2.5 and later. */
function nameOf(operand: string): string {
  return operand.split(':')[0]!;
}

function isPlain(name: string): boolean {
  return PLAIN_GEMS.has(name) || Object.hasOwn(GEM_NEEDS, name);
}

function needsOf(names: readonly string[]): readonly string[] {
  const hasZones = names.includes('tzinfo-data');
  const asked = names.filter((name) => name !== 'tzinfo' || !hasZones);
  return [...new Set(asked.flatMap((name) => (Object.hasOwn(GEM_NEEDS, name) ? GEM_NEEDS[name]! : [])))];
}

function may(says: string, place: { readonly file?: string; readonly line?: number } = {}): CompilingNeed {
  return { kind: 'may', says, ...place, remedy: 'install it in a stage that has compilers' };
}
