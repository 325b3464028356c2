/** Builds states of the Dockerfile and looks at their images; what was built or looked at once is remembered. */
import type { Look } from './checks.js';
import type { Build, ContainerEngine } from './container-engine.js';
import type { Clock, Copy, Outside, Scratch, State } from './machine/machine.js';
import { withoutFrontend } from './states.js';
import { baseImageText } from './written-settings.js';

/** All that reaches the machine. */
export interface VerifyPorts {
  readonly engine: ContainerEngine;
  readonly scratch: Scratch;
  readonly clock: Clock;
  readonly outside: Outside;
  /** What names of containers and images begin with: no other run has it. */
  readonly runName: string;
  /** One line of progress. */
  readonly tell: (line: string) => void;
}

export interface WorkbenchOptions {
  readonly target: string | undefined;
  /** True: `# syntax=` is left out of what is built. */
  readonly builtinFrontend: boolean;
}

/** A state that was built. */
export interface Built {
  readonly build: Build;
  readonly copy: Copy;
  readonly image: string;
}

export class Workbench {
  readonly #looks = new Map<string, Promise<Look>>();
  readonly #bases = new Map<string, Promise<string | undefined>>();

  constructor(
    readonly ports: VerifyPorts,
    readonly options: WorkbenchOptions,
  ) {}

  /** Builds a state under a name of its own. `cold`: without the cache. */
  async build(name: string, state: State, cold: boolean): Promise<Built> {
    const { scratch } = this.ports;
    const copy = scratch.copy(name, { ...state, text: this.#shown(state.text) });
    return this.rebuild(name, copy, cold);
  }

  /** Builds what lies in a copy. */
  async rebuild(name: string, copy: Copy, cold = false): Promise<Built> {
    const { engine, runName, tell } = this.ports;
    const image = `${runName}-${name}`;
    tell(`builds ${name}`);
    const build = await engine.build({ ...copy, image, cold }, (step) => tell(`  ${name}  ${step}`));
    tell(`${build.built ? 'built' : 'could not build'} ${name} in ${build.seconds.toFixed(1)} s`);
    return { build, copy, image };
  }

  /** The image with its files. */
  look(image: string): Promise<Look> {
    const known = this.#looks.get(image);
    if (known !== undefined) return known;
    const look = this.#lookAt(image);
    this.#looks.set(image, look);
    return look;
  }

  /** The name of the base image of a state's last stage; undefined when it cannot be built alone. */
  base(state: State): Promise<string | undefined> {
    const text = baseImageText(this.#shown(state.text), this.options.target) ?? '';
    const known = this.#bases.get(text);
    if (known !== undefined) return known;
    const image = this.#buildBase(text);
    this.#bases.set(text, image);
    return image;
  }

  async #lookAt(image: string): Promise<Look> {
    this.ports.tell(`reads the files of ${image.slice(this.ports.runName.length + 1)}`);
    return { image: await this.ports.engine.image(image), files: await this.ports.engine.files(image) };
  }

  async #buildBase(text: string): Promise<string | undefined> {
    const name = `base-${this.#bases.size}`;
    const { build, image } = await this.rebuild(name, this.ports.scratch.lone(name, text));
    return build.built ? image : undefined;
  }

  #shown(text: string): string {
    return this.options.builtinFrontend ? withoutFrontend(text) : text;
  }
}
