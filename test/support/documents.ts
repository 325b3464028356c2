/** The generated parts of the documents, between `<!-- name -->` and `<!-- /name -->`. */
import { existsSync, readFileSync } from 'node:fs';
import { schemaOf } from '../../src/config/json-schema.js';
import { configurationShape } from '../../src/config/shape.js';
import { diskContext } from '../../src/context/disk-context.js';
import { rewrite } from '../../src/engine/rewrite.js';
import type { Transform } from '../../src/transform/transform.js';
import { unifiedDiff } from '../../src/report/diff.js';
import { presets, transforms } from '../../transforms/index.js';
import { readCase } from '../../src/testing/case-folder.js';
import { runCase } from '../../src/testing/run-case.js';
import { parityTable, peerList, readParity } from './parity.js';

/** A document as it is and as it should be. */
export interface GeneratedDocument {
  readonly path: string;
  readonly is: string;
  readonly should: string;
}

/** Every document with generated parts. */
export function generatedDocuments(): readonly GeneratedDocument[] {
  const pages = transforms.map((transform) =>
    filled(`transforms/${transform.id}/README.md`, { example: example(transform), skips: skips(transform) }),
  );
  const parity = readParity();
  const others = filled('docs/parity.md', { peers: peerList(parity), parity: parityTable(parity) });
  return [filled('README.md', { transforms: table(), demo: demo() }), schema(), others, ...pages];
}

function filled(path: string, parts: Readonly<Record<string, string>>): GeneratedDocument {
  const is = readFileSync(path, 'utf8');
  let should = is;
  for (const [name, text] of Object.entries(parts)) {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [should.indexOf(open), should.indexOf(close)];
    if (start >= 0 && end > start)
      should = `${should.slice(0, start + open.length)}\n\n${text}\n\n${should.slice(end)}`;
  }
  return { path, is, should };
}

/** The schema of the configuration, which is generated as a whole. */
function schema(): GeneratedDocument {
  const path = 'docs/config.schema.json';
  const is = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const of = schemaOf(configurationShape(transforms.map(({ id }) => id)));
  const head = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'The configuration of restow' };
  return { path, is, should: `${JSON.stringify({ ...head, ...of }, null, 2)}\n` };
}

/** The case `example` as one diff of all the lines, without headers. */
function example(transform: Transform): string {
  const root = `test/cases/${transform.id}`;
  const one = readCase(`${root}/example`, root);
  const result = runCase(one, [transform]);
  const dockerfile = wholeDiff('Dockerfile', one.before, result.after);
  const ignore = result.ignoreFile;
  const companion =
    ignore === undefined
      ? ''
      : `\n\nand \`${ignore.path}\`:\n\n${wholeDiff(ignore.path, ignore.before ?? '', ignore.after)}`;
  return result.after === one.before ? companion.trimStart() : dockerfile + companion;
}

/** What the recommended preset makes of the first example, as a diff without headers. */
function demo(): string {
  const folder = 'examples/legacy-node';
  const before = readFileSync(`${folder}/Dockerfile`, 'utf8');
  const context = diskContext(folder, { dockerfilePath: 'Dockerfile' });
  const { after } = rewrite({ text: before, context, dockerfilePath: 'Dockerfile', transforms: presets.recommended });
  return wholeDiff('Dockerfile', before, after);
}

function wholeDiff(path: string, before: string, after: string): string {
  const lines = unifiedDiff({ path, before, after }).split('\n');
  const body = lines.filter((line) => !/^(---|\+\+\+|@@)/.test(line)).join('\n');
  return `\`\`\`diff\n${body.trimEnd()}\n\`\`\``;
}

function skips({ skips: reasons }: Transform): string {
  if (Object.keys(reasons).length === 0)
    return 'It refuses nothing: what it cannot write it suggests, with the reason.';
  const rows = Object.entries(reasons).map(([reason, { text, remedy }]) => `| \`${reason}\` | ${text} | ${remedy} |`);
  return ['| reason | what it says | what to do |', '| --- | --- | --- |', ...rows].join('\n');
}

function table(): string {
  const rows = transforms.map(({ id, title, applicability, base }) => {
    const preset = (['safe', 'recommended', 'max'] as const).find((name) => presets[name].some((one) => one.id === id));
    const from = base === undefined ? preset : `\`--base ${base}\``;
    return `| [\`${id}\`](transforms/${id}/README.md) | ${title} | ${applicability} | ${from} |`;
  });
  return [
    '| transform | what is true afterwards | applicability | from preset |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
