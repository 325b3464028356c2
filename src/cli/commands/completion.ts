/** `restow completion <shell>`: a script that completes commands, options and their values without starting restow. */
import { transforms } from '../../../transforms/index.js';
import { bashCompletion } from '../completion/bash.js';
import { fishCompletion } from '../completion/fish.js';
import { completed, type Completed } from '../completion/completed.js';
import { zshCompletion } from '../completion/zsh.js';
import { COMMANDS, OPTIONS, type Shell } from '../options.js';

const SCRIPTS: Readonly<Record<Shell, (all: Completed) => string>> = {
  bash: bashCompletion,
  fish: fishCompletion,
  zsh: zshCompletion,
};

/** The script for a shell. */
export function completionScript(shell: Shell): string {
  const ids = transforms.map(({ id }) => id);
  return SCRIPTS[shell](completed(COMMANDS, OPTIONS, ids));
}
