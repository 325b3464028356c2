/** Whether a stage says itself which folder its paths are relative to. */
import type { Instruction, Stage } from '../document/document.js';

const SETTINGS = new Set(['from', 'arg', 'env', 'label', 'expose', 'user', 'stopsignal', 'maintainer']);

/** True when an absolute WORKDIR stands above everything that a folder matters to, so that the base's own does not count. Instructions in `gone` are as if they were not there. */
export function namesItsFolder({ instructions }: Stage, gone: readonly Instruction[] = []): boolean {
  const first = instructions.find((one) => !SETTINGS.has(one.kind) && !gone.includes(one));
  return first?.kind === 'workdir' && /^["']?\//.test(first.body.text);
}
