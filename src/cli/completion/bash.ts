import { quoted, type Completed, type CompletedOption, type Value } from './completed.js';

/** A script for bash, also of version 3. Source: GNU Bash Reference Manual 5.2, "Programmable Completion" (2022). */
export function bashCompletion({ commands, options }: Completed): string {
  const names = commands.map(({ name }) => name).join(' ');
  const flags = options.map(({ flag }) => flag).join(' ');
  return `# Completion of restow for bash: source <(restow completion bash)
_restow() {
  local IFS=$'\\n' cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]}
  # bash parts --preset=safe at the sign.
  if [[ $cur == = ]]; then
    cur=
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  COMPREPLY=()
  case $prev in
${options.flatMap(optionCase).join('\n')}
  esac
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W ${lines(flags)} -- "$cur"))
    return
  fi
  if ((COMP_CWORD == 2)); then
    case $prev in
${commands.flatMap(({ name, words }) => (words.length === 0 ? [] : `      ${name}) COMPREPLY=($(compgen -W ${lines(words.join(' '))} -- "$cur")); return ;;`)).join('\n')}
    esac
  fi
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -- "$cur"))
  if ((COMP_CWORD == 1)); then
    COMPREPLY+=($(compgen -W ${lines(names)} -- "$cur"))
  fi
}
complete -F _restow restow
`;
}

/** Words for compgen, which parts them as IFS says: at line ends. */
function lines(words: string): string {
  return `$${quoted(words.replaceAll(' ', '\\n'))}`;
}

function optionCase({ flag, short, value }: CompletedOption): readonly string[] {
  const action = actionOf(value);
  const pattern = short === undefined ? flag : `${flag}|${short}`;
  return action === undefined ? [] : [`    ${pattern}) ${action}; return ;;`];
}

function actionOf(value: Value): string | undefined {
  switch (value.kind) {
    case 'none':
      return undefined;
    case 'one':
      return `COMPREPLY=($(compgen -W ${lines(value.words.join(' '))} -- "$cur"))`;
    case 'several': {
      const words = lines(value.words.join(' '));
      return `compopt -o nospace 2>/dev/null; COMPREPLY=($(compgen -P "\${cur%"\${cur##*,}"}" -W ${words} -- "\${cur##*,}"))`;
    }
    case 'folder':
      return `compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$cur"))`;
    case 'file':
      return `compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur"))`;
    case 'other':
      return ':';
  }
}
