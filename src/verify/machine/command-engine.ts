/** Docker, or podman, by its command. */
import type { Readable } from 'node:stream';
import {
  ContainerFailure,
  type Build,
  type BuildRequest,
  type ContainerEngine,
  type ContainerState,
  type RunRequest,
} from '../container-engine.js';
import type { Image, ImageFiles } from '../image.js';
import type { BuildLog } from './build-log.js';
import { readHistory, readImage } from './image-configuration.js';
import { readFiles } from './read-files.js';
import { runCommand, type CommandOptions, type Ran } from './run-command.js';

/** How the engine is called. */
export interface EngineOptions {
  /** What names of containers and images begin with; no other run has it. */
  readonly runName: string;
  readonly signal: AbortSignal;
  /** Passed on to builds: `--build-arg`, `--target`, `--secret`, `--network`. */
  readonly buildArguments: readonly string[];
  /** `host`, a network's name; undefined: the engine's default. */
  readonly network: string | undefined;
  /** Seconds that a build may take. */
  readonly timeout: number;
  /** A folder that is removed at the end of the run. */
  readonly temporary: string;
}

/** What is different from program to program. */
export interface Dialect {
  readonly program: string;
  /** Calls that succeed where it can be worked with. */
  readonly probes: readonly (readonly string[])[];
  /** Arguments of every build. */
  readonly build: (options: EngineOptions) => readonly string[];
  /** Set for builds. */
  readonly variables: (options: EngineOptions) => Readonly<Record<string, string>>;
  readonly log: () => BuildLog;
  readonly history: readonly string[];
  /** True: it opens its standard output by name, which must be a pipe for that; Node.js gives it a socket. */
  readonly throughPipe: boolean;
  /** True: the engine makes health checks itself; false: each must be asked for. */
  readonly checksHealth: boolean;
  /** Removes what builds of the run kept in cache mounts; undefined: it goes with the temporary folder. */
  readonly prune: ((runName: string) => readonly string[]) | undefined;
}

const LOG_LINES = 25;

export class CommandEngine implements ContainerEngine {
  readonly runs = true;
  readonly name: string;
  readonly sharesPorts: boolean;
  readonly #dialect: Dialect;
  readonly #options: EngineOptions;
  readonly #watched = new Set<string>();

  constructor(dialect: Dialect, options: EngineOptions) {
    this.#dialect = dialect;
    this.#options = options;
    this.name = dialect.program;
    this.sharesPorts = options.network === 'host';
  }

  async build({ dockerfile, context, image, cold }: BuildRequest, onStep: (name: string) => void): Promise<Build> {
    const log = this.#dialect.log();
    const onLine = (line: string): void => {
      const step = log.take(line.trimEnd());
      if (step !== undefined) onStep(step);
    };
    const { timeout, buildArguments } = this.#options;
    const fixed = this.#dialect.build(this.#options);
    const args = [...fixed, ...(cold ? ['--no-cache'] : []), ...buildArguments, '-t', image, '-f', dockerfile, context];
    const start = performance.now();
    const variables = this.#dialect.variables(this.#options);
    const { code, timedOut } = await this.#command(args, { timeout, onLine, variables });
    const late = timedOut ? [`it took longer than ${timeout} s (--timeout)`] : [];
    const seconds = (performance.now() - start) / 1000;
    return { built: code === 0, seconds, steps: log.steps(), log: [...log.last(), ...late].slice(-LOG_LINES) };
  }

  async image(name: string): Promise<Image> {
    const inspected = await this.#said(['image', 'inspect', name]);
    const history = await this.#said(['history', ...this.#dialect.history, name]);
    return readImage(inspected, readHistory(history));
  }

  /** A container is made and never started: its file system is what is read. */
  async files(image: string): Promise<ImageFiles> {
    const container = `${image}-files`;
    await this.#said(['create', '--network=none', '--name', container, '--entrypoint', 'nothing', image]);
    try {
      let files: ImageFiles | undefined;
      const take = async (out: Readable): Promise<void> => {
        files = await readFiles(out);
      };
      const { program, throughPipe } = this.#dialect;
      const { signal } = this.#options;
      const { code, err } = throughPipe
        ? await runCommand('sh', ['-c', '"$0" export "$1" | cat', program, container], { take, signal })
        : await this.#command(['export', container], { take });
      if (code !== 0 || files === undefined || files.size === 0)
        throw new EngineFailure(`${this.name} export failed: ${err.trim()}`);
      return files;
    } finally {
      await this.removeContainer(container);
    }
  }

