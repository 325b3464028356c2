/** What a Gemfile.lock says of gems. Source: bundler.io "Gemfile.lock", lib/bundler/lockfile_parser.rb, 2.7, read 2026. */
import type { ProjectFiles } from '../../knowledge/package-manager.js';

/** A gem with the line, from 1, that names it. */
export interface LockedGem {
  readonly name: string;
  readonly line: number;
  /** True when a variant for Linux is named, in which the compiled part comes ready. */
  readonly isReady: boolean;
}

export interface LockedGems {
  readonly file: string;
  readonly gems: readonly LockedGem[];
  /** The line, from 1, that begins a part with gems from git or from folders. */
  readonly others: number | undefined;
}

/** The gems; undefined without a lock file. */
export function lockedGems(project: ProjectFiles): LockedGems | undefined {
  const file = ['Gemfile.lock', 'gems.locked'].find((name) => project.exists(name));
  const text = file === undefined ? undefined : project.read(file);
  if (file === undefined || text === undefined) return undefined;
  const lines = text.split('\n').map((line) => line.trimEnd());
  const found = lines.flatMap((line, index) => gemAt(line, index + 1));
  const ready = new Set(found.filter(({ isReady }) => isReady).map(({ name }) => name));
  const others = lines.findIndex((line) => line === 'GIT' || line === 'PATH');
  return {
    file,
    gems: found.filter(({ name, isReady }) => isReady || !ready.has(name)),
    others: others === -1 ? undefined : others + 1,
  };
}

/** `    name (1.2.3)`, `    name (1.2.3-x86_64-linux)`; deeper lines are what those depend on. */
function gemAt(text: string, line: number): readonly LockedGem[] {
  const [, name, version] = /^ {4}([^ (]+) \(([^)]*)\)$/.exec(text) ?? [];
  return name === undefined ? [] : [{ name, line, isReady: /-(?:x86_64|aarch64|arm64)-linux/.test(version!) }];
}
