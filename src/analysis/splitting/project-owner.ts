/** Who owns the project that a stage has built, where it is copied as a whole. */
import type { RunInstruction } from '../../document/document.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import { membersOf, type MemberEffects } from '../effects/run-effects.js';
import { isWithin } from '../image-paths.js';
import { readOwnerCall, type OwnerCall } from '../owning/owner-call.js';
import { lineOf } from '../purging/program-needs.js';
import { shortened } from '../shortened.js';
import type { EnvironmentFooting } from './environment-footing.js';
import { whole, type Whole } from './footing.js';

export interface ProjectOwner {
  /** `--chown=app:app`; undefined where files keep the owner that they have. */
  readonly flag: string | undefined;
  /** What makes the folder itself what it was, as shell commands. */
  readonly commands: readonly string[];
  /** True where rights differ within the project, which only a copy of the whole folder keeps. */
  readonly differs: boolean;
}

/** The owner; or the step whose meaning would be lost. */
export function projectOwner(footing: EnvironmentFooting): ProjectOwner | Whole {
  const { analysis, last, folder } = footing;
  const { user } = analysis.scope(last);
  const builder = user.known && !['root', '0'].includes(user.value) ? `${user.value}:${user.value}` : undefined;
  let flag = builder === undefined ? undefined : `--chown=${builder}`;
  let differs = false;
  const commands: string[] = [];
  for (const { run, part, call } of ownerCalls(footing)) {
    if (call === undefined || !isAnyone(call, footing)) {
      const what = shortened(analysis.document.text.slice(part.member.span.start, part.member.span.end));
      return whole('step-for-runtime', [lineOf(run)], { what });
    }
    if (isWithin(call.path, folder)) commands.push(`${call.shown.split(' ')[0]!} ${valueOf(call)} ${folder}`);
    const isAll = isWithin(call.path, folder) && call.recursive !== undefined;
    if (isAll && call.kind === 'owner') flag = call.flag;
    else if (!isWithin(call.path, folder) || call.recursive !== undefined) differs = true;
  }
  if (differs && flag !== undefined && flag !== `--chown=${builder}`) flag = undefined;
  return { flag, commands: [...new Set(commands)], differs };
}

/** `app:app` of `--chown=app:app`. */
function valueOf({ flag }: OwnerCall): string {
  return flag!.slice(flag!.indexOf('=') + 1);
}

/** True when the account is there in the other stage, too, or none is named. */
function isAnyone({ flag, named }: OwnerCall, { image }: EnvironmentFooting): boolean {
  if (flag === undefined) return false;
  const names = flag.slice(flag.indexOf('=') + 1).split(':');
  return !named || names.every((name) => /^\d+$/.test(name) || name === 'root' || Object.hasOwn(image.users, name));
}

interface FoundCall {
  readonly run: RunInstruction;
  readonly part: MemberEffects;
  /** Undefined for one that is not understood. */
  readonly call: OwnerCall | undefined;
}

/** Programs that set owner or mode. */
export const SETTING_RIGHTS: ReadonlySet<string | undefined> = new Set(['chown', 'chmod', 'chgrp', 'setfacl']);

/** Calls that set owner or mode of the project's folder, of what is in it, or of what it is in. */
function ownerCalls({ stage, analysis, last, folder }: EnvironmentFooting): readonly FoundCall[] {
  const runs = stage.instructions.filter((one): one is RunInstruction => one.kind === 'run' && one.index <= last.index);
  return runs.flatMap((run) => {
    const script = analysis.script(run);
    if (script?.known !== true) return [];
    return membersOf(run, script.script, analysis).flatMap((part) => {
      const sets = part.member.pipeline.some(
        (one) => one.kind === 'command' && SETTING_RIGHTS.has(executableName(unwrap(one.command).words[0])),
      );
      if (!sets) return [];
      const call = readOwnerCall(part, { run, analysis, script: script.script, cwd: part.cwd });
      const isNear = call === undefined || isWithin(folder, call.path) || isWithin(call.path, folder);
      return isNear ? [{ run, part, call }] : [];
    });
  });
}
