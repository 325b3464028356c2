/** What other tools change, as docs/parity.json holds it. */
import { readFileSync } from 'node:fs';

export interface Peer {
  readonly id: string;
  readonly name: string;
  /** Which of its rules are looked at. */
  readonly what: string;
  /** Where the list stands, and when it was read. */
  readonly source: string;
  /** How many rules that list has. */
  readonly count: number;
}

export interface ParityRow {
  readonly rewrite: string;
  readonly restow: 'yes' | 'part' | 'no';
  /** The transform. */
  readonly by?: string;
  /** `transform/case`. */
  readonly cases?: readonly string[];
  /** Why not, or how far. */
  readonly why?: string;
  /** Names of rules by the id of their tool. */
  readonly peers: Readonly<Record<string, readonly string[]>>;
}

export interface Parity {
  readonly peers: readonly Peer[];
  readonly rows: readonly ParityRow[];
}

export function readParity(): Parity {
  return JSON.parse(readFileSync('docs/parity.json', 'utf8')) as Parity;
}

/** The list of tools, one a line. */
export function peerList({ peers }: Parity): string {
  return peers.map(({ name, what, source, count }) => `- **${name}**: ${what} (${count}). ${source}.`).join('\n');
}

/** One row a rewrite, one column a tool. */
export function parityTable({ peers, rows }: Parity): string {
  const head = ['rewrite', 'restow', ...peers.map(({ name }) => name)];
  const lines = rows.map((row) => [row.rewrite, answer(row), ...peers.map(({ id }) => rules(row, id))]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function answer({ restow, by, cases = [], why }: ParityRow): string {
  const links = cases.map((path) => `[${path.split('/')[1] ?? path}](../test/cases/${path})`);
  const shown = by === undefined ? '' : ` [\`${by}\`](../transforms/${by}/README.md)`;
  return [`**${restow}**${shown}`, why, links.join(', ')]
    .filter((part) => part !== undefined && part !== '')
    .join('; ');
}

function rules({ peers }: ParityRow, id: string): string {
  return (peers[id] ?? []).map((rule) => `\`${rule}\``).join(', ');
}
