/** Starts other programs: never through a shell, unless it is the user's own command; ended when the run is interrupted. */
import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';

/** How a program ended. Texts are UTF-8, only their ends when they are long. */
export interface Ran {
  /** Null: it was ended by a signal, or could not be started. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly timedOut: boolean;
}

export interface CommandOptions {
  readonly signal?: AbortSignal | undefined;
  /** Seconds. */
  readonly timeout?: number;
  readonly onLine?: (line: string) => void;
  readonly variables?: Readonly<Record<string, string>>;
  /** What becomes of standard output, instead of a text. */
  readonly take?: (out: Readable) => Promise<void>;
}

const MOST_TEXT = 4 * 1024 * 1024;
/** Given to a program between the request to end and the end. In milliseconds. */
const GRACE = 10_000;

/**
 * Runs a program to its end. Rejects with an AbortError when the run is interrupted, once the program is gone. It leads a process group of its own,
 * which the Ctrl-C of a terminal does not reach: we end it ourselves, and in our order.
 */
export async function runCommand(program: string, args: readonly string[], options: CommandOptions = {}): Promise<Ran> {
  options.signal?.throwIfAborted();
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.variables },
  });
  const end = ended(child);
  const { isOver, stop } = limits(child, options);
  const [out, err] = await Promise.all([
    options.take === undefined ? collected(child.stdout, options.onLine) : options.take(child.stdout).then(() => ''),
    collected(child.stderr, options.onLine),
  ]).catch(async (error: unknown) => {
    child.kill('SIGKILL');
    await end;
    throw error;
  });
  const { code, message } = await end;
  stop();
  options.signal?.throwIfAborted();
  return { code, out, err: err + message, timedOut: isOver() };
}

function ended(child: ChildProcess): Promise<{ readonly code: number | null; readonly message: string }> {
  return new Promise((done) => {
    child.on('error', ({ message }) => done({ code: null, message }));
    child.on('close', (code) => done({ code, message: '' }));
  });
}

/** Ends the program when the time is over or the run is interrupted: first politely. */
function limits(child: ChildProcess, { signal, timeout }: CommandOptions): { isOver: () => boolean; stop: () => void } {
  let over = false;
  let kill: NodeJS.Timeout | undefined;
  const end = (): void => {
    child.kill('SIGTERM');
    kill ??= setTimeout(() => child.kill('SIGKILL'), GRACE);
  };
  const timer =
    timeout === undefined
      ? undefined
      : setTimeout(() => {
          over = true;
          end();
        }, timeout * 1000);
  signal?.addEventListener('abort', end, { once: true });
  const stop = (): void => {
    clearTimeout(timer);
    clearTimeout(kill);
    signal?.removeEventListener('abort', end);
  };
  return { isOver: () => over, stop };
}

async function collected(stream: Readable, onLine?: (line: string) => void): Promise<string> {
  let text = '';
  let open = '';
  for await (const part of stream.setEncoding('utf8') as AsyncIterable<string>) {
    text = (text + part).slice(-MOST_TEXT);
    const lines = (open + part).split('\n');
    open = lines.pop()!.slice(-MOST_TEXT);
    if (onLine !== undefined) for (const line of lines) onLine(line);
  }
  if (open !== '') onLine?.(open);
  return text;
}
