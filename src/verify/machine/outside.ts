/** Requests over HTTP, and the user's own command. */
import { connect } from 'node:net';
import type { Answer, SmokeRequest } from '../smoke.js';
import type { Clock, Outside } from './machine.js';
import { runCommand } from './run-command.js';

const REQUEST_TIME = 10_000;
const CONNECT_TIME = 1000;
const MOST_BODY = 1024 * 1024;

/** The real ones; `signal` interrupts. */
export function outside(signal: AbortSignal): Outside {
  return {
    ask: (address, request) => ask(address, request, signal),
    listens,
    run: async (command, variables) => {
      const { code, out, err } = await runCommand('sh', ['-c', command], { signal, variables, timeout: 300 });
      return { code: code ?? -1, output: out + err };
    },
  };
}

/** The machine's clock; a sleep ends with an AbortError when the run is interrupted. */
export function clock(signal: AbortSignal): Clock {
  return {
    now: () => performance.now(),
    sleep: (milliseconds) =>
      new Promise((done, fail) => {
        signal.throwIfAborted();
        const interrupt = (): void => {
          clearTimeout(timer);
          fail(signal.reason as Error);
        };
        const timer = setTimeout(() => {
          signal.removeEventListener('abort', interrupt);
          done();
        }, milliseconds);
        signal.addEventListener('abort', interrupt, { once: true });
      }),
  };
}

async function ask(address: string, request: SmokeRequest, signal: AbortSignal): Promise<Answer | undefined> {
  const { method, path, body } = request;
  const headers = body === undefined ? {} : { 'content-type': 'application/json' };
  const limit = AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIME)]);
  try {
    const options = { method, headers, redirect: 'manual', signal: limit } as const;
    const response = await fetch(`http://${address}${path}`, body === undefined ? options : { ...options, body });
    return { status: response.status, body: await textOf(response) };
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of response.body ?? []) {
    text += decoder.decode(part as Uint8Array, { stream: true });
    if (text.length > MOST_BODY) break;
  }
  return text;
}

function listens(address: string): Promise<boolean> {
  const [host, port] = address.split(':');
  return new Promise((done) => {
    const socket = connect({ host: host!, port: Number(port), timeout: CONNECT_TIME });
    const end = (is: boolean) => (): void => {
      socket.destroy();
      done(is);
    };
    socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false));
  });
}
