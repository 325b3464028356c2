/** Secrets that stand in a Dockerfile as they are. */
import type { Instruction, Pair } from '../../document/document.js';
import { isPlaceholder, isSecretName } from '../../knowledge/secret-names.js';
import type { Span } from '../../text/span.js';
import { toSourceSpan } from '../../text/mapped-text.js';
import type { Analysis } from '../analysis.js';
import { rememberedFor } from '../remembered.js';
import { callSecrets } from './call-secrets.js';
import { apart, secretPlaces } from './secret-places.js';

/** One of them. `name`: the variable that it is the value of; undefined: it stands in the text. */
export interface LiteralSecret {
  readonly instruction: Instruction;
  readonly name: string | undefined;
  /** The secret itself, as it is written: nothing before or behind it. */
  readonly at: Span;
}

/** All of them in instructions, in source order; each place once. Comments are not looked at. */
export const literalSecrets: (analysis: Analysis) => readonly LiteralSecret[] = rememberedFor((analysis) => {
  const { instructions, text } = analysis.document;
  return instructions.flatMap((one) => {
    const pairs = 'pairs' in one ? one.pairs : [];
    const valued = pairs.flatMap((pair) => secretValue(one, pair, text));
    const others = apart([...inText(one), ...callSecrets(one, analysis)])
      .filter((at) => !valued.some((value) => value.at.start < at.end && at.start < value.at.end))
      .map((at) => ({ instruction: one, name: undefined, at }));
    return [...valued, ...others];
  });
});

function secretValue(instruction: Instruction, { name, value, span }: Pair, text: string): readonly LiteralSecret[] {
  if (value === undefined || !isSecretName(name) || isPlaceholder(value)) return [];
  const written = text.slice(span.start, span.end);
  const head = /^["']?[^\s="']+["']?[=\s]\s*["']?/.exec(written)?.[0].length ?? 0;
  const tail = /["']$/.test(written) ? 1 : 0;
  return [{ instruction, name, at: { start: span.start + head, end: span.end - tail } }];
}

function inText({ body, heredocs }: Instruction): readonly Span[] {
  const within = secretPlaces(body.text).map((place) => toSourceSpan(body, place));
  const below = heredocs.flatMap(({ body: text, bodySpan }) =>
    secretPlaces(text).map(({ start, end }) => ({ start: bodySpan.start + start, end: bodySpan.start + end })),
  );
  return [...within, ...below];
}
