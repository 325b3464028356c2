/** Whether something that runs needs packages that are there for development. */
import { commandOf, plainWord } from '../../shell/made-command.js';
import { matchOperation } from '../match-operation.js';
import { needOfSteps, needOfWords, type Place } from '../omitting/need.js';
import { needOfCompose, needOfRunners, needOfSources } from '../omitting/project-needs.js';
import { everyManager } from '../operations.js';
import type { SourceText } from '../source-texts.js';
import type { StartedCommand } from '../stepping-down/started.js';
import { isProgramOf } from './beside-programs.js';
import type { EnvironmentFooting } from './environment-footing.js';

/** `none`: there are such packages, and nothing needs them. */
export type DevelopmentNeed = 'none' | 'some' | 'not-known';

/** The need of the start, of the steps below the build, of the sources that run, and of other files that start the image. */
export function developmentNeed(footing: EnvironmentFooting, running: readonly SourceText[]): DevelopmentNeed {
  const { stage, analysis, folder, installs, last, commands } = footing;
  const [first, ...more] = installs;
  const found = first!.operation.manager.production?.omit(first!.call.call, first!.call.project);
  if (found?.possible !== true || more.some(({ install }) => install.kind === 'project')) return 'not-known';
  const { development } = found;
  const place: Place = { stage, folder, development, analysis };
  const below = stage.instructions.filter(({ index }) => index > last.index);
  const need =
    commands.filter((one) => !isGlobal(one, footing)).find((one) => needOfWords(one.words, [one.because], place)) ??
    needOfSteps(below, place) ??
    needOfSources(running, development) ??
    needOfCompose(analysis.context!, place) ??
    needOfRunners(analysis.context!, development);
  return need === undefined ? 'none' : 'some';
}

/** True for a program that is installed beside the project, and is not given the call of a manager to run. */
function isGlobal({ words: [program = '', ...rest] }: StartedCommand, { beside }: EnvironmentFooting): boolean {
  const calls = rest.some((_, index) => {
    const command = commandOf(rest.slice(index).map((word) => plainWord(word)));
    return matchOperation(command, everyManager) !== undefined;
  });
  return !calls && beside.some(({ names }) => names.some((name) => isProgramOf(program, name)));
}
