// Responsible for running `restow verify` on one example and checking what it reports. May not: build or run anything itself.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const CLI = join(ROOT, 'dist', 'cli.js');

/** The report; `signal` interrupts; `base` as --base takes it, or undefined. Rejects when there is none. Progress goes where ours goes. */
async function reportOf({ name, smoke, buildArgs = [] }, signal, base) {
  const given = [...smoke.flatMap((one) => ['--smoke', one]), ...buildArgs.flatMap((one) => ['--build-arg', one])];
  const fixed = [
    '--network',
    'host',
    '--builtin-frontend',
    '--format',
    'json',
    ...(base === undefined ? [] : ['--base', base]),
  ];
  const child = spawn('node', [CLI, 'verify', join(ROOT, 'examples', name), ...fixed, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const interrupt = () => child.kill('SIGTERM');
  signal.addEventListener('abort', interrupt);
  let text = '';
  for await (const part of child.stdout.setEncoding('utf8')) text += part;
  signal.removeEventListener('abort', interrupt);
  signal.throwIfAborted();
  return JSON.parse(text);
}

/** Verifies an example: its report, when it passed. Calls `check(what, fine, found)` for each. */
export async function verifyExample(example, check, signal, base) {
  const report = await reportOf(example, signal, base);
  const told = [
    report.because,
    ...report.failures.map(({ check: what, says, culprit }) => `${what}: ${says} (${culprit})`),
  ];
  check('the rewrite is verified', report.status === 'verified', told.join('; '));
  if (report.status !== 'verified') return undefined;
  const { original, rewrite } = report.measures;
  const { atMost = 1 } = example;
  const megabytes = (bytes) => Math.round(bytes / 1e6);
  if (base !== undefined) console.log(`  ${megabytes(original.bytes)} MB → ${megabytes(rewrite.bytes)} MB`);
  check(
    `the image is smaller than ${atMost * 100}% of what it was`,
    rewrite.bytes < original.bytes * atMost,
    `${original.bytes} → ${rewrite.bytes}`,
  );
  check(
    'another user than root runs it',
    report.settings.some(({ part }) => part === 'user'),
  );
  const { stopped } = report.behaviour;
  check('SIGTERM ends it', /ended with (0|143) /.test(stopped.rewrite ?? ''), stopped.rewrite);
  checkSteps(report, example, check);
  return report;
}

function checkSteps({ rebuilds }, { installs, stays }, check) {
  const steps = rebuilds.rewrite.find(({ what }) => what === 'source')?.steps ?? [];
  const expected = [...installs.map((text) => [text, true]), ...stays.map((text) => [text, false])];
  for (const [text, cached] of expected) {
    const step = steps.find(({ name }) => /\] run /i.test(name) && name.includes(text));
    check(
      `\`${text}\` ${cached ? 'comes from the cache' : 'runs again'} after a source changed`,
      step?.cached === cached,
      step?.name ?? 'no such step',
    );
  }
}
