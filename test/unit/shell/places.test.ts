import { describe, expect, test } from '@jest/globals';
import { mappedText } from '../../../src/text/mapped-text.js';
import { allWords, commandsOf, joined, scriptOf } from './scripts.js';

describe('places of words', () => {
  test.each([
    ['continuations', 'apt-get update \\\n  && apt-get install -y \\\n    curl \\\n    git'],
    ['comments between', 'apt-get install -y \\\n# the client\n    curl \\\n  # indented && not a command\n    git'],
    ['windows line ends', 'apt-get update \\\r\n && apt-get install \\\r\n  curl'],
    ['tabs and blanks', 'a \\\n\t\tb  \\\n   c'],
  ])('%s slice back to the source', (_, file) => {
    const words = allWords(scriptOf(joined(file)));
    expect(words.length).toBeGreaterThan(2);
    for (const word of words) expect(file.slice(word.span.start, word.span.end)).toBe(word.text);
  });

  test('of a file with another escape character', () => {
    const file = 'apk add `\n  curl `\n  git';
    const words = allWords(scriptOf(joined(file, '`')));
    expect(words.map((word) => file.slice(word.span.start, word.span.end))).toEqual(['apk', 'add', 'curl', 'git']);
  });

  test('of a word glued from two lines span both', () => {
    const file = 'ec\\\nho a';
    const word = scriptOf(joined(file)).commands[0]!.words[0]!;
    expect(word.literal).toBe('echo');
    expect(file.slice(word.span.start, word.span.end)).toBe('ec\\\nho');
  });

  test('of a quoted string over two lines hold no join', () => {
    const file = 'echo "a \\\n  b"';
    expect(scriptOf(joined(file)).commands[0]!.words[1]!.literal).toBe('a   b');
  });

  test('leave out a joined line end that touches the word', () => {
    const script = scriptOf('a\\\n b\\\n\\\n c');
    expect(script.commands[0]!.words.map((word) => word.text)).toEqual(['a', 'b', 'c']);
  });

  test('of assignments and redirections', () => {
    const script = scriptOf('A=1 B="x y" c 2>/dev/null >>log <in');
    const [command] = script.commands;
    expect(command!.assignments.map((one) => [one.name, one.value?.literal])).toEqual([
      ['A', '1'],
      ['B', 'x y'],
    ]);
    expect(command!.redirects.map((one) => [one.descriptor, one.operator, one.target?.literal])).toEqual([
      [2, '>', '/dev/null'],
      [undefined, '>>', 'log'],
      [undefined, '<', 'in'],
    ]);
  });
});

describe('lists', () => {
  test('have members with operators at their places', () => {
    const file = 'a && # x && y\n b \\\n || c';
    const text = mappedText(file, [{ start: 0, end: file.length }], 0);
    const [list] = scriptOf(text).lists;
    expect(list!.members.map((member) => member.operator)).toEqual([undefined, '&&', '||']);
    expect(list!.members.map((member) => member.operatorRange?.start)).toEqual([undefined, 2, file.indexOf('||')]);
  });

  test('find an operator beyond a comment line of the Dockerfile', () => {
    const file = 'a \\\n# no && here\n && b';
    const member = scriptOf(joined(file)).lists[0]!.members[1]!;
    expect(member.operatorSpan!.start).toBe(file.lastIndexOf('&&'));
  });

  test('find an operator beyond a here-document', () => {
    const file = 'cat <<EOF && b\n && x\nEOF\nc';
    const { lists } = scriptOf(file);
    expect(lists).toHaveLength(2);
    expect(lists[0]!.members[1]!.operatorRange).toEqual({ start: 10, end: 12 });
    expect(lists[0]!.terminator).toBe('newline');
  });

  test('know what ends them', () => {
    const { lists } = scriptOf('a; b & c\nd # e\n\nf ;\ng');
    expect(lists.map((list) => list.terminator)).toEqual([';', '&', 'newline', 'newline', ';', 'end']);
  });

  test('end at a comment that hides the rest of a joined line', () => {
    expect(commandsOf(scriptOf('a # c && b'))).toEqual(['a']);
  });

  test('keep negation and pipelines', () => {
    const { lists } = scriptOf('! a | b || { c; d; } >x');
    const [first, second] = lists[0]!.members;
    expect(first!.negated).toBe(true);
    expect(first!.pipeline).toHaveLength(2);
    expect(second!.pipeline[0]).toMatchObject({ kind: 'compound', construct: 'group' });
    const [group] = second!.pipeline;
    expect(group!.kind === 'compound' && group!.redirects.map((one) => one.target?.text)).toEqual(['x']);
    expect(group!.kind === 'compound' && group!.commands.map((one) => one.words[0]!.text)).toEqual(['c', 'd']);
  });
});

describe('nesting', () => {
  test.each([
    ['a; x', []],
    ['a && x', ['and-branch']],
    ['a || x', ['or-branch']],
    ['! x', ['negated']],
    ['x &', ['background']],
    ['(x)', ['subshell']],
    ['{ x; }', ['group']],
    ['if x; then a; fi', ['condition']],
    ['if a; then x; fi', ['branch']],
    ['if a; then b; elif x; then c; fi', ['branch', 'condition']],
    ['if a; then b; else x; fi', ['branch']],
    ['while x; do a; done', ['loop', 'condition']],
    ['for i in a; do x; done', ['loop']],
    ['case a in b) x;; esac', ['branch']],
    ['f() { x; }', ['function', 'group']],
    ['echo $(x)', ['substitution']],
    ['echo "`x`"', ['substitution']],
    ['A=$(b && x)', ['substitution', 'and-branch']],
    ['{ x; } | a', ['subshell', 'group']],
    ['cat <<EOF\n$(x)\nEOF\n', ['substitution']],
    ['for i in $(x); do a; done', ['substitution']],
    ['a && (b || x)', ['and-branch', 'subshell', 'or-branch']],
  ])('of x in %j', (text, within) => {
    const command = scriptOf(text).commands.find((one) => one.words[0]?.text === 'x');
    expect(command?.within).toEqual(within);
  });

  test('says where in its pipeline a command stands', () => {
    expect(scriptOf('a | b | c').commands.map((command) => command.pipe)).toEqual([
      { index: 0, length: 3 },
      { index: 1, length: 3 },
      { index: 2, length: 3 },
    ]);
  });

  test('lists commands in source order', () => {
    expect(commandsOf(scriptOf('cat <<EOF && b\n$(c)\nEOF\n'))).toEqual(['cat', 'b', 'c']);
  });
});

describe('here-documents', () => {
  test('have a body', () => {
    const text = "cat <<'EOF' > f\na && b\nEOF\n";
    const [redirect] = scriptOf(text).commands[0]!.redirects;
    expect(redirect!.heredoc!.quoted).toBe(true);
    expect(text.slice(redirect!.heredoc!.range.start, redirect!.heredoc!.range.end)).toBe('a && b\n');
    expect(commandsOf(scriptOf(text))).toEqual(['cat']);
  });
});

test('variables are found wherever the shell expands them', () => {
  const text =
    'A=$B; echo ${C:-$D} $((E + $F)) $1; if [ $G ]; then (echo "$H"); fi; cat <<X\n$I\nX\n[[ $J ]]; echo \'$K\'';
  expect(scriptOf(text).variables).toEqual(['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J']);
});
