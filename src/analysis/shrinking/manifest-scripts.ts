/** Programs that the scripts of a project's manifest call in a build. */
import type { RunInstruction, Stage } from '../../document/document.js';
import { projectScript } from '../../ecosystems/languages.js';
import type { ProjectFiles } from '../../knowledge/package-manager.js';
import { parseText } from '../../shell/parse-script.js';
import { unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { copiedProject } from '../copied-files.js';
import type { Operation } from '../operations.js';
import { chainCopies } from '../starting/stage-chain.js';

const LIFECYCLE = ['preinstall', 'install', 'postinstall', 'prepublish', 'prepare', 'postprepare'];

/** Programs that scripts of a manifest call, which a package manager runs by name or by itself after an install. */
export function scriptPrograms(
  operation: Operation,
  run: RunInstruction,
  stage: Stage,
  analysis: Analysis,
): readonly string[] | 'unseen' {
  const { manager, action, subcommand, operands, executable } = operation;
  const { context } = analysis;
  const { workdir } = analysis.scope(run);
  if (manager.scope === 'system' || context === undefined || !workdir.known) return [];
  const copies = chainCopies(stage, analysis);
  const project = copiedProject(workdir.value, copies, context);
  const name = executable.literal ?? '';
  const words = [name, ...subcommand, ...operands].map((word) =>
    typeof word === 'string' ? word : (word.literal ?? ''),
  );
  const calls =
    action === 'run' ? [words] : action === 'install' ? LIFECYCLE.map((script) => [name, 'run', script]) : [];
  const programs: string[] = [];
  for (const call of calls) if (!addScript(call, project, programs, 0)) return 'unseen';
  return programs;
}

/** Adds the programs of a script and of those that it runs; false when one is not understood. */
function addScript(words: readonly string[], project: ProjectFiles, programs: string[], depth: number): boolean {
  const found = projectScript(words, project);
  if (found === undefined || depth > DEEPEST) return depth <= DEEPEST;
  const script = parseText(found.text, 'bash');
  if (!script.known) return false;
  return script.script.commands.every((command) => {
    const inner = unwrap(command).words.map(({ literal, text }) => literal ?? text);
    programs.push(inner[0] ?? '');
    return addScript(inner, project, programs, depth + 1);
  });
}

const DEEPEST = 4;
