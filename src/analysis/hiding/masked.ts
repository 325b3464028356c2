/** Texts with the secrets taken out of them, for whatever is shown. */
import type { Span } from '../../text/span.js';
import type { Analysis } from '../analysis.js';
import { rememberedFor } from '../remembered.js';
import { literalSecrets } from './literal-secrets.js';
import { CUT_FORMS } from '../../knowledge/secret-forms.js';
import { apart, secretPlaces } from './secret-places.js';

/** What stands for a secret. */
export const MASK = '***';

/** Shorter beginnings of a secret at the end of a text that was cut tell nothing. In UTF-16 units. */
const SHORTEST = 4;

/** Texts are not cut to less than this, in UTF-16 units; a shorter one ends where its author ended it. */
const CUT = 60;

/** The secrets of one Dockerfile. */
export interface HiddenTexts {
  /** Their texts, the longest first. */
  readonly texts: readonly string[];
  /** Lines that hold one, without line ends, and each as it may be shown. */
  readonly lines: readonly (readonly [line: string, shown: string])[];
}

/** What no report may repeat of a Dockerfile, comments as well. */
export const hiddenTexts: (analysis: Analysis) => HiddenTexts = rememberedFor((analysis) => {
  const { text } = analysis.document;
  const places = placesOf(analysis);
  const shown = linesOf(withoutPlaces(text, places)).map((line) => masked(line, everywhere(analysis)));
  const lines = linesOf(text).map((line, index) => [line, shown[index]!] as const);
  return { texts: textsAt(places, text), lines: lines.filter(([line, one]) => line !== one) };
});

/** Masks what looks like a secret, and the secrets that stand in a Dockerfile, whole or cut off at the end of a text. */
export const maskFor: (analysis: Analysis) => (text: string) => string = rememberedFor((analysis) => {
  const values = everywhere(analysis);
  return (text) => maskedForms(values.reduce((shown, value) => cutMasked(shown, value), masked(text, values)));
});

/** Masks what is told from a text alone: forms of tokens, passwords in addresses, and values behind names of secrets. */
export function maskedForms(text: string): string {
  return CUT_FORMS.reduce((shown, form) => shown.replace(form, `$1${MASK}`), withoutPlaces(text, secretPlaces(text)));
}

const placesOf = rememberedFor((analysis: Analysis) =>
  apart([...literalSecrets(analysis).map(({ at }) => at), ...secretPlaces(analysis.document.text)]),
);

/** Secrets that are hidden wherever they stand. A plain word that the file uses otherwise, too, is only hidden where it is one. */
const everywhere = rememberedFor((analysis: Analysis) => {
  const { text } = analysis.document;
  const places = placesOf(analysis);
  const rest = withoutPlaces(text, places);
  return textsAt(places, text).filter((value) => !/^[a-z]{1,12}$/i.test(value) || !rest.includes(value));
});

function textsAt(places: readonly Span[], text: string): readonly string[] {
  const values = places.flatMap(({ start, end }) => linesOf(text.slice(start, end)).map((line) => line.trim()));
  const told = [...new Set(values)].filter((value) => value.length >= SHORTEST);
  return told.sort((a, b) => b.length - a.length);
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/);
}

/** The text with a mask in each place, as many lines as it had. */
function withoutPlaces(text: string, places: readonly Span[]): string {
  let shown = '';
  let end = 0;
  for (const place of places) {
    const lines = text.slice(place.start, place.end).match(/\n/g)?.length ?? 0;
    shown += text.slice(end, place.start) + MASK + '\n'.repeat(lines);
    end = place.end;
  }
  return shown + text.slice(end);
}

function masked(text: string, values: readonly string[]): string {
  return values.reduce((shown, value) => shown.replaceAll(value, MASK), text);
}

/** Where a text was cut, the beginning of a secret may stand before the dots, or at its end. */
function cutMasked(text: string, value: string): string {
  let shown = text;
  for (let length = value.length - 1; length >= SHORTEST; length -= 1) {
    const start = value.slice(0, length);
    for (const dots of ['...', '…']) shown = shown.replaceAll(start + dots, MASK + dots);
    if (text.length >= CUT && shown.endsWith(start)) shown = shown.slice(0, -length) + MASK;
  }
  return shown;
}
