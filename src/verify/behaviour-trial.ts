/** Tries containers of the two images in the same way, side by side where they do not take each other's ports. */
import { observe, type Subject, type Trial } from './behaviour.js';
import { ContainerFailure } from './container-engine.js';
import type { Both, ImageSettings, Side } from './image.js';
import { SIDES, type Failure } from './report.js';
import { defaultSmoke, judge, needsSecondLook, originalFault, type Observation, type Smoke } from './smoke.js';
import type { VerifyPorts } from './workbench.js';

/** Seconds that a container has, by what is tried, when the user does not say. */
const USUAL_WAIT: Readonly<Record<Smoke['kind'], number>> = { requests: 60, health: 60, command: 60, start: 5 };
/** For ports that are asked although nobody said that HTTP is spoken there. */
const GUESS_WAIT = 10;

export interface TrialOptions {
  readonly smoke: Smoke | undefined;
  readonly wait: number | undefined;
}

export class BehaviourTrial {
  readonly smoke: Smoke;
  readonly #trial: Trial;
  readonly #ports: VerifyPorts;
  #count = 0;

  /** `settings` are the original's: they say what is tried when the user does not. */
  constructor(ports: VerifyPorts, { smoke, wait }: TrialOptions, settings: ImageSettings) {
    this.smoke = smoke ?? defaultSmoke(settings);
    const isGuess = this.smoke.kind === 'requests' && !this.smoke.given;
    const exposed = settings.ports.flatMap((port) => (port.endsWith('/udp') ? [] : [Number.parseInt(port, 10)]));
    const { engine, clock, outside } = ports;
    const usual = isGuess ? GUESS_WAIT : USUAL_WAIT[this.smoke.kind];
    this.#trial = { engine, clock, outside, smoke: this.smoke, ports: exposed, wait: wait ?? usual };
    this.#ports = ports;
  }

  /** Both containers. Images by side. */
  async both(images: Both<string>, confined = false): Promise<Both<Observation>> {
    const one = (side: Side): Promise<Observation> => this.one(images[side], confined);
    if (!this.#ports.engine.sharesPorts) {
      const [original, rewrite] = await Promise.all([one('original'), one('rewrite')]);
      return { original, rewrite };
    }
    return { original: await one('original'), rewrite: await one('rewrite') };
  }

  /** One container. */
  async one(image: string, confined = false): Promise<Observation> {
    const { runName, tell } = this.#ports;
    tell(`runs ${image.slice(runName.length + 1)}${confined ? ' with a read-only root and no capabilities' : ''}`);
    const subject: Subject = { image, name: `${runName}-run-${++this.#count}`, confined };
    return observe(this.#trial, subject);
  }

  /** What the rewrite does otherwise than the original; the original is looked at again where it may not be steady. */
  async failures(seen: Both<Observation>, original: string): Promise<readonly Failure[]> {
    const again = needsSecondLook(this.smoke, seen) ? await this.one(original) : undefined;
    const log = lastLines(seen.rewrite.output);
    return judge(this.smoke, seen, again).map((says) => ({ check: 'behaviour', says, log }));
  }

  /** Why each fails without rights; nothing for a side that does not. */
  async confined(images: Both<string>): Promise<Partial<Both<string>>> {
    const seen = await this.both(images, true).catch((error: unknown) => {
      if (error instanceof ContainerFailure) return undefined;
      throw error;
    });
    const faults: Partial<Record<Side, string>> = {};
    for (const side of SIDES) {
      const fault = seen && confinedFault(this.smoke, seen[side]);
      if (fault !== undefined) faults[side] = fault;
    }
    return faults;
  }
}

function confinedFault(smoke: Smoke, seen: Observation): string | undefined {
  const fault = originalFault(smoke, seen);
  if (fault !== undefined) return fault;
  return seen.running || seen.exitCode === 0 ? undefined : `ended with ${seen.exitCode}`;
}

const LAST_LINES = 15;

/** The end of what was written, without empty lines. */
export function lastLines(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-LAST_LINES);
}
