/** Secrets that stand in a Dockerfile as they are. */
import type { Document, Instruction, Pair } from '../../document/document.js';
import { IN_ADDRESS, IN_SETTING, isPlaceholder, isSecretName, TOKEN_FORMS } from '../../knowledge/secret-names.js';
import type { Span } from '../../text/span.js';
import { toSourceSpan } from '../../text/mapped-text.js';
import { rememberedFor } from '../remembered.js';

/** One of them. `name`: the variable that it is the value of; undefined: it stands in the text. */
export interface LiteralSecret {
  readonly instruction: Instruction;
  readonly at: Span;
  readonly name: string | undefined;
  readonly value: string;
}

/** All of them, in source order; each place once. */
export const literalSecrets: (document: Document) => readonly LiteralSecret[] = rememberedFor((document) =>
  document.instructions.flatMap((one) => {
    const valued = one.kind === 'env' || one.kind === 'arg' ? one.pairs.flatMap((pair) => secretValue(one, pair)) : [];
    const others = inText(one).filter(
      ({ at }) => !valued.some((value) => value.at.start <= at.start && at.end <= value.at.end),
    );
    return [...valued, ...others];
  }),
);

function secretValue(instruction: Instruction, { name, value, span }: Pair): readonly LiteralSecret[] {
  if (value === undefined || !isSecretName(name) || isPlaceholder(value)) return [];
  return [{ instruction, at: span, name, value: value.replace(/^["']|["']$/g, '') }];
}

function inText(instruction: Instruction): readonly LiteralSecret[] {
  const { body } = instruction;
  const whole = TOKEN_FORMS.flatMap((form) =>
    [...body.text.matchAll(form)].map((match) => ({ index: match.index, value: match[0] })),
  );
  const second = [IN_ADDRESS, IN_SETTING].flatMap((form) =>
    [...body.text.matchAll(form)].map((match) => ({ index: match.index + match[1]!.length, value: match[2]! })),
  );
  return [...whole, ...second]
    .filter(({ value }) => !isPlaceholder(value))
    .map(({ index, value }) => {
      const at = toSourceSpan(body, { start: index, end: index + value.length });
      return { instruction, at, name: undefined, value };
    });
}
