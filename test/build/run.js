// Runs `restow verify` on every example and on every seeded fault, or on those that are named. Needs a Docker engine; not part of `npm test`.
// npm run test:build -- [--minutes N] [--table] [--base B] [NAME…]: begins nothing more after N minutes; --table: the README's table, and no faults; what was measured today is not measured again;
// --base: those that can be moved to such a base are, and no faults.
import { execFileSync } from 'node:child_process';
import { checkFaults } from './check-faults.js';
import { EXAMPLES } from './examples.js';
import { FAULTS } from './faults.js';
import { keepMeasured, measuredToday } from './measured.js';
import { writeTable } from './table.js';
import { verifyExample } from './verify-example.js';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => interruption.abort());

/** Minutes that what was begun in time has to end. */
const GRACE = 4;
/** Timers take no more milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;
const TIME_IS_OVER = new Error('the time is over');

const failed = [];
let checked = 0;

/** Prints one finding; `found` is shown when it is not `fine`. */
function check(what, fine, found = '') {
  console.log(`  ${fine ? 'ok   ' : 'FAULT'} ${what}${fine || found === '' ? '' : `: ${found}`}`);
  checked++;
  if (!fine) failed.push(what);
}

function argumentsOf(argv) {
  const asked = { minutes: Infinity, table: false, base: undefined, names: [] };
  for (let at = 0; at < argv.length; at++) {
    if (argv[at] === '--minutes') asked.minutes = Number(argv[++at]);
    else if (argv[at] === '--table') asked.table = true;
    else if (argv[at] === '--base') asked.base = argv[++at];
    else asked.names.push(argv[at]);
  }
  const known = [...EXAMPLES, ...FAULTS].map(({ name }) => name);
  const unknown = asked.names.find((name) => !known.includes(name));
  if (unknown !== undefined || Number.isNaN(asked.minutes))
    return `not understood: ${argv.join(' ')}; names are ${known.join(', ')}`;
  return asked;
}

function engineAnswers() {
  try {
    execFileSync('docker', ['info'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function judgeAll({ minutes, table, base, names }) {
  const end = performance.now() + minutes * 60_000;
  const mayGoOn = () => performance.now() < end && !interruption.signal.aborted;
  const isWanted = ({ name }) => names.length === 0 || names.includes(name);
  const results = [];
  await checkFaults(
    FAULTS.filter(isWanted).filter(() => !table && base === undefined),
    mayGoOn,
    check,
    interruption.signal,
  );
  const movable = ({ bases = [] }) => base === undefined || bases.includes(base);
  for (const example of EXAMPLES.filter(isWanted).filter(movable)) {
    if (!mayGoOn()) break;
    console.log(example.name);
    const known = table ? measuredToday(example.name) : undefined;
    const report = known ?? (await verifyExample(example, check, interruption.signal, base));
    if (report === undefined) continue;
    if (base === undefined) keepMeasured(example.name, report);
    results.push({ name: example.name, report });
  }
  if (table && results.length === EXAMPLES.length) writeTable(results);
  else if (table) check('every example is there for the table', false);
}

async function main() {
  const asked = argumentsOf(process.argv.slice(2));
  if (typeof asked === 'string') {
    console.error(asked);
    process.exitCode = 2;
    return;
  }
  if (!engineAnswers())
    return console.log('skipped: `docker info` fails, so no Docker engine answers here and nothing was built');
  // What has begun by then may still end; a machine that is too slow for that says nothing about restow.
  const limit = Math.min((asked.minutes + GRACE) * 60_000, LONGEST_TIMER);
  const timer = setTimeout(() => interruption.abort(TIME_IS_OVER), limit);
  await judgeAll(asked).catch((error) => {
    if (interruption.signal.reason === TIME_IS_OVER) return console.log('  the time is over: this was not finished');
    return check(interruption.signal.aborted ? 'interrupted' : error.message, false);
  });
  clearTimeout(timer);
  console.log(failed.length === 0 ? `nothing failed in ${checked} checks` : `faults: ${failed.length} of ${checked}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

await main();
