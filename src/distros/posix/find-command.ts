/** What find reads and writes. Sources: GNU findutils 4.10 manual (2024); BusyBox 1.36 usage text. */
import type { CallWord, CommandCall, KnownCommand, Touched } from '../../knowledge/known-command.js';

const GLOBAL_FLAGS = new Set(['-L', '-H', '-P']);
// Programs that change no more than the files they are given.
const HARMLESS = new Set(['rm', 'chmod', 'chown', 'chgrp', 'touch', 'rmdir', 'unlink', 'strip', 'gzip', 'dos2unix']);
const READING = new Set([
  'ls',
  'cat',
  'grep',
  'echo',
  'printf',
  'md5sum',
  'sha256sum',
  'wc',
  'stat',
  'file',
  'test',
  'du',
  'basename',
]);

function find({ operands }: CommandCall): Touched | string {
  const words = operands.filter(({ literal }) => !GLOBAL_FLAGS.has(literal ?? ''));
  const end = words.findIndex(({ text }) => /^[-(!]|^\\[(!]/.test(text));
  const starts = end < 0 ? words : words.slice(0, end);
  const folders: readonly (CallWord | string)[] = starts.length > 0 ? starts : ['.'];
  const actions = (end < 0 ? [] : words.slice(end)).map(({ literal }) => literal ?? '');
  const run = actions.flatMap((word, index) => (RUNNERS.has(word) ? [actions[index + 1] ?? ''] : []));
  if (run.length > 0 && actions.some((word) => word.startsWith('/'))) return 'what it runs is given another path';
  if (run.some((name) => !HARMLESS.has(name) && !READING.has(name))) return 'what it runs may do anything';
  if (actions.some((word) => WRITES_ELSEWHERE.has(word))) return 'it writes its list to a file';
  const changes = actions.includes('-delete') || run.some((name) => HARMLESS.has(name));
  return changes ? { writes: folders } : { reads: folders };
}

const RUNNERS = new Set(['-exec', '-execdir', '-ok', '-okdir']);
const WRITES_ELSEWHERE = new Set(['-fprint', '-fprint0', '-fprintf', '-fls', '-files0-from']);

export const findCommands: readonly KnownCommand[] = [{ names: ['find'], wordsAsTheyAre: true, touches: find }];
