// Responsible for running an image, asking it over HTTP and telling it to stop.
// May not build, and may not compare.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { docker, remove, run } from './docker.js';

const TRIES = 80;
const PAUSE = 250;

/** A port of this machine that nothing listens on. */
function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** One request: `status body`. Fails while nothing listens. */
async function request(url, body) {
  const options = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(url, { ...options, signal: AbortSignal.timeout(5000) });
  return `${response.status} ${await response.text()}`;
}

/** Waits until something listens at `url`, for as long as the container is there. */
async function listening(url, isRunning) {
  for (let tries = 0; tries < TRIES && isRunning(); tries++) {
    try {
      return await request(url);
    } catch {
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }
  throw new Error(isRunning() ? `nothing answers at ${url}` : 'the container ended before it answered');
}

/** The effective user of process 1, as the engine sees it from outside. */
async function firstUser(name) {
  const pid = (await docker('inspect', '--format', '{{.State.Pid}}', name)).trim();
  return Number(/^Uid:\s+\d+\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
}

/**
 * Runs an image, asks it `ask` (a list of `[path, body?]`, with a body: POST), and stops it.
 * Gives the answers as `status body`, the number of the user that process 1 runs as, and how it ended: the exit code (137: it had to be
 * killed) and the seconds.
 */
export async function serve(tag, ask) {
  const port = await freePort();
  const container = run('docker', ['run', '--rm', '--network=host', '-e', `PORT=${port}`, '--name', tag, tag]);
  let ended;
  const end = container.then(
    (result) => (ended = result),
    (error) => (ended = { code: null, out: '', err: String(error) }),
  );
  try {
    const at = `http://127.0.0.1:${port}`;
    await listening(at + ask[0][0], () => ended === undefined);
    const answers = [];
    for (const [path, body] of ask) answers.push(await request(at + path, body));
    const uid = await firstUser(tag);
    const start = performance.now();
    await docker('stop', '-t', '5', tag);
    const { code } = await end;
    return { answers, uid, code, seconds: (performance.now() - start) / 1000 };
  } catch (error) {
    await remove([tag], []);
    const { out, err } = await end;
    throw new Error(`${tag}: ${error.message}\n${(out + err).split('\n').slice(-15).join('\n')}`, { cause: error });
  } finally {
    await remove([tag], []);
  }
}
