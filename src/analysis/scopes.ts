import type { Fact } from './fact.js';
import type { Dialect } from '../shell/script.js';

/** What holds just before an instruction runs. */
export interface Scope {
  /** ENV in force, by name, values with variables expanded where that is possible. */
  readonly env: ReadonlyMap<string, Fact<string>>;
  /** ARG in force, with defaults; a value can be overridden by `--build-arg`, so it is never certain. */
  readonly args: ReadonlyMap<string, string | undefined>;
  /** Absolute working directory. */
  readonly workdir: Fact<string>;
  /** User name or number without group; `root` for 0. */
  readonly user: Fact<string>;
  /** The shell of shell-form instructions. */
  readonly shell: ShellInForce;
}

export type ShellInForce =
  | { readonly kind: 'shell'; readonly dialect: Dialect; readonly words: readonly string[] }
  /** PowerShell, cmd, or something unknown: scripts are not parsed. */
  | { readonly kind: 'other'; readonly why: string };
