/** Reads sed scripts as far as to tell that they do nothing but change text. Source: GNU sed 4.9 manual, 3 to 6 (2022). */

/** True when every command of the script only changes the text that passes: none reads, writes or runs anything. */
export function touchesNoFile(script: string): boolean {
  let rest = script;
  while ((rest = rest.replace(/^[\s;{}]+/, '')) !== '') {
    const after = afterCommand(afterAddresses(rest));
    if (after === undefined) return false;
    rest = after;
  }
  return true;
}

/** The script after the addresses of its first command; undefined when they are not understood. */
function afterAddresses(script: string): string | undefined {
  let rest: string | undefined = script;
  for (let count = 0; count < 2; count++) {
    rest = afterAddress(rest);
    if (!rest?.startsWith(',')) break;
    rest = rest.slice(1).trimStart();
  }
  return rest?.replace(/^\s*!?\s*/, '');
}

function afterAddress(script: string): string | undefined {
  if (script.startsWith('/')) return afterDelimited(script, 1, '/')?.replace(/^[IM]+/, '');
  if (script.startsWith('\\')) return afterDelimited(script, 2, script[1] ?? '');
  return script.replace(/^(?:[0-9]+(?:~[0-9]+)?|\$(?!\w)|[+~][0-9]+)/, '');
}

/** What follows the next `delimiter` that is neither escaped nor in brackets, from `at`. */
function afterDelimited(script: string, at: number, delimiter: string): string | undefined {
  for (let index = at; index < script.length; index++) {
    if (script[index] === '\\') index++;
    else if (script[index] === delimiter) return script.slice(index + 1);
  }
  return undefined;
}

const PLAIN_COMMANDS = new Set([...'dpPgGhHnNxDlzF=']);
const TEXT_COMMANDS = new Set([...'aic']);

function afterCommand(script: string | undefined): string | undefined {
  const name = script?.[0];
  if (script === undefined || name === undefined) return script;
  if (name === '{') return script.slice(1);
  if (name === 's' || name === 'y') return afterSubstitution(script);
  if (TEXT_COMMANDS.has(name)) return '';
  if (name === 'q' || name === 'Q') return afterSeparator(script.slice(1).replace(/^\s*[0-9]*/, ''));
  if (name === ':' || name === 'b' || name === 't' || name === 'T') return script.replace(/^.[^;\n}]*/, '');
  return PLAIN_COMMANDS.has(name) ? afterSeparator(script.slice(1)) : undefined;
}

function afterSubstitution(script: string): string | undefined {
  const delimiter = script[1];
  if (delimiter === undefined || delimiter === '\\' || delimiter === '\n') return undefined;
  const replacement = afterDelimited(script, 2, delimiter);
  const flags = replacement === undefined ? undefined : afterDelimited(replacement, 0, delimiter);
  return flags === undefined ? undefined : afterSeparator(flags.replace(/^[gpIiMm0-9]+/, ''));
}

function afterSeparator(script: string): string | undefined {
  const rest = script.trimStart();
  return rest === '' || /^[;}\n#]/.test(rest) || /^[^\S\n]*\n/.test(script) ? rest.replace(/^#[^\n]*/, '') : undefined;
}
