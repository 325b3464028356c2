import type { Editor, Refusal, Remaining } from '../../src/transform/index.js';

/** Reasons of this transform that a remedy can give. */
export type RemedyReason = 'lists-used-later' | 'flag-not-known' | 'script-shape' | 'cache-directory-moved';

/** How one remedy would leave something out: what it edits, or why it cannot; `final` when no other remedy need be tried. */
export type Plan =
  | { readonly works: true; readonly apply: (editor: Editor) => void }
  | { readonly works: false; readonly refusal: Refusal<RemedyReason>; readonly final?: boolean };

/** A plan that does not work, with the reason; `why` fills the reason's text. */
export function refuse(
  reason: RemedyReason,
  remaining: Remaining,
  more: Partial<Refusal<RemedyReason>> & { why: string },
): Plan {
  const { why, ...rest } = more;
  return { works: false, refusal: { reason, data: { label: remaining.leftover.label, why }, ...rest } };
}
