/** Owners and modes that files of a built program would lose on their way to the stage that runs. */
import type { Instruction } from '../../document/document.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import { isContextCopy } from '../copied-files.js';
import { lineOf } from '../purging/program-needs.js';
import { shortened } from '../shortened.js';
import { whole, type Footing, type Whole } from './footing.js';
import { SETTING_RIGHTS } from './project-owner.js';

/** The first instruction that sets some, where the program does not run as root, who needs none. */
export function rightsRefusal(footing: Footing): Whole | undefined {
  const { instructions } = footing.stage;
  if (!instructions.some(({ kind }) => kind === 'user')) return undefined;
  const setter = instructions.find((one) => setsRights(one, footing));
  return setter && whole('step-for-runtime', [lineOf(setter)], { what: shortened(setter.body.text) });
}

/** Modes that only let files be run do not matter to what is copied: it keeps them. */
function setsRights(one: Instruction, { analysis }: Footing): boolean {
  if (isContextCopy(one)) return one.flags.some(({ name }) => name === 'chown' || name === 'chmod');
  const script = one.kind === 'run' ? analysis.script(one) : undefined;
  const commands = script?.known === true ? script.script.commands : [];
  return commands.some((command) => {
    const { words } = unwrap(command);
    const name = executableName(words[0]);
    return SETTING_RIGHTS.has(name) && !(name === 'chmod' && /^[ugoa]*\+r?x$/.test(words[1]?.literal ?? ''));
  });
}
