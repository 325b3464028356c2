/** Runs a container, tries it, and writes down what it did. */
import { ContainerFailure, type ContainerEngine, type ContainerState } from './container-engine.js';
import type { Clock, Outside } from './machine/machine.js';
import type { Answer, Observation, Smoke, SmokeRequest } from './smoke.js';

/** What a trial needs. */
export interface Trial {
  readonly engine: ContainerEngine;
  readonly clock: Clock;
  readonly outside: Outside;
  readonly smoke: Smoke;
  /** Ports that the container listens on, as far as is known. */
  readonly ports: readonly number[];
  /** Seconds until it must have passed. */
  readonly wait: number;
}

/** One container of a trial. */
export interface Subject {
  readonly image: string;
  /** The container's name. */
  readonly name: string;
  readonly confined: boolean;
}

const PAUSE = 250;
const PORT_WAIT = 120_000;
/** As Docker waits. */
const STOP_SECONDS = 10;
const MOST_OUTPUT = 20_000;

/** Starts a container, tries it, stops it and removes it. */
export async function observe(trial: Trial, subject: Subject): Promise<Observation> {
  const taken = await takenPort(trial);
  if (taken !== undefined) return refusal(`port ${taken} of this machine is in use by something else`);
  try {
    await trial.engine.start({ ...subject, ports: portsOf(trial), watchHealth: trial.smoke.kind === 'health' });
    return await tryOut(trial, subject.name);
  } catch (error) {
    if (error instanceof ContainerFailure) return refusal(error.message);
    throw error;
  } finally {
    await trial.engine.removeContainer(subject.name);
  }
}

function refusal(refused: string): Observation {
  return { refused, running: false, exitCode: -1, output: '', answers: [], health: '' };
}

function portsOf({ smoke, ports }: Trial): readonly number[] {
  const asked = smoke.kind === 'requests' ? smoke.requests.map(({ port }) => port) : [];
  return [...new Set([...asked, ...ports])];
}

/** A port that another program of this machine keeps, when containers share its network. */
async function takenPort(trial: Trial): Promise<number | undefined> {
  if (!trial.engine.sharesPorts) return undefined;
  const { clock, outside } = trial;
  for (const port of portsOf(trial)) {
    const end = clock.now() + PORT_WAIT;
    while (await outside.listens(`127.0.0.1:${port}`)) {
      if (clock.now() > end) return port;
      await clock.sleep(PAUSE);
    }
  }
  return undefined;
}

async function tryOut(trial: Trial, name: string): Promise<Observation> {
  const tried = await TRIALS[trial.smoke.kind](trial, name);
  const state = await trial.engine.state(name);
  const output = (await trial.engine.output(name)).slice(-MOST_OUTPUT);
  const stopped = state.running ? await stop(trial, name) : undefined;
  const { running, exitCode, health } = state;
  return { running, exitCode, health, output, answers: [], ...tried, ...(stopped === undefined ? {} : { stopped }) };
}

async function stop({ engine, clock }: Trial, name: string): Promise<Observation['stopped']> {
  const start = clock.now();
  await engine.stop(name, STOP_SECONDS);
  const seconds = (clock.now() - start) / 1000;
  return { seconds, exitCode: (await engine.state(name)).exitCode };
}

type Tried = Partial<Pick<Observation, 'answers' | 'command'>>;

const TRIALS: Readonly<Record<Smoke['kind'], (trial: Trial, name: string) => Promise<Tried>>> = {
  start: async (trial, name) => {
    await until(trial, name, () => Promise.resolve(undefined));
    return {};
  },
  health: async (trial, name) => {
    await until(trial, name, ({ health }) => Promise.resolve(/^(un)?healthy$/.test(health) ? health : undefined));
    return {};
  },
  requests: async (trial, name) => {
    const { requests } = trial.smoke as Extract<Smoke, { kind: 'requests' }>;
    const first = await until(trial, name, () => ask(trial, name, requests[0]!));
    const answers: (Answer | undefined)[] = [first];
    for (const request of requests.slice(1)) answers.push(await ask(trial, name, request));
    return { answers };
  },
  command: async (trial, name) => {
    const { command } = trial.smoke as Extract<Smoke, { kind: 'command' }>;
    const variables = await addresses(trial, name);
    const run = (): ReturnType<Outside['run']> => trial.outside.run(command, variables);
    const passed = await until(trial, name, async () => {
      const ran = await run();
      return ran.code === 0 ? ran : undefined;
    });
    return { command: passed ?? (await run()) };
  },
};

/** Looks again and again until there is something, the container has ended, or the time is over. */
async function until<T>(
  { engine, clock, wait }: Trial,
  name: string,
  look: (state: ContainerState) => Promise<T | undefined>,
): Promise<T | undefined> {
  const end = clock.now() + wait * 1000;
  for (;;) {
    const state = await engine.state(name);
    const found = state.running ? await look(state) : undefined;
    if (found !== undefined || !state.running || clock.now() >= end) return found;
    await clock.sleep(PAUSE);
  }
}

async function ask({ engine, outside }: Trial, name: string, request: SmokeRequest): Promise<Answer | undefined> {
  const address = await engine.address(name, request.port);
  return address === undefined ? undefined : outside.ask(address, request);
}

/** What the user's command is told: the container's name, and where its ports are reached. */
async function addresses(trial: Trial, name: string): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = { RESTOW_CONTAINER: name };
  for (const port of portsOf(trial)) {
    const address = await trial.engine.address(name, port);
    if (address !== undefined) found[`RESTOW_ADDRESS_${port}`] = address;
  }
  return found;
}
