/** `restow verify <Dockerfile>`: builds the original and the rewrite, and compares them. */
import { statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { diskContext } from '../../context/disk-context.js';
import { visible } from '../../report/visible.js';
import type { Transform } from '../../transform/transform.js';
import { verifyAndDrop } from '../../verify/drop-guilty.js';
import { answers, EngineFailure, type Dialect } from '../../verify/machine/command-engine.js';
import { DIALECTS } from '../../verify/machine/dialects.js';
import { verifyOnMachine } from '../../verify/machine/verify-on-machine.js';
import type { VerifyReport } from '../../verify/report.js';
import { markdownText, tableText } from '../../verify/show-report.js';
import type { Verifier, VerifyInput } from '../../verify/verifier.js';
import type { RewriteOptions } from '../args.js';
import { checkContext } from '../check-context.js';
import { exitStatus, UsageError } from '../exit-status.js';
import { ContextFinder } from '../find-context.js';
import type { Terminal } from '../output.js';
import { maskedData, maskOf, type Mask } from '../mask.js';
import { placeOf, shownPath } from '../place.js';
import { readSource } from '../read-source.js';
import { choicesFor } from '../configure.js';
import type { Chosen } from '../select-transforms.js';
import type { VerifyOptions } from '../verify-options.js';
import { writeFileWhole } from '../write-file.js';

/** The part of a rewrite's options that counts here. */
export type Common = Pick<RewriteOptions, 'asked' | 'config' | 'context' | 'quiet'>;

/** Runs the command; the result is the exit status. Throws UsageError for what cannot be used. */
export async function runVerify(
  options: VerifyOptions,
  common: Common,
  cwd: string,
  terminal: Terminal,
): Promise<number> {
  const file = fileOf(options, cwd);
  const chosen = await choicesFor(common, file, cwd);
  const { transforms } = chosen;
  const subject = subjectOf(file, chosen, { options, common, cwd });
  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort();
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    const { signal } = interruption;
    const dialect = await engineFor(options.engine, signal);
    const tell = common.quiet ? (): void => undefined : progress(terminal, maskOf(subject.input.text));
    const machine = { ...options, dialect, root: subject.root, tell, signal };
    return await verifyOnMachine(subject.input, machine, (verifier) =>
      judge(verifier, transforms, { options, subject, terminal }),
    );
  } catch (error) {
    return failed(error, interruption.signal, terminal);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

function failed(error: unknown, { aborted }: AbortSignal, terminal: Terminal): number {
  if (!aborted && !(error instanceof EngineFailure)) throw error;
  const says = aborted ? 'interrupted; what was made is removed' : (error as Error).message;
  terminal.err(`restow: ${visible(says)}\n`);
  return aborted ? exitStatus.interrupted : exitStatus.badInput;
}

/** What is verified, and where it lies. */
interface Subject {
  readonly input: Omit<VerifyInput, 'mark'>;
  /** The context's folder. */
  readonly root: string;
  /** The Dockerfile itself, symbolic links followed. */
  readonly real: string;
}

function fileOf({ dockerfile }: VerifyOptions, cwd: string): string {
  const given = resolve(cwd, dockerfile);
  const isFolder = statSync(given, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? join(given, 'Dockerfile') : given;
}

function subjectOf(
  file: string,
  { allow, base, catalogue }: Chosen,
  { options, common, cwd }: { readonly options: VerifyOptions; readonly common: Common; readonly cwd: string },
): Subject {
  checkContext(common.context, cwd);
  const path = shownPath(file, cwd);
  const source = readSource(file);
  if (!source.ok) throw new UsageError(`${path}: ${source.message}`);
  const root = rootOf(file, common.context, cwd);
  const dockerfilePath = pathIn(root, file);
  const context = diskContext(root, { label: shownPath(root, cwd) || '.', dockerfilePath });
  return {
    input: { ...options, path, text: source.text, context, dockerfilePath, allow, base, catalogue },
    root,
    real: placeOf(file, cwd).absolute,
  };
}

function rootOf(file: string, context: Common['context'], cwd: string): string {
  if (context === 'none') throw new UsageError('verify builds, and needs a build context');
  if (context !== undefined) return resolve(cwd, context);
  const [root, ...others] = new ContextFinder(cwd).contextsOf(file);
  if (others.length > 0)
    throw new UsageError(`${shownPath(file, cwd)} is built with several contexts; --context DIR names one`);
  return root!;
}

function pathIn(root: string, file: string): string | undefined {
  const path = relative(root, file);
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path) ? undefined : path.split(sep).join('/');
}

/** The engine that was named, or the first that answers. */
async function engineFor(name: string | undefined, signal: AbortSignal): Promise<Dialect> {
  const tried = DIALECTS.filter(({ program }) => name === undefined || program === name);
  for (const dialect of tried) if (await answers(dialect, signal)) return dialect;
  const names = tried.map(({ program }) => `\`${program} info\``).join(', ');
  throw new EngineFailure(`no container engine answers here (tried ${names})`);
}

/** Lines on standard error, each with the seconds since the start. */
function progress(terminal: Terminal, mask: Mask): (line: string) => void {
  const start = performance.now();
  return (line) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(7);
    terminal.err(`${seconds} s  ${visible(mask(line))}\n`);
  };
}

interface Run {
  readonly options: VerifyOptions;
  readonly subject: Subject;
  readonly terminal: Terminal;
}

async function judge(verifier: Verifier, transforms: readonly Transform[], run: Run): Promise<number> {
  const { options, terminal } = run;
  const { report, survivors } = options.writeVerified
    ? await verifyAndDrop(verifier, transforms)
    : { report: await verifier.verify(transforms), survivors: transforms };
  terminal.out(textOf(maskedData(report, maskOf(run.subject.input.text)), options.format));
  if (report.status === 'original-fails') return exitStatus.badInput;
  if (report.status === 'failed') return exitStatus.notVerified;
  return options.writeVerified && report.status === 'verified' ? write(verifier, survivors, run) : exitStatus.done;
}

function textOf(report: VerifyReport, format: VerifyOptions['format']): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  return format === 'markdown' ? markdownText(report) : tableText(report);
}

/** Writes what was verified: the Dockerfile and, if it changed, the ignore file. */
function write(verifier: Verifier, survivors: readonly Transform[], { subject, terminal }: Run): number {
  const { after, ignoreFile } = verifier.rewriteWith(survivors);
  const files = [
    { path: subject.real, text: after },
    ...(ignoreFile === undefined ? [] : [{ path: join(subject.root, ignoreFile.path), text: ignoreFile.after }]),
  ];
  for (const { path, text } of files) {
    const message = writeFileWhole(path, text);
    if (message === undefined) continue;
    terminal.err(`restow: ${visible(path)}: ${message}\n`);
    return exitStatus.badInput;
  }
  return exitStatus.done;
}
