/** Steps that begin by going to a folder, where WORKDIR says it, or should. */
import type { Instruction, InstructionKind, RunInstruction } from '../../document/document.js';
import type { AndOrList, Script } from '../../shell/script.js';
import type { Analysis } from '../analysis.js';
import { joinPath } from '../image-paths.js';
import type { Repair } from './repairs.js';

/** Instructions that neither work in the current folder nor name anything relative to it. */
const INDIFFERENT: ReadonlySet<InstructionKind> = new Set([
  'env',
  'label',
  'expose',
  'volume',
  'stopsignal',
  'maintainer',
]);

export function ofFolderChange(run: RunInstruction, script: Script, analysis: Analysis): readonly Repair[] {
  const [list, ...more] = script.lists;
  const word = list === undefined || run.heredocs.length > 0 ? undefined : folderWord(list);
  if (list === undefined || word?.literal === undefined || word.glob) return [];
  const { workdir } = analysis.scope(run);
  const folder = folderOf(word.literal, workdir.known ? workdir.value : undefined);
  if (folder === undefined) return [];
  const found = { instruction: run, what: folder, at: word.span };
  if (more.length === 0 && list.members.length === 1) return lost(found);
  const isChain = more.length === 0 && list.members.every(({ operator }) => operator !== '||');
  if (!isChain || /\bOLDPWD\b|\bcd\s+-/.test(script.source.text)) return [];
  const member = list.members[0]!;
  if (workdir.known && workdir.value === folder)
    return [{ ...found, kind: 'folder-again', plan: { kind: 'command', run, list, member, moved: undefined } }];
  const moved = nextFolder(run, folder, analysis);
  if (moved === undefined) return [];
  return [{ ...found, kind: 'folder-first', plan: { kind: 'command', run, list, member, moved } }];
}

/** The operand of a `cd` that is the whole first member. */
function folderWord({ members, terminator }: AndOrList): Script['commands'][number]['words'][number] | undefined {
  const [first] = members;
  const [only, ...pipe] = first?.pipeline ?? [];
  if (terminator === '&' || first?.negated === true || only?.kind !== 'command' || pipe.length > 0) return undefined;
  const { words, assignments, redirects } = only.command;
  const [name, operand, ...rest] = words;
  const isPlain = name?.literal === 'cd' && rest.length === 0 && assignments.length === 0 && redirects.length === 0;
  return isPlain ? operand : undefined;
}

function folderOf(path: string, workdir: string | undefined): string | undefined {
  if (path === '' || path.startsWith('-') || path.startsWith('~')) return undefined;
  if (path.startsWith('/')) return joinPath('/', path);
  return workdir === undefined ? undefined : joinPath(workdir, path);
}

function lost(found: Pick<Repair, 'instruction' | 'what' | 'at'>): readonly Repair[] {
  const why = 'later steps would run in another folder than they do';
  return [{ ...found, kind: 'folder-lost', plan: { kind: 'show', why } }];
}

/** The WORKDIR below that names the same folder, with nothing in between that works in the one before. */
function nextFolder(run: RunInstruction, folder: string, analysis: Analysis): Instruction | undefined {
  const { document } = analysis;
  const rest = document.instructions.slice(run.index + 1);
  const next = rest.find(({ kind }) => !INDIFFERENT.has(kind));
  if (next?.kind !== 'workdir' || next.stage !== run.stage) return undefined;
  const [argument] = next.args;
  const isSame = argument !== undefined && !argument.dynamic && argument.value.startsWith('/');
  return isSame && joinPath('/', argument.value) === folder ? next : undefined;
}
