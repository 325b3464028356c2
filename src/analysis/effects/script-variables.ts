/** Variables that a script sets for itself, as far as their values are known. */
import type { Command, Script, ShellWord } from '../../shell/script.js';
import { rememberedFor } from '../remembered.js';

/** What a script makes of a variable. */
export type ScriptVariable =
  /** Always this word: it is set once, before anything that might not be reached. */
  | { readonly kind: 'word'; readonly word: ShellWord }
  /** The name of a new file or folder in the folder for temporary files. */
  | { readonly kind: 'temporary' }
  | { readonly kind: 'unknown' };

/** The variables that a script sets, by name. */
export const scriptVariables: (script: Script) => ReadonlyMap<string, ScriptVariable> = rememberedFor((script) => {
  const found = new Map<string, ScriptVariable>();
  const set = (name: string, value: ScriptVariable): void => {
    found.set(name, found.has(name) ? UNKNOWN : value);
  };
  for (const command of script.commands) for (const [name, value] of setBy(command, script)) set(name, value);
  for (const name of loopVariables(script)) set(name, UNKNOWN);
  return found;
});

const UNKNOWN: ScriptVariable = { kind: 'unknown' };

function setBy(command: Command, script: Script): readonly (readonly [string, ScriptVariable])[] {
  const [first, ...words] = command.words;
  // Assignments before a command are for that command only.
  const own = first === undefined || first.literal === 'export' ? command.assignments : [];
  const certain = command.within.every((nesting) => nesting === 'and-branch');
  const assigned = own.map(({ name, value, append }) => {
    const known = certain && !append && value !== undefined;
    return [name, known ? valueOf(value, script) : UNKNOWN] as const;
  });
  if (!SETTERS.has(first?.literal ?? '')) return assigned;
  const named = words.map((word) => [/^\w+/.exec(word.text)?.[0] ?? '', UNKNOWN] as const);
  return [
    ...assigned,
    ...named.map(([name, value], index) => [name, exported(words[index]!, first) ?? value] as const),
  ];
}

const SETTERS = new Set([
  'export',
  'readonly',
  'local',
  'declare',
  'typeset',
  'read',
  'unset',
  'getopts',
  'mapfile',
  'readarray',
]);

/** `export NAME` alone changes no value. */
function exported(word: ShellWord, setter: ShellWord | undefined): ScriptVariable | undefined {
  const [name, ...rest] = (word.literal ?? '=').split('=');
  if (setter?.literal !== 'export' || name === undefined || rest.length === 0) return undefined;
  const value = rest.join('=');
  const pieces = [{ kind: 'text', value, quoted: true }] as const;
  return { kind: 'word', word: { ...word, text: value, literal: value, pieces, glob: false } };
}

function valueOf(word: ShellWord, script: Script): ScriptVariable {
  if (!word.computed) return { kind: 'word', word };
  const inner = script.commands.filter(({ range }) => word.range.start <= range.start && range.end <= word.range.end);
  const [only] = inner;
  const names =
    inner.length === 1 && /^"?\$\(mktemp[^()]*\)"?$/.test(word.text) && only?.words[0]?.literal === 'mktemp';
  const elsewhere = only?.words.slice(1).some(({ text }) => !/^-[dqu]+$/.test(text));
  return names && elsewhere !== true ? { kind: 'temporary' } : UNKNOWN;
}

/** Names that `for` and `select` loops run through. */
function loopVariables(script: Script): readonly string[] {
  const { text } = script.source;
  return script.commands.some(({ within }) => within.includes('loop'))
    ? Array.from(text.matchAll(/\b(?:for|select)\s+(\w+)/g), ([, name]) => name!)
    : [];
}
