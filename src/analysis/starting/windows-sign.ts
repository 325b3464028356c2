/** Signs that a stage on an unknown image is for Windows, where neither a POSIX shell nor `exec` is to be had. */
import { namesWindows } from '../../images/windows-names.js';
import type { Analysis } from '../analysis.js';
import type { ShellStart } from './start-command.js';
import { stageChain } from './stage-chain.js';

const ENDINGS = ['.exe', '.ps1', '.bat', '.cmd'];
const SHELLS = ['cmd', 'powershell'];

/** Why the command is not read as one for a POSIX shell, as a clause; undefined when nothing speaks against it. */
export function windowsSign({ instruction, stage }: ShellStart, analysis: Analysis): string | undefined {
  if (analysis.image(stage).known) return undefined;
  const root = stageChain(stage, analysis)[0]!;
  if (namesWindows(root.from.image.value)) return `\`${root.from.image.value}\` looks like a Windows image`;
  const [name = ''] = instruction.body.text.trim().split(/\s/, 1);
  const lower = name.toLowerCase();
  const foreign =
    /^["']?[a-z]:[\\/]/.test(lower) || ENDINGS.some((ending) => lower.endsWith(ending)) || SHELLS.includes(lower);
  return foreign ? `\`${name}\` looks like a Windows program` : undefined;
}
