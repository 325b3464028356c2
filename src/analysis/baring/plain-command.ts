/** Commands that are nothing but a program with its arguments, so that no shell is needed to start them. */
import { parseText } from '../../shell/parse-script.js';
import type { AndOrList, Script } from '../../shell/script.js';

/** Its words; undefined where a shell does more. With `orFail`, `… || exit 1` behind it says nothing that its own status does not. */
export function plainWords(script: Script, { orFail = false } = {}): readonly string[] | undefined {
  const [list, ...lists] = script.lists;
  if (list === undefined || lists.length > 0 || list.terminator !== 'end') return undefined;
  const members = orFail && failsAfter(list) ? list.members.slice(0, 1) : list.members;
  const [member, ...more] = members;
  const [part, ...parts] = member?.pipeline ?? [];
  if (more.length > 0 || parts.length > 0 || member?.negated !== false || part?.kind !== 'command') return undefined;
  const { words, redirects, assignments } = part.command;
  const own = words[0]?.literal === 'exec' ? words.slice(1) : words;
  const isPlain =
    redirects.length + assignments.length === 0 && own.every(({ literal, glob }) => literal !== undefined && !glob);
  return isPlain && own.length > 0 ? own.map(({ literal }) => literal!) : undefined;
}

/** The same of a text. */
export function plainTextWords(
  text: string,
  options: { readonly orFail?: boolean } = {},
): readonly string[] | undefined {
  const parsed = parseText(text, 'posix');
  return parsed.known ? plainWords(parsed.script, options) : undefined;
}

function failsAfter({ members }: AndOrList): boolean {
  const [, second, ...more] = members;
  const [part] = second?.pipeline ?? [];
  if (more.length > 0 || second?.operator !== '||' || part?.kind !== 'command') return false;
  const words = part.command.words.map(({ literal }) => literal);
  return words.join(' ') === 'exit 1' || words.join(' ') === 'false';
}
