// Responsible for the calls of Docker's command: never through a shell, and ended when the run is interrupted.
// May not know an example, and may not judge what comes back.
import { spawn } from 'node:child_process';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interruption.abort());

/** True once the run was told to end: only cleaning up is left to do. */
export const isInterrupted = () => interruption.signal.aborted;

/** Runs a program to its end: `{ code, out, err }`, texts as UTF-8. Rejects when it cannot start or is interrupted. */
export function run(program, args) {
  return collect(program, args, { signal: interruption.signal });
}

function collect(program, args, options) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const texts = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => (texts.out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (texts.err += text));
    child.on('error', fail).on('close', (code) => done({ code, ...texts }));
  });
}

/** `docker ARGS`; rejects with the end of what it said when it fails. */
export async function docker(...args) {
  const { code, out, err } = await run('docker', args);
  if (code !== 0) throw new Error(`docker ${args[0]} failed (${code}):\n${err.split('\n').slice(-15).join('\n')}`);
  return out;
}

/** True when an engine answers. */
export async function engineAnswers() {
  return (await run('docker', ['info']).catch(() => ({ code: 1 }))).code === 0;
}

/** Builds a folder as `tag`: the steps of its log and the seconds it took. `buildArgs` is a record of names and values. */
export async function build(tag, folder, buildArgs) {
  const given = Object.entries(buildArgs).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]);
  const start = performance.now();
  const args = ['build', '--network=host', '--progress=plain', ...given, '-t', tag, folder];
  const { code, out, err } = await run('docker', args);
  if (code !== 0) throw new Error(`${tag} does not build:\n${err.split('\n').slice(-15).join('\n')}`);
  return { steps: stepsOf(out + err), seconds: (performance.now() - start) / 1000 };
}

/** The instructions of a log in plain progress form: `{ text, cached }` each, without those that only load. */
export function stepsOf(log) {
  const lines = log.split('\n');
  const cached = new Set(lines.flatMap((line) => /^#(\d+) CACHED$/.exec(line)?.[1] ?? []));
  const steps = new Map();
  for (const line of lines) {
    const [, number, text] = /^#(\d+) \[[^\]]*\d+\/\d+\] (.*)$/.exec(line) ?? [];
    if (number !== undefined) steps.set(number, { text, cached: cached.has(number) });
  }
  return [...steps.values()];
}

/** The image's configuration and its bytes. */
export async function inspect(tag) {
  const [{ Config, Size }] = JSON.parse(await docker('image', 'inspect', tag));
  return { config: Config, bytes: Size };
}

/** `path owner:group mode` of every file below `folder` in the image, sorted. Paths are relative to `folder`; owners are numbers. */
export async function filesOf(tag, folder) {
  const name = `${tag}-files`;
  const listed = `docker export ${name} | tar --numeric-owner -tvf -`;
  try {
    await docker('create', '--network=none', '--name', name, tag, 'nothing');
    const { out } = await run('sh', ['-c', listed]);
    return out
      .split('\n')
      .flatMap((line) => fileIn(line, folder.slice(1)))
      .sort();
  } finally {
    await remove([name], []);
  }
}

/** One line of tar's list, when it is a file below the folder. */
function fileIn(line, folder) {
  const [, type, mode, owner, path] =
    /^(.)(\S{9})\S* +(\d+\/\d+) +\S+ \S+ \S+ (.*?)(?: -> .*| link to .*)?$/.exec(line) ?? [];
  if (path === undefined || type === 'd' || !path.startsWith(`${folder}/`)) return [];
  const bits = [...mode].map((bit) => (bit === '-' ? '0' : '1')).join('');
  return [`${path.slice(folder.length + 1)} ${owner.replace('/', ':')} ${parseInt(bits, 2).toString(8)}`];
}

/**
 * Removes containers and images, whether they are there or not. An interruption does not end it: its processes lead a
 * group of their own, which a terminal's Ctrl-C does not reach.
 */
export async function remove(containers, images) {
  const options = { detached: true };
  if (containers.length > 0) await collect('docker', ['rm', '-f', ...containers], options);
  if (images.length > 0) await collect('docker', ['image', 'rm', '-f', ...images], options);
}