  async start({ image, name, ports, confined, watchHealth }: RunRequest): Promise<void> {
    const { network } = this.#options;
    const published = network === undefined ? ports.map((port) => `--publish=127.0.0.1::${port}`) : [];
    const args = [
      ...['run', '--detach', '--name', name, ...published],
      ...(network === undefined ? [] : [`--network=${network}`]),
      ...(confined ? ['--read-only', '--tmpfs=/tmp', '--cap-drop=ALL', '--security-opt=no-new-privileges'] : []),
      ...(watchHealth && this.#dialect.checksHealth ? ['--health-interval=2s', '--health-start-period=0s'] : []),
      image,
    ];
    const { code, err } = await this.#command(args);
    if (code !== 0) throw new ContainerFailure(err.trim().split('\n')[0] ?? '');
    if (watchHealth && !this.#dialect.checksHealth) this.#watched.add(name);
  }

  async state(container: string): Promise<ContainerState> {
    const format = '{{json .State}}';
    const state = JSON.parse(
      await this.#said(['container', 'inspect', '--format', format, container]),
    ) as InspectedState;
    const health =
      this.#watched.has(container) && state.Running ? await this.#checked(container) : state.Health?.Status;
    return { running: state.Running, exitCode: state.ExitCode, health: health ?? '' };
  }

  async #checked(container: string): Promise<string> {
    const { code } = await this.#command(['healthcheck', 'run', container]);
    return code === 0 ? 'healthy' : 'starting';
  }

  async address(container: string, port: number): Promise<string | undefined> {
    const { network } = this.#options;
    if (network === 'host') return `127.0.0.1:${port}`;
    if (network !== undefined) return this.#addressInNetwork(container, port);
    const { code, out } = await this.#command(['port', container, `${port}/tcp`]);
    return code === 0 ? out.split('\n')[0]!.trim() : undefined;
  }

  async #addressInNetwork(container: string, port: number): Promise<string | undefined> {
    const format = '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}';
    const [address] = (await this.#said(['container', 'inspect', '--format', format, container])).trim().split(' ');
    return address === undefined || address === '' ? undefined : `${address}:${port}`;
  }

  async output(container: string): Promise<string> {
    const { out, err } = await this.#command(['logs', container]);
    return out + err;
  }

  async stop(container: string, seconds: number): Promise<void> {
    await this.#command(['stop', '--time', String(seconds), container]);
  }

  async removeContainer(container: string): Promise<void> {
    await this.#cleanUp(['rm', '--force', '--volumes', container]);
  }

  async removeAll(): Promise<void> {
    const { runName } = this.#options;
    const containers = await this.#cleanUp(['ps', '--all', '--quiet', '--filter', `name=${runName}`]);
    if (lines(containers).length > 0) await this.#cleanUp(['rm', '--force', '--volumes', ...lines(containers)]);
    const format = '{{.Repository}}:{{.Tag}}';
    const images = await this.#cleanUp(['image', 'ls', '--format', format, '--filter', `reference=*${runName}*`]);
    if (lines(images).length > 0) await this.#cleanUp(['image', 'rm', '--force', ...lines(images)]);
    const prune = this.#dialect.prune?.(runName);
    if (prune !== undefined) await this.#cleanUp(prune);
  }

  /** Also when the run was interrupted. */
  async #cleanUp(args: readonly string[]): Promise<Ran> {
    return runCommand(this.#dialect.program, args);
  }

  async #said(args: readonly string[]): Promise<string> {
    const { code, out, err } = await this.#command(args);
    if (code !== 0) throw new EngineFailure(`${this.name} ${args[0]} failed: ${err.trim().split('\n').at(-1) ?? ''}`);
    return out;
  }

  #command(args: readonly string[], options: CommandOptions = {}): Promise<Ran> {
    return runCommand(this.#dialect.program, args, { ...options, signal: this.#options.signal });
  }
}

/** The engine did not do what it always does; the message is for the user. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure';
}

interface InspectedState {
  readonly Running: boolean;
  readonly ExitCode: number;
  readonly Health?: { readonly Status?: string };
}

function lines({ out }: Ran): readonly string[] {
  return out.split('\n').filter((line) => line !== '');
}

/** True when the program is there and its engine answers. */
export async function answers({ program, probes }: Dialect, signal: AbortSignal): Promise<boolean> {
  for (const probe of probes) if ((await runCommand(program, probe, { signal })).code !== 0) return false;
  return true;
}
