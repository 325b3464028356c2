/**
 * The commands of a package.json script that is plain enough to judge: words, quotes, `&&`, `||`, `;`, output thrown away.
 * Undefined for everything else (variables, pipes, globs, substitutions, files written): that is not judged.
 */
export function scriptCommands(script: string): readonly (readonly string[])[] | undefined {
  const commands: string[][] = [[]];
  let joins = false;
  let at = 0;
  while (at < script.length) {
    const token = tokenAt(script, at);
    if (token === undefined) return undefined;
    at += token.length;
    const current = commands[commands.length - 1]!;
    if (token.kind === 'operator') commands.push([]);
    if (token.kind === 'word' && joins) current.push(`${current.pop() ?? ''}${token.text}`);
    else if (token.kind === 'word') current.push(token.text);
    joins = token.kind === 'word';
  }
  return commands.map(withoutAssignments).filter((words) => words.length > 0);
}

interface ScriptToken {
  readonly kind: 'word' | 'operator' | 'blank';
  readonly length: number;
  readonly text: string;
}

const BLANK = /\s+/y;
const DISCARDED_OUTPUT = /\d?>\s*(?:&\d|\/dev\/null)(?![\w/.-])/y;
const OPERATOR = /&&|\|\||;/y;
const PLAIN = /[\w./@:=,+%^-]+/y;
const QUOTED = /"([^"$`\\]*)"|'([^']*)'/y;

function tokenAt(script: string, at: number): ScriptToken | undefined {
  const blank = matchAt(BLANK, script, at) ?? matchAt(DISCARDED_OUTPUT, script, at);
  if (blank !== undefined) return { kind: 'blank', length: blank[0].length, text: '' };
  const operator = matchAt(OPERATOR, script, at);
  if (operator !== undefined) return { kind: 'operator', length: operator[0].length, text: operator[0] };
  const plain = matchAt(PLAIN, script, at);
  if (plain !== undefined) return { kind: 'word', length: plain[0].length, text: plain[0] };
  const quoted = matchAt(QUOTED, script, at);
  return quoted && { kind: 'word', length: quoted[0].length, text: quoted[1] ?? quoted[2] ?? '' };
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | undefined {
  expression.lastIndex = at;
  return expression.exec(text) ?? undefined;
}

function withoutAssignments(words: readonly string[]): readonly string[] {
  const bare = words[0] === 'cross-env' || words[0] === 'env' ? words.slice(1) : words;
  const first = bare.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word));
  return first === -1 ? [] : bare.slice(first);
}
