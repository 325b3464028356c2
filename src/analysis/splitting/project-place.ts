/** Whether what steps make of a project lies, and stays, where it is copied from. */
import type { RunInstruction } from '../../document/document.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import { membersOf } from '../effects/run-effects.js';
import { isWithin } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { shortened } from '../shortened.js';
import type { EnvironmentFooting } from './environment-footing.js';
import { whole, type Whole } from './footing.js';

/** The first step that works elsewhere, or takes the packages away again; undefined without one. */
export function projectPlace(footing: EnvironmentFooting): Whole | undefined {
  const { wholeFolder, folder, installs, builds, stage } = footing;
  if (!wholeFolder) return undefined;
  if (folder === '/')
    return whole('environment-not-known', [lineOf(stage.from)], {
      why: 'the project lies in the root folder, among the files of the system',
    });
  const works = [...installs.map(({ run, call }) => ({ run, folder: call.folder })), ...builds];
  const other =
    builds.find(({ outputs }) => outputs.elsewhere === true) ??
    works.find((one) => one.folder === undefined || !isWithin(folder, one.folder));
  if (other !== undefined)
    return whole('step-for-runtime', [lineOf(other.run)], { what: shortened(other.run.body.text) });
  const removal = removalOf(footing);
  return removal && whole('step-for-runtime', [lineOf(removal)], { what: shortened(removal.body.text) });
}

/** A step that removes the packages after they were installed. */
function removalOf({ stage, analysis, installs, carried, last }: EnvironmentFooting): RunInstruction | undefined {
  const end = Math.max(...installs.map(({ operation }) => operation.command.span.end));
  return stage.instructions.find((one): one is RunInstruction => {
    const script = one.kind === 'run' && one.index <= last.index ? analysis.script(one) : undefined;
    if (one.kind !== 'run' || script?.known !== true) return false;
    return membersOf(one, script.script, analysis).some(
      ({ member: { span, pipeline }, effects }) =>
        span.start > end &&
        pipeline.some((part) => part.kind === 'command' && executableName(unwrap(part.command).words[0]) === 'rm') &&
        effects.writes.some((region) => 'path' in region && isWithin(carried.path, region.path)),
    );
  });
}
