/** One tag of an XML document, as far as it matters where things stand. */
export interface XmlTag {
  /** Without a prefix: `Import`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text up to the next tag, trimmed. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

const TAG = /<([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;
/** What is passed over whole, with its end. */
const PASSED: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<', '>'],
];
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The opening tags of an XML document in order, without comments. Undefined when the text is not made of tags. Entities of XML itself
 * are written out; others are left as they stand.
 */
export function xmlTags(text: string): readonly XmlTag[] | undefined {
  const tags: XmlTag[] = [];
  let line = 1;
  let at = 0;
  for (let start = text.indexOf('<'); start !== -1; start = text.indexOf('<', at)) {
    line += linesIn(text, at, start);
    const end = tagEnd(text, start, tags, line);
    if (end === undefined) return undefined;
    line += linesIn(text, start, end);
    at = end;
  }
  return tags.length === 0 ? undefined : tags;
}

/** Reads what begins at a `<`: the offset behind it; undefined when it has no end. */
function tagEnd(text: string, start: number, tags: XmlTag[], line: number): number | undefined {
  TAG.lastIndex = start;
  const found = TAG.exec(text);
  if (found === null) return passedEnd(text, start);
  const end = start + found[0].length;
  const next = text.indexOf('<', end);
  const content = text.slice(end, next === -1 ? text.length : next).trim();
  const name = found[1]!.slice(found[1]!.indexOf(':') + 1);
  tags.push({ name, attributes: attributesOf(found[2] ?? ''), text: written(content), line });
  return end;
}

function passedEnd(text: string, start: number): number | undefined {
  const [open, close] = PASSED.find(([each]) => text.startsWith(each, start))!;
  if (open === '<' && !'?!/'.includes(text.charAt(start + 1))) return undefined;
  const end = text.indexOf(close, start);
  return end === -1 ? undefined : end + close.length;
}

function linesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE))
    attributes[name] = written(double ?? single ?? '');
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function written(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name]!);
}
