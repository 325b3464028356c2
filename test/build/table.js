// Responsible for the table of the README: its rows from reports, with the day. May not: build.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const [OPEN, CLOSE] = ['<!-- measured -->', '<!-- /measured -->'];

const megabytes = (bytes) =>
  Math.round(bytes / 1e6)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
const seconds = (number) => number.toFixed(1);

/** As JSON has it; nothing is root's. */
const account = (value) => (value === undefined ? 'root' : JSON.parse(value));

function row({ name, report: { measures, rebuilds, settings } }) {
  const both = (pick) => `${pick('original')} → ${pick('rewrite')}`;
  const after = (side) => rebuilds[side].find(({ what }) => what === 'source');
  const user = settings.find(({ part }) => part === 'user');
  const cells = [
    `[${name}](examples/${name})`,
    both((side) => megabytes(measures[side].bytes)),
    both((side) => measures[side].layers),
    `${account(user.before)} → ${account(user.after)}`,
    both((side) => seconds(measures[side].coldSeconds)),
    both((side) => seconds(after(side).seconds)),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Writes the table between its marks. `results` are `{ name, report }`, in the order of the rows. */
export function writeTable(results) {
  const lines = [
    `Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run test:build -- --table\`, which runs \`restow verify\` on the examples and needs a Docker engine. Sizes and times depend on the`,
    "base images (here: made of Debian 12's packages) and on the machine.",
    '',
    '| example | image, MB | layers | user | built without cache, s | rebuilt after a source file changed, s |',
    '| --- | --- | --- | --- | --- | --- |',
    ...results.map(row),
  ];
  const text = readFileSync(README, 'utf8');
  const [start, end] = [text.indexOf(OPEN), text.indexOf(CLOSE)];
  if (start === -1 || end < start) throw new Error('the README has no place for the table');
  writeFileSync(README, `${text.slice(0, start + OPEN.length)}\n\n${lines.join('\n')}\n\n${text.slice(end)}`);
}
