/** Whether a container can do without root, by all that is known of it. */
import type { Instruction, Stage } from '../../document/document.js';
import type { ImageVariant } from '../../knowledge/image-family.js';
import { openBuilders } from '../../distros/posix/script-runners.js';
import type { Analysis } from '../analysis.js';
import { isContextCopy } from '../copied-files.js';
import type { Evidence } from '../fact.js';
import type { Operation } from '../operations.js';
import { lineOf } from '../purging/program-needs.js';
import { firstText, sourceTexts, type SourceText } from '../source-texts.js';
import { accountFor, accountMaker, type Account } from './account.js';
import { stepRefusal } from './build-steps.js';
import { deploymentNeed, mountsTold } from './deployments.js';
import { canBeOwned } from './own-folder.js';
import { lowPort } from './outside-paths.js';
import { isPrivileged, rootNeed } from './root-needs.js';
import { finalFolder, startedBy, startInstructions, startOfBase } from './started.js';
import { stay, type Stay } from './stay.js';
import { languages } from '../../ecosystems/languages.js';
import { baseName } from '../image-paths.js';

/** A stage with all that an image of it is built from. */
export interface Judged {
  readonly stage: Stage;
  readonly chain: readonly Instruction[];
  readonly image: ImageVariant;
  readonly analysis: Analysis;
}

/** A container that needs no root, as far as can be seen before its files are looked at. */
export interface Fit {
  readonly kind: 'fit';
  readonly stage: Stage;
  readonly chain: readonly Instruction[];
  readonly account: Account;
  /** Where the program runs. */
  readonly folder: string;
  readonly sources: readonly SourceText[];
}

/** The first reason to stay; what is there to go on with when there is none. */
export function stayReason(judged: Judged): Stay | Fit {
  const { stage, chain, image, analysis } = judged;
  const folder = finalFolder(stage, analysis) ?? '';
  const refusal = startRefusal(judged) ?? portRefusal(judged) ?? stepsRefusal(judged, folder);
  if (refusal !== undefined) return refusal;
  const account = accountFor(image);
  const { shell } = analysis.scope(stage.instructions.at(-1)!);
  if (account === undefined || (shell.kind === 'other' && account.hasShell))
    return stay('no-account', [lineOf(stage.from)]);
  if (folder === '') return stay('folder-not-known', [lineOf(stage.from)]);
  const { context } = analysis;
  if (context === undefined) return stay('context-missing', [], { why: 'it cannot be seen what the program writes' });
  const sources = sourceTexts(context);
  if (sources === undefined)
    return stay('context-incomplete', [], { why: 'it cannot be seen what the program writes' });
  return sourcesRefusal(sources, judged, folder) ?? { kind: 'fit', stage, chain, account, folder, sources };
}

function startRefusal({ stage, chain, image, analysis }: Judged): Stay | undefined {
  if (image.triggers.length > 0)
    return stay('step-not-understood', [lineOf(stage.from)], { what: 'triggers of the base image' });
  const isOwnStart = startInstructions(stage, analysis).length > 0;
  if (!isOwnStart && startOfBase(stage, analysis).length === 0) return stay('starts-no-program', [lineOf(stage.from)]);
  const low = isOwnStart ? undefined : image.ports.find((port) => isPrivileged(String(port)));
  if (low !== undefined) return stay('privileged-port', [lineOf(stage.from)], { what: String(low) });
  const maker = accountMaker(chain, analysis);
  if (maker !== undefined) return stay('account-made-here', [lineOf(maker)]);
  const started = startedBy(stage, analysis);
  if (!started.known) return stay('start-not-seen', started.because, { why: started.why });
  const brought = (program: string): boolean => isOwn(program, chain, analysis);
  const need = rootNeed(started.commands, brought);
  const inspects = image.entrypoint === 'inspects' && !chain.some(({ kind }) => kind === 'entrypoint');
  if (inspects && (need === undefined || !isOwnStart))
    return stay('steps-down-itself', [lineOf(stage.from)], { what: 'the ENTRYPOINT of the base image' });
  return need && stay(need.reason, need.because, { what: need.what });
}

/** True for a program that a stage of this file made, or a step of the project's own. */
function isOwn(program: string, chain: readonly Instruction[], analysis: Analysis): boolean {
  const { document, stages } = analysis;
  const name = baseName(program);
  if (/\.(?:sh|bash)$/.test(name)) return false;
  return chain.some((one) => {
    const operations = analysis.operations(one);
    if (operations.some((operation) => isBuiltBy(operation, name))) return true;
    if (one.kind === 'run') return program.includes('/') && (operations.some(builds) || compiles(one, analysis));
    if (one.kind !== 'copy' || one.from === undefined) return false;
    const from = stages.named(one.from, document.stages[one.stage!]!);
    const isBuilt = from?.instructions.some((step) => isContextCopy(step)) === true;
    return isBuilt && (program.includes('/') || one.body.text.includes(name));
  });
}

