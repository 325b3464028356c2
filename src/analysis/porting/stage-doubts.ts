/** Instructions of a stage that stand for something else on Alpine. */
import type { CopyInstruction, Instruction, Stage } from '../../document/document.js';
import { staticProgramIn } from '../baring/bare-target.js';
import { destinationOf, isRemote } from '../copied-files.js';
import { isWithin, joinPath } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { isStaticImage } from '../shrinking/used-programs.js';
import { isDataName } from './data-names.js';
import type { Ground } from './ground.js';
import { isAccount } from './ported-commands.js';
import { staysOnGlibc, type StaysOnGlibc } from './stays.js';
import { systemPath } from './system-paths.js';
import type { Analysis } from '../analysis.js';

/** The first of them; undefined when there is none. */
export function doubtOf(ground: Ground): StaysOnGlibc | undefined {
  for (const one of ground.stage.instructions) {
    const found =
      accountDoubt(one, ground) ?? pathDoubt(one, ground) ?? copyDoubt(one, ground) ?? shellDoubt(one, ground);
    if (found !== undefined) return found;
  }
  return undefined;
}

function accountDoubt(one: Instruction, ground: Ground): StaysOnGlibc | undefined {
  const names =
    one.kind === 'user'
      ? [one.body.text.trim()]
      : one.flags.filter(({ name }) => name === 'chown').map(({ value }) => value ?? '');
  const odd = names.flatMap((name) => name.split(':')).find((name) => !isAccount(name, ground));
  return odd === undefined ? undefined : staysOnGlibc('user-not-there', [lineOf(one)], { what: odd });
}

/** Settings and destinations. */
function pathDoubt(one: Instruction, ground: Ground): StaysOnGlibc | undefined {
  const words =
    one.kind === 'env' || one.kind === 'arg'
      ? one.pairs.filter(({ name }) => name !== 'PATH').map(({ value }) => value ?? '')
      : one.kind === 'volume' || one.kind === 'workdir'
        ? [one.body.text]
        : [];
  const found =
    systemPath(words, ground) ?? (one.kind === 'copy' || one.kind === 'add' ? destination(one, ground) : undefined);
  return found === undefined ? undefined : staysOnGlibc('path-of-system', [lineOf(one)], { what: found });
}

/** Folders whose files programs of the distribution read by themselves. A program that is copied is called by its name. */
function destination(copy: CopyInstruction, { analysis, target }: Ground): string | undefined {
  const to = destinationOf(copy, analysis);
  const isRead = to !== undefined && READ.some((folder) => isWithin(folder, to));
  return isRead && !target.content.some((folder) => isWithin(folder, to)) && !PASSED.has(to) ? to : undefined;
}

const READ = ['/etc', '/lib', '/usr/lib', '/usr/share', '/usr/include', '/var/lib', '/var/spool'];
const PASSED: ReadonlySet<string> = new Set(['/etc/localtime', '/etc/timezone', '/etc/ssl/certs/ca-certificates.crt']);

function copyDoubt(one: Instruction, ground: Ground): StaysOnGlibc | undefined {
  if (one.kind === 'onbuild') return staysOnGlibc('step-not-translated', [lineOf(one)], { what: one.keyword });
  if (one.kind !== 'copy' && one.kind !== 'add') return undefined;
  const isForeign =
    one.from === undefined
      ? one.sources.some(({ value }) => isRemote(value)) && !isData(one)
      : ground.analysis.stages.named(one.from, ground.stage) === undefined && !isStaticImage(one.from) && !isData(one);
  const library = one.sources.find(({ value }) => LIBRARY.test(value))?.value;
  if (!isForeign && library === undefined) return undefined;
  return staysOnGlibc('brings-programs', [lineOf(one)], { what: library ?? lineOf(one).says });
}

/** Shared libraries, and the folders that hold those of a distribution. */
const LIBRARY = /\.so(?:\.\d+)*$|linux-gnu|^\/(?:usr\/)?lib(?:64)?\/|^\/usr\/(?:s?bin|share)\//;

function shellDoubt(one: Instruction, { extra, installed }: Ground): StaysOnGlibc | undefined {
  if (one.kind !== 'shell') return undefined;
  const program = /"([^"]+)"/.exec(one.body.text)?.[1] ?? '';
  if (program === '/bin/bash' || program === 'bash') {
    if (!installed.has('bash')) extra.add('bash');
    return undefined;
  }
  return program === '/bin/sh' || program === 'sh'
    ? undefined
    : staysOnGlibc('step-not-translated', [lineOf(one)], { what: one.body.text });
}

/** The stages whose files a stage takes and that must be of the same system for that. */
export function stagesTaken(stage: Stage, content: readonly string[], analysis: Analysis): readonly Stage[] {
  return stage.instructions.flatMap((one) => {
    if (one.kind !== 'copy' || one.from === undefined) return [];
    const source = analysis.stages.named(one.from, stage);
    const to = destinationOf(one, analysis);
    const isContent = to !== undefined && content.some((folder) => isWithin(folder, to));
    const isStatic =
      source !== undefined && one.sources.every(({ value }) => staticProgramIn(source, joinPath('/', value), analysis));
    return source === undefined || isContent || isData(one) || isStatic ? [] : [source];
  });
}

/** Files that are the same for every machine, by their endings. */
function isData({ sources }: CopyInstruction): boolean {
  return sources.every(({ value }) => isDataName(value));
}
