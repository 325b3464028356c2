/** Which calls install the dependencies of a project, and what they read of it. */
import { posix } from 'node:path';
import type { RunInstruction } from '../document/document.js';
import type { CallWords, InstallInputs, ProjectFiles } from '../knowledge/package-manager.js';
import type { ShellWord } from '../shell/script.js';
import type { Analysis } from './analysis.js';
import { contextCopy, copiedProject, isContextCopy, type ContextCopy } from './copied-files.js';
import type { Operation } from './operations.js';
import { stageOf } from './stage-graph.js';

/** What a package manager call has to do with a project. */
export type Install =
  /** Nothing: it installs no project. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly why: string }
  /** It installs what a project in `folder` (absolute, in the image) asks for. */
  | { readonly kind: 'project'; readonly folder: string; readonly inputs: InstallInputs };

/** Where a call stands. */
export interface InstallPlace {
  readonly run: RunInstruction;
  readonly analysis: Analysis;
  readonly cwd: string | undefined;
}

const NO_FILES: ProjectFiles = { exists: () => false, isDirectory: () => false, read: () => undefined, list: () => [] };

/** Judges one call. Without a build context only whether it installs a project can be told, not what it reads. */
export function installOf(operation: Operation, place: InstallPlace): Install {
  const dependencies = operation.manager.dependencies;
  if (operation.action !== 'install' || operation.manager.scope === 'system') return { kind: 'none' };
  if (dependencies === undefined)
    return { kind: 'unknown', why: `what \`${operation.manager.id}\` reads of a project is not known` };
  const folder = place.cwd;
  const project = projectAt(folder, place.run, place.analysis);
  const inputs = dependencies.inputs(callWords(operation, place), project);
  if (inputs === undefined) return { kind: 'none' };
  if (folder === undefined) return { kind: 'unknown', why: 'the folder that it installs in is not known' };
  return { kind: 'project', folder, inputs: ownProgram(operation, inputs) };
}

/** A manager that is itself a file of the project (`bin/bundle`) must be among what the install reads. */
function ownProgram({ executable }: Operation, inputs: InstallInputs): InstallInputs {
  const path = relativeProgram(executable);
  if (path === undefined || !inputs.separable || inputs.paths.includes(posix.normalize(path))) return inputs;
  const says = `\`${path}\` is a program of the project, and what it reads is not known`;
  return { separable: false, reason: 'project-itself', says, remedy: 'call the program that the image has' };
}

/** The path of a manager that is called by one relative to the current folder; undefined when it is found otherwise. */
export function relativeProgram(executable: ShellWord): string | undefined {
  const path = executable.literal ?? executable.text;
  return path.includes('/') && !path.startsWith('/') ? path : undefined;
}

/** What a RUN sees of the project in a folder (absolute, in the image); no files when the folder or the build context is not known. */
export function projectAt(folder: string | undefined, run: RunInstruction, analysis: Analysis): ProjectFiles {
  const { context } = analysis;
  return context === undefined || folder === undefined
    ? NO_FILES
    : copiedProject(folder, copiesBefore(run, analysis), context);
}

/** The copies from the context that stand before a RUN in its stage, in order. */
export function copiesBefore(run: RunInstruction, analysis: Analysis): readonly ContextCopy[] {
  const stage = run.stage === undefined ? undefined : analysis.document.stages[run.stage];
  return (stage?.instructions ?? [])
    .filter((instruction) => instruction.index < run.index)
    .filter(isContextCopy)
    .map((instruction) => contextCopy(instruction, analysis));
}

/** The words of a call as the knowledge folders take them. */
export function callWords(operation: Operation, { run, analysis }: InstallPlace): CallWords {
  const text = (value: Operation['flags'][number]['value']): string | undefined =>
    typeof value === 'object' ? (value.literal ?? bare(value.text)) : value && bare(value);
  const words = [...operation.subcommand, ...operation.operands, ...operation.flags.map(({ word }) => word)];
  const values = operation.flags.flatMap(({ value }) => (typeof value === 'object' ? [value] : []));
  return {
    subcommand: operation.subcommand.map((word) => word.literal ?? word.text),
    flags: operation.flags.map(({ name, value }) => ({ name, value: text(value) })),
    operands: operation.operands.map((word) => word.literal ?? word.text),
    dynamic: [...words, ...values].some((word) => (word.literal === undefined && !isAddress(word)) || word.glob),
    variables: variablesAt(operation, run, analysis),
    version: versionOf(operation, run, analysis),
  };
}

/**
 * An address of the web in which only the name and the password are not known: it names no file. One whose password had a blank in it would be no address
 * for the program either.
 */
function isAddress({ pieces }: ShellWord): boolean {
  const written = (pieces ?? []).map((piece) => (piece.kind === 'text' ? piece.value : '$')).join('');
  return /^(?:-{1,2}[\w-]+=)?https?:\/\/[^/@?#]*\$[^/@?#]*@[^$\s]+$/.test(written);
}

/** Without the quotes around it. */
function bare(written: string): string {
  return written.replace(/^(["'])(.*)\1$/, '$2');
}

function versionOf({ manager }: Operation, run: RunInstruction, analysis: Analysis): readonly number[] | undefined {
  const stage = stageOf(analysis.document, run);
  const image = stage && analysis.image(stage);
  return image?.known === true && image.value.brings.includes(manager.id) ? image.value.version : undefined;
}

function variablesAt(
  operation: Operation,
  run: RunInstruction,
  analysis: Analysis,
): Readonly<Record<string, string | null>> {
  const variables: Record<string, string | null> = Object.create(null);
  const scope = analysis.scope(run);
  for (const name of scope.names()) {
    const value = scope.env(name);
    variables[name] = value?.known ? value.value : null;
  }
  for (const { name, value } of operation.command.assignments) variables[name] = value?.literal ?? null;
  return variables;
}
