/** Texts with the secrets taken out of them, for whatever is shown. */
import type { Document } from '../../document/document.js';
import { IN_ADDRESS, IN_SETTING, isSecretName, TOKEN_FORMS } from '../../knowledge/secret-names.js';
import { rememberedFor } from '../remembered.js';
import { literalSecrets } from './literal-secrets.js';

/** What stands for a secret. */
export const MASK = '***';

/** Shorter beginnings of a secret at the end of a text that was cut tell nothing. In UTF-16 units. */
const SHORTEST = 4;

/** Masks what looks like a secret, and the secrets that stand in a Dockerfile, whole or cut off at the end of a text. */
export const maskFor: (document: Document) => (text: string) => string = rememberedFor((document) => {
  const values = [...new Set(literalSecrets(document).map(({ value }) => value))].sort((a, b) => b.length - a.length);
  return (text) =>
    maskedForms(values.reduce((masked, value) => cutMasked(masked.replaceAll(value, MASK), value), text));
});

/** Masks forms of tokens, passwords in addresses, and values behind names of secrets. */
export function maskedForms(text: string): string {
  const forms = TOKEN_FORMS.reduce((masked, form) => masked.replace(form, `$1${MASK}`), text);
  return forms
    .replace(IN_ADDRESS, `$1${MASK}`)
    .replace(IN_SETTING, `$1${MASK}`)
    .replace(ASSIGNED, (whole, name: string, between: string, value: string) =>
      isSecretName(name) && value.length >= SHORTEST && value !== MASK ? `${name}${between}${MASK}` : whole,
    );
}

const ASSIGNED = /\b([A-Za-z_]\w*)((?:=|: )["']?)([^\s"'$`*\\][^\s"'`]*)/g;

/** Where a text was cut, the beginning of a secret may stand before the dots, or at its end. */
function cutMasked(text: string, value: string): string {
  let masked = text;
  for (let length = value.length - 1; length >= SHORTEST; length -= 1) {
    const start = value.slice(0, length);
    for (const dots of ['...', '…']) masked = masked.replaceAll(start + dots, MASK + dots);
    if (masked.endsWith(start)) masked = masked.slice(0, -length) + MASK;
  }
  return masked;
}
