/** Steps of the last stage that another base makes needless. */
import type { RunInstruction, Stage } from '../../document/document.js';
import type { ShellWord } from '../../shell/script.js';
import { GIVES_FILES, MAKES_FOLDERS } from '../../distros/posix/rights.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { destinationOf } from '../copied-files.js';
import { membersOf, type MemberEffects } from '../effects/run-effects.js';
import { isWithin } from '../image-paths.js';
import type { Operation } from '../operations.js';
import { ACCOUNT_MAKERS } from '../stepping-down/account.js';

/** What a step that is settled made. */
export interface SettledStep {
  readonly run: RunInstruction;
  /** Words of the calls that make accounts: the names are among them. */
  readonly accounts: readonly string[];
  /** Folders that it makes or gives away, which WORKDIR makes for the user of the base. */
  readonly folders: readonly string[];
}

/** Folders of caches and of what is looked at while installing. */
const PASSING = ['/tmp', '/var/tmp', '/var/lib/apt', '/var/cache', '/var/log', '/root/.cache'];
/** Where certificates that are added to the system's come to lie (update-ca-certificates(8), Debian 12; the same on Alpine). */
const OWN_CERTIFICATES = '/usr/local/share/ca-certificates';
const SETS_UP_CERTIFICATES = 'update-ca-certificates';

/** The step, when all it does is to install what `has` tells is there, to make accounts, and to tidy up; undefined for every other. */
export function settledStep(
  run: RunInstruction,
  has: (name: string) => boolean,
  analysis: Analysis,
): SettledStep | undefined {
  const script = analysis.script(run);
  if (script?.known !== true) return undefined;
  const operations = analysis.operations(run);
  const accounts: string[] = [];
  const folders: string[] = [];
  const stage = analysis.document.stages[run.stage!]!;
  for (const part of membersOf(run, script.script, analysis)) {
    const [only, ...more] = part.member.pipeline;
    if (only?.kind !== 'command' || more.length > 0) return undefined;
    const { span } = only.command;
    const operation = operations.find(({ command }) => command.span.start === span.start);
    const { words } = unwrap(only.command);
    const name = executableName(words[0]) ?? '';
    if (ACCOUNT_MAKERS.has(name)) accounts.push(...words.slice(1).map(({ literal, text }) => literal ?? text));
    else if (GIVES_FILES.has(name) || MAKES_FOLDERS.has(name)) {
      const given = foldersOf(words, GIVES_FILES.has(name), stage, analysis);
      if (given === undefined) return undefined;
      folders.push(...given);
    } else if (!isNeedless(name, operation, part, { has, hasOwn: bringsCertificates(stage, analysis) }))
      return undefined;
  }
  return { run, accounts, folders };
}

/** Folders of a call, where WORKDIR makes each above all copies; undefined when something else is among them, or it goes deeper. */
function foldersOf(
  words: readonly ShellWord[],
  gives: boolean,
  stage: Stage,
  analysis: Analysis,
): readonly string[] | undefined {
  const texts = words.slice(1).map(({ literal }) => literal);
  const flags = texts.filter((text) => text?.startsWith('-') === true);
  if (texts.includes(undefined) || flags.some((flag) => gives || (flag !== '-p' && flag !== '--parents')))
    return undefined;
  const paths = texts.filter((text) => text?.startsWith('-') === false).slice(gives ? 1 : 0);
  const made = workFolders(stage, analysis);
  return paths.every((path) => made.includes(path!)) ? paths.map((path) => path!) : undefined;
}

function workFolders({ instructions }: Stage, analysis: Analysis): readonly string[] {
  const copy = instructions.find(({ kind }) => kind === 'copy' || kind === 'add');
  return instructions
    .filter((one) => one.kind === 'workdir' && (copy === undefined || one.index < copy.index))
    .flatMap((one) => {
      const next = instructions.find(({ index }) => index === one.index + 1);
      const folder = next === undefined ? undefined : analysis.scope(next).workdir;
      return folder?.known === true ? [folder.value] : [];
    });
}

function isNeedless(
  name: string,
  operation: Operation | undefined,
  { effects }: MemberEffects,
  { has, hasOwn }: { readonly has: (name: string) => boolean; readonly hasOwn: boolean },
): boolean {
  if (operation !== undefined) return isCarried(operation, has);
  if (name === SETS_UP_CERTIFICATES) return !hasOwn;
  return (
    effects.barrier === undefined &&
    effects.writes.every(
      (region) =>
        !('path' in region) || region.kind === 'parents' || PASSING.some((folder) => isWithin(folder, region.path)),
    )
  );
}

function isCarried({ manager, action, operands, flags }: Operation, has: (name: string) => boolean): boolean {
  if (manager.scope !== 'system') return false;
  if (action !== 'install') return action === 'refresh' || action === 'clean' || action === 'upgrade';
  const names = operands.map(({ literal }) => literal?.split(/[=~<>@:]/)[0]);
  const isPlain = flags.every(({ name }) => name !== '--repository' && name !== '-X' && name !== '-t');
  return isPlain && names.every((name) => name !== undefined && has(name));
}

function bringsCertificates(stage: Stage, analysis: Analysis): boolean {
  return stage.instructions.some((one) => {
    const to = one.kind === 'copy' || one.kind === 'add' ? destinationOf(one, analysis) : '';
    return to === undefined || isWithin(OWN_CERTIFICATES, to) || (to !== '' && isWithin(to, OWN_CERTIFICATES));
  });
}
