/**
 * Everything that is derived from one Dockerfile and its build context.
 * Responsible for: read-only facts, computed when asked for and remembered. May not: edit, print, or know a transform.
 */
import type { BuildContext } from '../context/build-context.js';
import type { Document, Instruction, Stage } from '../document/document.js';
import type { ImageVariant } from '../knowledge/image-family.js';
import type { ScriptResult } from '../shell/script.js';
import type { Fact } from './fact.js';
import type { Operation } from './operations.js';
import type { Scope } from './scopes.js';

export interface Analysis {
  readonly document: Document;
  readonly context: BuildContext | undefined;
  /** The Dockerfile's path in the context, if it lies there. */
  readonly dockerfilePath: string | undefined;
  /** Variables, folder, user and shell in force just before the instruction. */
  scope(instruction: Instruction): Scope;
  /** The shell script of a shell-form RUN, CMD, ENTRYPOINT or HEALTHCHECK; undefined for every other instruction. */
  script(instruction: Instruction): ScriptResult | undefined;
  /** The base image of a stage, through ARG defaults and earlier stages. */
  image(stage: Stage): Fact<ImageVariant>;
  /** The package manager calls of a RUN, in source order; empty for what is not understood. */
  operations(instruction: Instruction): readonly Operation[];
  /** Stages that start from the given stage (FROM name), direct ones only. */
  children(stage: Stage): readonly Stage[];
}
