import type { Completed, CompletedCommand, CompletedOption, Value } from './completed.js';

/** A script for fish. Source: fish-shell 3.7 documentation, "complete" (2024). */
export function fishCompletion({ commands, options }: Completed): string {
  const rows = [
    '# Completion of restow for fish: restow completion fish | source',
    'complete -c restow -e',
    ...commands.flatMap(commandRows),
    ...options.map(optionRow),
  ];
  return `${rows.join('\n')}\n`;
}

function commandRows({ name, words, describe }: CompletedCommand): readonly string[] {
  const own = `complete -c restow -n __fish_is_first_arg -a ${name} -d ${quoted(describe)}`;
  if (words.length === 0) return [own];
  const isSecond = quoted(`__fish_seen_subcommand_from ${name}; and test (count (commandline -opc)) -eq 2`);
  return [own, `complete -c restow -n ${isSecond} -f -a ${quoted(words.join(' '))}`];
}

function optionRow({ flag, short, value, describe }: CompletedOption): string {
  const letter = short === undefined ? '' : ` -s ${short.slice(1)}`;
  return `complete -c restow -l ${flag.slice(2)}${letter}${valueOf(value)} -d ${quoted(describe)}`;
}

function valueOf(value: Value): string {
  switch (value.kind) {
    case 'none':
      return '';
    case 'one':
      return ` -x -a ${quoted(value.words.join(' '))}`;
    case 'several':
      return ` -x -a ${quoted(`(__fish_append , ${value.words.join(' ')})`)}`;
    case 'folder':
      return ` -x -a ${quoted('(__fish_complete_directories)')}`;
    case 'file':
      return ' -r -F';
    case 'other':
      return ' -x';
  }
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
