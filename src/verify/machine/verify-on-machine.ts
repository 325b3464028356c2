/** Gives a verification its engine and its temporary folder, and takes both away whatever happens. */
import { randomBytes } from 'node:crypto';
import { Verifier, type VerifyInput } from '../verifier.js';
import { CommandEngine, type Dialect, type EngineOptions } from './command-engine.js';
import { clock, outside } from './outside.js';
import { ScratchFolder } from './scratch-folder.js';

/** What a run on this machine needs besides what is verified. */
export interface MachineOptions extends Omit<EngineOptions, 'runName' | 'temporary'> {
  readonly dialect: Dialect;
  /** The context's folder, absolute. */
  readonly root: string;
  /** One line of progress. */
  readonly tell: (line: string) => void;
}

/** Runs `use` with a verifier; all that it made is removed afterwards, also when the run is interrupted. */
export async function verifyOnMachine<T>(
  input: Omit<VerifyInput, 'mark'>,
  { dialect, root, tell, ...options }: MachineOptions,
  use: (verifier: Verifier) => Promise<T>,
): Promise<T> {
  const id = randomBytes(4);
  const runName = `restow-verify-${id.toString('hex')}`;
  const { context, dockerfilePath } = input;
  const scratch = new ScratchFolder({ runName, root, context, dockerfilePath });
  const engine = new CommandEngine(dialect, { ...options, runName, temporary: scratch.temporary() });
  const ports = { engine, scratch, clock: clock(options.signal), outside: outside(options.signal), runName, tell };
  try {
    return await use(new Verifier({ ...input, mark: id.readUInt32BE() }, ports));
  } finally {
    await engine.removeAll();
    scratch.remove();
  }
}
