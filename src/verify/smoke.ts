/** The test that both containers must pass: how it is written, and how what came of it is judged. */
import type { Both, HealthCheck, ImageSettings } from './image.js';

/** One request over HTTP. */
export interface SmokeRequest {
  readonly method: string;
  readonly port: number;
  readonly path: string;
  /** A JSON text. */
  readonly body: string | undefined;
  /** Undefined: whatever the original answers. */
  readonly status: number | undefined;
  /** What the answer must hold; undefined: what the original answers, if it always answers the same. */
  readonly text: string | undefined;
}

/** What is done with both containers. */
export type Smoke =
  | { readonly kind: 'requests'; readonly requests: readonly SmokeRequest[]; readonly given: boolean }
  | { readonly kind: 'command'; readonly command: string }
  | { readonly kind: 'health' }
  | { readonly kind: 'start' };

/** What a container did. */
export interface Observation {
  /** Why it did not start at all. */
  readonly refused?: string;
  /** True: still up when it was looked at. */
  readonly running: boolean;
  readonly exitCode: number;
  /** The end of what it wrote. */
  readonly output: string;
  /** In the order of the requests; undefined: nothing answered. */
  readonly answers: readonly (Answer | undefined)[];
  readonly health: string;
  /** Of the smoke command. */
  readonly command?: { readonly code: number; readonly output: string };
  /** How it ended when it was asked to stop. */
  readonly stopped?: { readonly seconds: number; readonly exitCode: number };
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

const SHAPE = /^([A-Z]+)\s+:(\d{1,5})(\/\S*)?(?:\s+(.*))?$/s;

/** Reads `GET :8000/health 200 ok` or `POST :8000/items {"a":1} 201`; a text that says why it cannot be. */
export function parseSmoke(text: string): SmokeRequest | string {
  const [, method, port, path = '/', rest = ''] = SHAPE.exec(text.trim()) ?? [];
  if (method === undefined || Number(port) === 0 || Number(port) > 65_535)
    return `\`${text}\` is no request like \`GET :8000/health 200 ok\``;
  const body = leadingJson(rest);
  const [, status, expected] = /^(?:(\d{3})(?:\s+|$))?(.*)$/s.exec(rest.slice(body?.length ?? 0).trim()) ?? [];
  return {
    method,
    port: Number(port),
    path,
    body,
    status: status === undefined ? undefined : Number(status),
    text: expected === undefined || expected === '' ? undefined : expected,
  };
}

/** The JSON object or list that a text begins with. */
function leadingJson(text: string): string | undefined {
  const close = text.startsWith('{') ? '}' : text.startsWith('[') ? ']' : undefined;
  if (close === undefined) return undefined;
  for (let end = text.indexOf(close); end !== -1; end = text.indexOf(close, end + 1)) {
    const part = text.slice(0, end + 1);
    if (isJson(part)) return part;
  }
  return undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What is asked when nothing was given: the image's own check, else whether it starts, and what its ports answer. */
export function defaultSmoke({ healthCheck, ports }: ImageSettings): Smoke {
  if (hasHealthCheck(healthCheck)) return { kind: 'health' };
  const numbers = ports.flatMap((port) => (port.endsWith('/udp') ? [] : [Number.parseInt(port, 10)]));
  if (numbers.length === 0) return { kind: 'start' };
  const requests = numbers.map((port): SmokeRequest => ({
    method: 'GET',
    port,
    path: '/',
    body: undefined,
    status: undefined,
    text: undefined,
  }));
  return { kind: 'requests', requests, given: false };
}

function hasHealthCheck(check: HealthCheck | undefined): boolean {
  return check?.Test !== undefined && check.Test.length > 0 && check.Test[0] !== 'NONE';
}

/** Why the original alone does not pass, so that nothing can be said of the rewrite; undefined when it does. */
export function originalFault(
  smoke: Smoke,
  { refused, running, answers, health, command }: Observation,
): string | undefined {
  if (refused !== undefined) return `it does not start: ${refused}`;
  switch (smoke.kind) {
    case 'requests':
      if (!smoke.given) return undefined;
      return smoke.requests.map((request, index) => requestFault(request, answers[index])).find(Boolean);
    case 'health':
      return running && health === 'healthy' ? undefined : `its health check says \`${health || 'nothing'}\``;
    case 'command':
      return command?.code === 0 ? undefined : `the smoke command ends with ${command?.code ?? 'nothing'}`;
    case 'start':
      return undefined;
  }
}

function requestFault({ method, path, status, text }: SmokeRequest, answer: Answer | undefined): string | undefined {
  const asked = `${method} ${path}`;
  if (answer === undefined) return `nothing answers ${asked}`;
  if (status !== undefined && answer.status !== status)
    return `${asked} is answered with ${answer.status}, not ${status}`;
  if (text !== undefined && !answer.body.includes(text)) return `the answer to ${asked} does not hold \`${text}\``;
  return undefined;
}

/** What of the original is always the same: `again` is a second look at it, taken when the two sides differ. */
export function judge(
  smoke: Smoke,
  { original, rewrite }: Both<Observation>,
  again: Observation | undefined,
): readonly string[] {
  if (rewrite.refused !== undefined) return [`it does not start: ${rewrite.refused}`];
  if (original.running && !rewrite.running) return [`it ended with ${rewrite.exitCode}; the original was still up`];
  if (!original.running && rewrite.running)
    return [`it was still up; the original had ended with ${original.exitCode}`];
  const faults = [...endFaults(original, rewrite, again), ...answerFaults(smoke, { original, rewrite }, again)];
  const fault = smoke.kind === 'health' || smoke.kind === 'command' ? originalFault(smoke, rewrite) : undefined;
  return fault === undefined ? faults : [...faults, fault];
}

function endFaults(original: Observation, rewrite: Observation, again: Observation | undefined): readonly string[] {
  if (original.running) return [];
  if (original.exitCode !== rewrite.exitCode)
    return [`it ended with ${rewrite.exitCode}, the original with ${original.exitCode}`];
  const isSteady = again?.output === original.output;
  return isSteady && original.output !== rewrite.output ? ['it wrote something else than the original'] : [];
}

function answerFaults(smoke: Smoke, both: Both<Observation>, again: Observation | undefined): readonly string[] {
  if (smoke.kind !== 'requests') return [];
  return smoke.requests.flatMap((request, index) => {
    const [was, is] = [both.original.answers[index], both.rewrite.answers[index]];
    if (was === undefined) return [];
    const fault = requestFault(request, is);
    if (fault !== undefined) return [fault];
    const asked = `${request.method} ${request.path}`;
    if (is!.status !== was.status)
      return [`${asked} is answered with ${is!.status}, by the original with ${was.status}`];
    const isSteady = request.text === undefined && again?.answers[index]?.body === was.body;
    return isSteady && is!.body !== was.body ? [`${asked} is answered with another text than by the original`] : [];
  });
}

/** True when the sides differ in something that need not be the same each time. */
export function needsSecondLook(smoke: Smoke, { original, rewrite }: Both<Observation>): boolean {
  if (!original.running) return original.output !== rewrite.output;
  if (smoke.kind !== 'requests') return false;
  return smoke.requests.some(
    ({ text }, index) => text === undefined && original.answers[index]?.body !== rewrite.answers[index]?.body,
  );
}
