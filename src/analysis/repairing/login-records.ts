/** Users with high numbers, for whom a file of records is made as long as the number is high. */
import { LOGIN_RECORDS } from '../../distros/posix/account-commands.js';
import type { RunInstruction } from '../../document/document.js';
import type { Command, Script } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Repair } from './repairs.js';

export function ofLoginRecords(run: RunInstruction, script: Script): readonly Repair[] {
  return script.commands.flatMap((command) => ofCommand(command, run));
}

function ofCommand(command: Command, run: RunInstruction): readonly Repair[] {
  const { words, doubt } = unwrap(command);
  const [program, ...rest] = words;
  if (doubt !== undefined || program === undefined || executableName(program) !== LOGIN_RECORDS.command) return [];
  const texts = rest.map(({ literal }) => literal ?? '');
  const number = numberIn(texts);
  const { short, long } = LOGIN_RECORDS.without;
  const isOff = texts.some((text) => text === long || (/^-[A-Za-z]+$/.test(text) && text.includes(short.slice(1))));
  if (isOff || number === undefined || number <= LOGIN_RECORDS.highest) return [];
  const flag = texts.some((text) => text.startsWith('--')) ? long : short;
  const at = { start: program.span.end, end: program.span.end };
  const fix = { kind: 'texts', texts: [{ at, text: ` ${flag}` }], above: [] } as const;
  return [{ kind: 'records', instruction: run, what: String(number), at: program.span, plan: fix }];
}

function numberIn(texts: readonly string[]): number | undefined {
  const { numberFlags } = LOGIN_RECORDS;
  const at = texts.findIndex((text) => numberFlags.some((flag) => text === flag || text.startsWith(`${flag}=`)));
  if (at < 0) return undefined;
  const value = texts[at]!.includes('=') ? texts[at]!.slice(texts[at]!.indexOf('=') + 1) : texts[at + 1];
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}
