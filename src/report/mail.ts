/** A patch as a mail. Sources: RFC 5322 (2008), RFC 2045 and 2047 (1996), git-format-patch(1) and git-am(1) of git 2.47 (2024). */

/** Who and when, as git has it. */
export interface Author {
  readonly name: string;
  readonly email: string;
  /** Seconds since 1970. */
  readonly seconds: number;
  /** `+0200`. */
  readonly zone: string;
}

export interface Mail {
  readonly author: Author;
  readonly subject: string;
  readonly body: string;
  /** Unified diffs. */
  readonly patch: string;
  /** The line at the end. */
  readonly signature: string;
}

/** The mail, in the form of a mailbox with nothing else in it. */
export function mailText({ author, subject, body, patch, signature }: Mail): string {
  // git drops a carriage return at the end of a line of a mail, but not of what is decoded.
  const isEncoded = patch.includes('\r');
  const content = `${body}\n---\n\n${patch}-- \n${signature}\n\n`;
  return [
    'From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001',
    `From: ${phrase(author.name)} <${author.email.replace(/[<>\s]/g, '')}>`,
    `Date: ${dateOf(author)}`,
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    `Content-Transfer-Encoding: ${isEncoded ? 'quoted-printable' : '8bit'}`,
    '',
    isEncoded ? quotedPrintable(content) : content,
  ].join('\n');
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dateOf({ seconds, zone }: Author): string {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5));
  const local = new Date((seconds + (zone.startsWith('-') ? -60 : 60) * minutes) * 1000);
  const day = `${DAYS[local.getUTCDay()]}, ${local.getUTCDate()} ${MONTHS[local.getUTCMonth()]} ${local.getUTCFullYear()}`;
  return `${day} ${local.toISOString().slice(11, 19)} ${zone}`;
}

/** A name: in quotes when it has characters that mean something in an address. */
function phrase(name: string): string {
  if (/[^ -~]/.test(name)) return encodedWords(name);
  return /[^\w '*+\-/=?^`{|}~]/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : name;
}

/** A header as it is, or as encoded words when it has more than ASCII. Each holds at most 75 characters and no half of one. */
function encodedWords(text: string): string {
  if (!/[^ -~]/.test(text)) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    const bytes = [...Buffer.from(character)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
    const written = /^[\w-]$/.test(character) && character !== '_' ? character : bytes.join('');
    if (word.length + written.length > 60) words.push(word);
    word = word.length + written.length > 60 ? written : word + written;
  }
  return [...words, word].map((one) => `=?UTF-8?Q?${one}?=`).join('\n ');
}

/** Lines of at most 76 characters; what is no plain character is written as its bytes. */
function quotedPrintable(text: string): string {
  const lines = text.split('\n').map((line) => {
    const bytes = [...Buffer.from(line)];
    return softLines(bytes.map((byte, index) => quotedByte(byte, index === bytes.length - 1)));
  });
  // In a mailbox such a line would begin the next mail.
  return lines.join('\n').replace(/^From /gm, '=46rom ');
}

function quotedByte(byte: number, isLast: boolean): string {
  const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d && !(byte === 0x20 && isLast);
  return isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

function softLines(parts: readonly string[]): string {
  const lines: string[] = [''];
  for (const part of parts) {
    if (lines.at(-1)!.length + part.length > 75) lines.push('');
    lines[lines.length - 1] += part;
  }
  return lines.join('=\n');
}