function compiles(run: Instruction, analysis: Analysis): boolean {
  const script = analysis.script(run);
  return (
    script?.known === true &&
    script.script.commands.some(({ words }) => openBuilders.includes(baseName(words[0]?.literal ?? '')))
  );
}

function builds({ manager, action }: Operation): boolean {
  return manager.scope === 'language' && action === 'run';
}

/** `go build -o /usr/local/bin/api`: a word of a call that builds the project names the program. */
function isBuiltBy(operation: Operation, name: string): boolean {
  const { words } = operation.command;
  return builds(operation) && words.some(({ literal }) => literal !== undefined && baseName(literal) === name);
}

function portRefusal({ chain, image }: Judged): Stay | undefined {
  for (const one of chain) {
    if (one.kind === 'expose') {
      const port = one.body.text.split(/\s+/).find(isPrivileged);
      if (port !== undefined) return stay('privileged-port', [lineOf(one)], { what: port });
    }
    const pair =
      one.kind === 'env'
        ? one.pairs.find(({ name, value }) => /PORT$/.test(name) && isPrivileged(value ?? ''))
        : undefined;
    if (pair !== undefined) return stay('privileged-port', [lineOf(one)], { what: pair.value! });
  }
  const listens = Object.entries(image.env).find(([name, value]) => name.endsWith('_URLS') && /:80$/.test(value));
  const isMoved = chain.some((one) => one.kind === 'env' && one.pairs.some(({ name }) => name === listens?.[0]));
  return listens === undefined || isMoved ? undefined : stay('privileged-port', [], { what: '80' });
}

function stepsRefusal({ chain, analysis }: Judged, folder: string): Stay | undefined {
  const found = stepRefusal(chain, folder, analysis);
  return found && stay(found.reason, found.because, { what: found.what });
}

function sourcesRefusal(
  sources: readonly SourceText[],
  { chain, stage, analysis }: Judged,
  folder: string,
): Stay | undefined {
  const { context, document } = analysis;
  const deployed = deploymentNeed(sources);
  if (deployed !== undefined) return stay(deployed.reason, [deployed.because], { what: deployed.what });
  const mounted = mountsTold(context, document.text);
  if (mounted !== undefined) return stay('volumes-mounted', [mounted], { what: 'a folder of the host' });
  const port = lowPort(sources);
  if (port !== undefined) return stay('privileged-port', [port], { what: port.says });
  const home = homePackage(sources, chain);
  if (home !== undefined) return stay('uses-home-of-root', [home.because], { what: home.name });
  if (canBeOwned(folder)) return undefined;
  const write = firstWrite(sources);
  return write && stay('writes-elsewhere', [write, lineOf(stage.from)], { what: folder });
}

/** The first place in the code where a file may be written. */
export function firstWrite(sources: readonly SourceText[]): Evidence | undefined {
  const code = sources.filter(({ path }) => !/\.(?:ya?ml|json|toml|ini|cfg|conf|properties|xml|env)$/.test(path));
  return firstText(
    code,
    languages.flatMap(({ writeCalls }) => writeCalls),
  );
}

export const MANIFESTS = /(?:^|\/)(?:package\.json|requirements[^/]*\.txt|Pipfile|pyproject\.toml)$/;

function homePackage(
  sources: readonly SourceText[],
  chain: readonly Instruction[],
): { readonly name: string; readonly because: Evidence } | undefined {
  const manifests = sources.filter(({ path }) => MANIFESTS.test(path));
  const isSet = (variable: string): boolean =>
    chain.some((one) => one.kind === 'env' && one.pairs.some(({ name }) => name === variable));
  for (const [name, variable] of languages.flatMap(({ homePackages }) => Object.entries(homePackages))) {
    if (variable !== undefined && isSet(variable)) continue;
    const because = manifests.map((source) => mentionOf(source, name)).find((one) => one !== undefined);
    if (because !== undefined) return { name, because };
  }
  return undefined;
}

/** A manifest's line that asks for a package of that name. */
export function mentionOf({ path, text }: SourceText, name: string): Evidence | undefined {
  const lines = text.split('\n');
  const names = (line: string): boolean => line.includes(`"${name}"`) || line.trim().split(/[=<>~!;[\s]/)[0] === name;
  const at = lines.findIndex((line) => names(line.toLowerCase()));
  return at < 0 ? undefined : { file: path, line: at + 1, says: lines[at]!.trim().slice(0, 70) };
}
