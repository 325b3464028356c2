/**
 * The command `restow`.
 * Responsible for: arguments, files, output, exit status. May not: decide anything about a Dockerfile.
 */
import { parseArguments } from './args.js';
import { completionScript } from './commands/completion.js';
import { explainText } from './commands/explain.js';
import { writeSample } from './commands/init.js';
import { listText } from './commands/list.js';
import { runReplay } from './commands/replay.js';
import { runRewrite } from './commands/rewrite.js';
import { exitStatus, faultMessage, UsageError } from './exit-status.js';
import type { Terminal } from './output.js';
import { answerAsThread } from './threads.js';
import { visible } from '../report/visible.js';
import { version } from './version.js';

/** False: nobody reads standard output any more. */
let goesOut = true;
/** False: there is something to do besides printing. */
let stopsWithoutReader = true;

async function run(argv: readonly string[]): Promise<number> {
  const asked = await parseArguments(argv, version);
  switch (asked.command) {
    case 'help':
    case 'version':
      process.stdout.write(`${asked.text}\n`);
      return exitStatus.done;
    case 'list':
      process.stdout.write(listText());
      return exitStatus.done;
    case 'init':
      process.stdout.write(writeSample(process.cwd()));
      return exitStatus.done;
    case 'explain':
      process.stdout.write(explainText(asked.id));
      return exitStatus.done;
    case 'completion':
      process.stdout.write(completionScript(asked.shell));
      return exitStatus.done;
    case 'replay':
      return runReplay({ ...asked.common, ...asked.options }, process.cwd(), terminal(asked.common.color));
    case 'verify': {
      // What it made must be removed first, whether anybody reads or not.
      stopsWithoutReader = false;
      const { runVerify } = await import('./commands/verify.js');
      return runVerify(asked.options, asked.common, process.cwd(), terminal(asked.common.color));
    }
    case 'rewrite':
      if (asked.options.write) stopsWithoutReader = false;
      return runRewrite(asked.options, process.cwd(), terminal(asked.options.color));
  }
}

function terminal(color: boolean | undefined): Terminal {
  const isDumb = process.env['TERM'] === 'dumb';
  const plain = color === false || (color === undefined && (isDumb || (process.env['NO_COLOR'] ?? '') !== ''));
  return {
    out: (text) => void (goesOut && process.stdout.write(text)),
    err: (text) => void process.stderr.write(text),
    outColor: !plain && (color === true || process.stdout.isTTY === true),
    errColor: !plain && (color === true || process.stderr.isTTY === true),
    outIsTerminal: process.stdout.isTTY === true,
    showsProgress: process.stderr.isTTY === true && !isDumb,
  };
}

function report(error: unknown): number {
  if (error instanceof UsageError) process.stderr.write(`restow: ${visible(error.message)}\n`);
  else process.stderr.write(`restow: ${visible(faultMessage(error))}\n`);
  return exitStatus.badInput;
}

if (!answerAsThread()) {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' && stopsWithoutReader) process.exit(exitStatus.done);
    goesOut = false;
  });
  // Nobody reads the summary: no reason to stop halfway through writing files.
  process.stderr.on('error', () => undefined);
  process.exitCode = await run(process.argv.slice(2)).catch(report);
}
