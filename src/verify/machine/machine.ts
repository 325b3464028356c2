/** What is needed of the machine besides the engine: ports, so that tests need neither network nor clock. */
import type { IgnoreFile } from '../../context/build-context.js';
import type { Answer, SmokeRequest } from '../smoke.js';

/** Time. */
export interface Clock {
  /** Milliseconds since any moment. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** Requests over the network, and the command of the user. */
export interface Outside {
  /** The answer; undefined: nothing answers at `host:port`. */
  ask(address: string, request: SmokeRequest): Promise<Answer | undefined>;
  /** True when something listens there. */
  listens(address: string): Promise<boolean>;
  /** Runs a shell command of the one who called us, with these variables set. */
  run(command: string, variables: Readonly<Record<string, string>>): Promise<{ code: number; output: string }>;
}

/** A Dockerfile and its ignore file in one of their states. */
export interface State {
  readonly text: string;
  /** Undefined: as it is in the context. */
  readonly ignoreFile: IgnoreFile | undefined;
}

/** A file of the build context; its path is relative to the root. */
export interface SentFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 in hex. */
  readonly digest: string;
}

/** A copy of the build context with a Dockerfile; absolute paths. */
export interface Copy {
  readonly context: string;
  readonly dockerfile: string;
}

/** Temporary copies of the build context; the user's folder is only read. */
export interface Scratch {
  /** A copy by this name in this state; it is made once and then only its Dockerfile and ignore file change. */
  copy(name: string, state: State): Copy;
  /** A Dockerfile in an empty context. */
  lone(name: string, text: string): Copy;
  /** Appends to a regular file of a copy; false when there is none of that path. */
  append(copy: Copy, path: string, text: string): boolean;
  /** The regular files that a state sends to the build. */
  sentFiles(state: State): readonly SentFile[];
  /** What of a copy is sent to the build at most; what lies in `.git`, too. */
  size(copy: Copy): { readonly files: number; readonly bytes: number };
  /** Removes all copies. */
  remove(): void;
}
