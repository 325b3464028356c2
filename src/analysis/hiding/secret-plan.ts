/** How a secret is given otherwise. */
import type { Instruction, RunInstruction } from '../../document/document.js';
import type { ListMember } from '../../shell/script.js';
import type { Span } from '../../text/span.js';
import type { Analysis } from '../analysis.js';
import { mountDoubt, otherBuilder } from '../frontend.js';

/** A step that gets the secret as a mount. */
export interface SecretMount {
  readonly run: RunInstruction;
  readonly flag: string;
  /** A command at the beginning of its script, with the `&&` behind it. */
  readonly prefix: { readonly at: Span; readonly text: string } | undefined;
  /** The member that removes the file, which a mount does not leave. */
  readonly removal: { readonly list: readonly ListMember[]; readonly member: ListMember } | undefined;
}

/** `mount`: what gives it now goes, wholly or down to `rest`, and the steps get mounts. `show`: it is only told of, and `why`. */
export type SecretPlan =
  | {
      readonly kind: 'mount';
      readonly remove: Instruction;
      /** What stays of the instruction's arguments; undefined when it goes. */
      readonly rest: string | undefined;
      readonly mounts: readonly SecretMount[];
    }
  | { readonly kind: 'show'; readonly why: string };

export interface BuildSecret {
  readonly at: Span;
  /** What was done, or would be, in a sentence, with the options of the build. Holds no secret. */
  readonly did: string;
  readonly plan: SecretPlan;
}

export function show(why: string): Extract<SecretPlan, { kind: 'show' }> {
  return { kind: 'show', why };
}

/** Why no step may have a mount, as a clause; undefined when any may. */
export function mountingDoubt({ document, context }: Analysis): string | undefined {
  const frontend = mountDoubt(document);
  if (frontend !== undefined) return `the frontend may not know mounts (${frontend.says})`;
  const builder = otherBuilder(context);
  return builder && `another builder is used (${builder.file}:${builder.line})`;
}
