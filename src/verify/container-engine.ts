/** What is needed of a program that builds images and runs containers: a port. */
import type { Image, ImageFiles } from './image.js';

/** One build. Paths are absolute. */
export interface BuildRequest {
  readonly dockerfile: string;
  readonly context: string;
  /** What the image is called. */
  readonly image: string;
  /** True: no step is taken from the cache. */
  readonly cold: boolean;
}

/** A step as the log shows it: `[2/4] RUN make`, without those that only load. */
export interface BuildStep {
  readonly name: string;
  readonly cached: boolean;
}

export interface Build {
  readonly built: boolean;
  readonly seconds: number;
  readonly steps: readonly BuildStep[];
  /** The last lines that it said. */
  readonly log: readonly string[];
}

/** How a container is started. */
export interface RunRequest {
  readonly image: string;
  readonly name: string;
  /** Container ports that are to be reached from this machine. */
  readonly ports: readonly number[];
  /** True: the root file system cannot be written (but `/tmp`), and there are no capabilities. */
  readonly confined: boolean;
  /** True: the image's own health check is made every two seconds. */
  readonly watchHealth: boolean;
}

export interface ContainerState {
  readonly running: boolean;
  /** Of a container that has ended. */
  readonly exitCode: number;
  /** `starting`, `healthy`, `unhealthy`; empty when nothing checks. */
  readonly health: string;
}

export interface ContainerEngine {
  /** `docker`, `podman`. */
  readonly name: string;
  /** False: it only builds. */
  readonly runs: boolean;
  /** True when containers are in the network of this machine, so that two of one kind take each other's ports. */
  readonly sharesPorts: boolean;
  build(request: BuildRequest, onStep: (name: string) => void): Promise<Build>;
  image(name: string): Promise<Image>;
  files(image: string): Promise<ImageFiles>;
  /** Throws ContainerFailure when it does not start. */
  start(request: RunRequest): Promise<void>;
  state(container: string): Promise<ContainerState>;
  /** Where a port of a running container is reached: `127.0.0.1:49153`; undefined when it is not. */
  address(container: string, port: number): Promise<string | undefined>;
  /** All that it wrote, standard output before standard error. */
  output(container: string): Promise<string>;
  /** Asks it to stop; it is killed after the seconds. */
  stop(container: string, seconds: number): Promise<void>;
  removeContainer(container: string): Promise<void>;
  /** Removes every container, image and cache of the run, whatever happened before. */
  removeAll(): Promise<void>;
}

/** A container that could not be started; the message is the engine's. */
export class ContainerFailure extends Error {
  override readonly name = 'ContainerFailure';
}
