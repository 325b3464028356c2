import { quoted, type Completed, type CompletedCommand, type CompletedOption, type Value } from './completed.js';

/** A script for zsh, to be sourced or put into a folder of fpath. Source: zsh manual 5.9, "Completion System" (2022). */
export function zshCompletion({ commands, options }: Completed): string {
  return `#compdef restow
# Completion of restow for zsh: source <(restow completion zsh)
_restow_first() {
  local -a commands
  commands=(
${commands.map(({ name, describe }) => `    ${quoted(`${name}:${describe}`)}`).join('\n')}
  )
  _describe -t commands command commands
  _files
}
_restow() {
  if ((CURRENT == 3)); then
    case $words[2] in
${commands.flatMap(commandCase).join('\n')}
    esac
  fi
  _arguments -s -S \\
${options.map((option) => `    ${specOf(option)} \\`).join('\n')}
    '1: :_restow_first' \\
    '*: :_files'
}
if [[ $funcstack[1] == _restow ]]; then
  _restow "$@"
else
  compdef _restow restow
fi
`;
}

function commandCase({ name, words }: CompletedCommand): readonly string[] {
  return words.length === 0 ? [] : [`      ${name}) compadd -- ${words.join(' ')}; return ;;`];
}

function specOf({ flag, short, value, describe }: CompletedOption): string {
  const told = `[${describe.replace(/[[\]]/g, '\\$&')}]`;
  const action = actionOf(value);
  const rest = quoted(`${told}${action}`);
  if (short === undefined)
    return quoted(`${value.kind === 'several' ? '*' : ''}${flag}${action === '' ? '' : '='}${told}${action}`);
  return `${quoted(`(${short} ${flag})`)}{${short},${flag}}${rest}`;
}

function actionOf(value: Value): string {
  switch (value.kind) {
    case 'none':
      return '';
    case 'one':
      return `:value:(${value.words.join(' ')})`;
    case 'several':
      return `:transforms:_sequence compadd - ${value.words.join(' ')}`;
    case 'folder':
      return ':folder:_files -/';
    case 'file':
      return ':file:_files';
    case 'other':
      return ':value: ';
  }
}
