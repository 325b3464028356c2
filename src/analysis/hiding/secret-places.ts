/** Where secrets stand in a text, as their forms show. */
import {
  ASSIGNED,
  ENV_PAIR,
  IN_ADDRESS,
  IN_FLAG,
  IN_HEADER,
  IN_NETRC,
  IN_SETTING,
  KEY_LINE,
  PRIVATE_KEY,
  TOKEN_FORMS,
} from '../../knowledge/secret-forms.js';
import { isPlaceholder, isPlaceholderPair, isSecretName } from '../../knowledge/secret-names.js';
import type { Span } from '../../text/span.js';

const FORMS: readonly RegExp[] = [...TOKEN_FORMS, IN_SETTING, IN_HEADER, IN_FLAG, IN_NETRC];

/** Places of what can be told from a text alone, from left to right, apart from each other. Offsets in the text, 0-based. */
export function secretPlaces(text: string): readonly Span[] {
  const behind = FORMS.flatMap((form) => placesBehind(form, text));
  const named = [ASSIGNED, ENV_PAIR].flatMap((form) => [...text.matchAll(form)].flatMap(assignedValue));
  const all = [...behind, ...named].filter(({ start, end }) => !isPlaceholder(text.slice(start, end)));
  const pairs = placesBehind(IN_ADDRESS, text).filter(({ start, end }) => !isPlaceholderPair(text.slice(start, end)));
  return apart([...all, ...pairs, ...keyLines(text)]);
}

/** Where a form matches, without its first group. */
function placesBehind(form: RegExp, text: string): readonly Span[] {
  return [...text.matchAll(form)].map((match) => spanOf(match.index + match[1]!.length, match.index + match[0].length));
}

/** Places that do not overlap: those that do are one. */
export function apart(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last === undefined || span.start >= last.end) found.push(span);
    else found[found.length - 1] = spanOf(last.start, Math.max(last.end, span.end));
  }
  return found;
}

function assignedValue({ 0: whole, 1: name, 3: value, index }: RegExpMatchArray): readonly Span[] {
  const end = index! + whole.length;
  return isSecretName(name!) ? [spanOf(end - value!.length, end)] : [];
}

/** Private keys are told by what stands around them; what parts their lines depends on how they are written. */
function keyLines(text: string): readonly Span[] {
  return [...text.matchAll(PRIVATE_KEY)].flatMap(({ 0: whole, 1: key, index }) => {
    const start = index + whole.indexOf('-----', 5) + 5;
    return [...key!.matchAll(KEY_LINE)].map((line) => spanOf(start + line.index, start + line.index + line[0].length));
  });
}

function spanOf(start: number, end: number): Span {
  return { start, end };
}
