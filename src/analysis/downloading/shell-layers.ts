/** The scripts of a step: its own, and those in strings that it gives to other shells; each with the options in force. */
import type { RunInstruction } from '../../document/document.js';
import { nestedScript } from '../../shell/nested-script.js';
import { parseScript } from '../../shell/parse-script.js';
import type { Command, Script } from '../../shell/script.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { baseName } from '../image-paths.js';

export interface ShellLayer {
  readonly script: Script;
  /** `bash`: it has every option of bash. `sh`: the shell of the image. */
  readonly shell: 'bash' | 'sh';
  /** Options that its shell was started with: `errexit`, `pipefail`. */
  readonly options: readonly string[];
  readonly nested: boolean;
}

const DEEPEST = 3;

/** The scripts of a step, the outermost first; empty when its own is not understood. */
export function shellLayers(run: RunInstruction, analysis: Analysis): readonly ShellLayer[] {
  const result = analysis.script(run);
  const { shell } = analysis.scope(run);
  if (result?.known !== true || shell.kind !== 'shell') return [];
  const [name = '', ...words] = shell.words;
  const own: ShellLayer = {
    script: result.script,
    shell: baseName(name) === 'bash' ? 'bash' : 'sh',
    options: optionsIn(words),
    nested: false,
  };
  return [own, ...nestedLayers(own, 0)];
}

function nestedLayers({ script }: ShellLayer, depth: number): readonly ShellLayer[] {
  if (depth >= DEEPEST) return [];
  return script.commands.flatMap((command) => {
    const text = nestedScript(command, script);
    const inner = text && parseScript(text.source, text.dialect);
    if (text === undefined || inner?.known !== true) return [];
    const options = [...text.options, ...(text.errexit ? ['errexit'] : [])];
    const layer: ShellLayer = { script: inner.script, shell: shellOf(command), options, nested: true };
    return [layer, ...nestedLayers(layer, depth + 1)];
  });
}

function shellOf(command: Command): ShellLayer['shell'] {
  return executableName(unwrap(command).words[0]) === 'bash' ? 'bash' : 'sh';
}

/** The options that stand in force at an offset of a script, by the `set` commands that are always reached before it. */
export function optionsBefore(offset: number, script: Script): readonly string[] {
  return script.commands
    .filter(({ range, within }) => range.end <= offset && within.every((one) => one === 'and-branch'))
    .filter(({ words }) => words[0]?.literal === 'set')
    .flatMap(({ words }) => optionsIn(words.slice(1).map(({ literal }) => literal ?? '')));
}

/** `-euxo pipefail`: errexit and pipefail. */
function optionsIn(words: readonly string[]): readonly string[] {
  const found: string[] = [];
  words.forEach((word, index) => {
    if (!/^-[a-z]+$/i.test(word)) return;
    if (word.includes('e')) found.push('errexit');
    if (word.includes('o')) found.push(words[index + 1] ?? '');
  });
  return found;
}
