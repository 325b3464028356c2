import { mappedSlice, toSourceSpan, type MappedText } from '../text/mapped-text.js';
import type { Span } from '../text/span.js';
import { readArgPairs, readJsonForm, readPairs, splitArguments } from './arguments.js';
import type { Argument, Comment, Instruction, Problem } from './document.js';
import { readFlags } from './flags.js';
import { trimSpan } from './lines.js';
import type { RawInstruction } from './scan.js';

/** Where an instruction stands, for building it. */
export interface Place {
  readonly index: number;
  readonly stage: number | undefined;
  readonly leadingComments: readonly Comment[];
  readonly escape: '\\' | '`';
}

/** A typed instruction, with what BuildKit would refuse in it. */
export interface Built {
  readonly instruction: Instruction;
  readonly problems: readonly Problem[];
}

/** Everything the kinds have in common, before the arguments are read. */
type Base = ReturnType<typeof readBase>;

/** Gives a raw instruction its meaning. */
export function buildInstruction(raw: RawInstruction, place: Place): Built {
  return build(raw.joined, raw, place);
}

function build(joined: MappedText, raw: RawInstruction, place: Place): Built {
  const base = readBase(joined, raw, place);
  const problems: Problem[] = [];
  const refuse = (message: string): void => {
    problems.push({ span: base.span, message, kind: 'refused' });
  };
  const instruction = typed(base, raw, place, refuse);
  if (instruction.kind !== 'onbuild') return { instruction, problems };
  return { instruction, problems: [...problems, ...triggerProblems(base.body, raw, place)] };
}

function readBase(joined: MappedText, raw: RawInstruction, place: Place) {
  const line = trimSpan(joined.text, { start: 0, end: joined.text.length });
  let end = line.start;
  while (end < line.end && !isKeywordEnd(joined.text[end])) end++;
  const keyword = joined.text.slice(line.start, end);
  const { flags, rest } = readFlags(mappedSlice(joined, 0, line.end), end, place.escape);
  const span: Span = raw.span;
  return {
    index: place.index,
    stage: place.stage,
    keyword,
    keywordSpan: toSourceSpan(joined, { start: line.start, end }),
    span,
    lines: raw.lines,
    flags,
    body: mappedSlice(joined, rest, line.end),
    heredocs: raw.heredocs,
    leadingComments: place.leadingComments,
    innerComments: raw.innerComments,
  };
}

function isKeywordEnd(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\v' || character === '\f' || character === '\r';
}

function typed(base: Base, raw: RawInstruction, place: Place, refuse: (message: string) => void): Instruction {
  const kind = base.keyword.toLowerCase();
  switch (kind) {
    case 'from':
      return from(base, place, refuse);
    case 'run':
      return { ...base, kind, exec: exec(base, refuse) };
    case 'cmd':
    case 'entrypoint':
    case 'shell':
      return { ...base, kind, exec: exec(base, refuse) };
    case 'healthcheck':
      return healthcheck(base, refuse);
    case 'copy':
    case 'add':
      return copy(base, kind, place, refuse);
    case 'env':
    case 'label':
      return pairs(base, kind, place, refuse);
    case 'arg':
      return { ...base, kind, pairs: readArgPairs(base.body, place.escape), legacy: false };
    case 'onbuild':
      return { ...base, kind, trigger: build(base.body, raw, { ...place, leadingComments: [] }).instruction };
    case 'workdir':
    case 'user':
    case 'expose':
    case 'volume':
    case 'stopsignal':
    case 'maintainer':
      return { ...base, kind, args: plainArguments(base, kind, place) };
    default:
      refuse(`unknown instruction: ${base.keyword}`);
      return { ...base, kind: 'unknown' };
  }
}

function triggerProblems(body: MappedText, raw: RawInstruction, place: Place): readonly Problem[] {
  return build(body, raw, { ...place, leadingComments: [] }).problems;
}

function exec(base: Base, refuse: (message: string) => void): readonly Argument[] | undefined {
  const form = readJsonForm(base.body);
  if (form !== 'invalid') return form;
  refuse(`${base.keyword} has a JSON array that holds something other than strings`);
  return undefined;
}

function from(base: Base, place: Place, refuse: (message: string) => void): Instruction {
  const args = splitArguments(base.body, place.escape);
  const named = args.length === 3 && args[1]!.value.toLowerCase() === 'as';
  if (args.length !== 1 && !named) refuse('FROM requires either one or three arguments');
  const image = args[0] ?? { value: '', span: base.keywordSpan, dynamic: false };
  return { ...base, kind: 'from', image, as: named ? args[2] : undefined };
}

function healthcheck(base: Base, refuse: (message: string) => void): Instruction {
  const [word] = splitArguments(base.body, '');
  const type = word?.value.toUpperCase();
  if (type === 'NONE') return { ...base, kind: 'healthcheck', none: true, exec: undefined, command: undefined };
  if (type !== 'CMD') refuse(`HEALTHCHECK has neither CMD nor NONE`);
  const start = base.body.text.search(/[^a-zA-Z]/);
  const rest = mappedSlice(base.body, start < 0 ? base.body.text.length : start, base.body.text.length);
  const command = mappedSlice(rest, rest.text.length - rest.text.trimStart().length, rest.text.length);
  if (type === 'CMD' && command.text === '') refuse('HEALTHCHECK CMD has no command');
  const form = readJsonForm(command);
  return { ...base, kind: 'healthcheck', none: false, exec: form === 'invalid' ? undefined : form, command };
}

function copy(base: Base, kind: 'copy' | 'add', place: Place, refuse: (message: string) => void): Instruction {
  const json = exec(base, refuse);
  const words = json ?? splitArguments(base.body, place.escape);
  const paths = words.filter((word) => !word.value.startsWith('<<') && !/^\d+<</.test(word.value));
  if (words.length < 2) refuse(`${base.keyword} requires at least two arguments`);
  const destination = paths.at(-1) ?? { value: '', span: base.keywordSpan, dynamic: false };
  const fromFlag = base.flags.find((flag) => flag.name === 'from');
  return { ...base, kind, exec: json, sources: paths.slice(0, -1), destination, from: fromFlag?.value };
}

function pairs(base: Base, kind: 'env' | 'label', place: Place, refuse: (message: string) => void): Instruction {
  const read = readPairs(base.body, place.escape);
  if (read === undefined) refuse(`${base.keyword} must have the form name=value`);
  return { ...base, kind, pairs: read?.pairs ?? [], legacy: read?.legacy ?? false };
}

function plainArguments(base: Base, kind: string, place: Place): readonly Argument[] {
  if (kind === 'volume') {
    const json = readJsonForm(base.body);
    if (json !== undefined && json !== 'invalid') return json;
  }
  if (kind === 'expose' || kind === 'volume') return splitArguments(base.body, place.escape);
  return wholeArgument(base.body, place.escape);
}

function wholeArgument(body: MappedText, escape: string): readonly Argument[] {
  if (body.text === '') return [];
  const words = splitArguments(body, escape);
  const span = toSourceSpan(body, { start: 0, end: body.text.length });
  const value = words.length === 1 ? words[0]!.value : body.text;
  return [{ value, span, dynamic: body.text.includes('$') }];
}
