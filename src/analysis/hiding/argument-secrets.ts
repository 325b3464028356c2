/** Secrets that are given as build arguments. */
import { SHELL_BUILTINS } from '../../distros/posix/shell-words.js';
import type { Instruction, Pair, PairsInstruction, RunInstruction, Stage } from '../../document/document.js';
import { SECRET_FILES } from '../../knowledge/secret-files.js';
import { isSecretName, READ_BY } from '../../knowledge/secret-names.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { knownCommand } from '../effects/known-commands.js';
import { hasSecretVariables } from '../frontend.js';
import { baseName } from '../image-paths.js';
import { everyManager, reachedCommands } from '../operations.js';
import { mountingDoubt, show, type BuildSecret, type SecretMount, type SecretPlan } from './secret-plan.js';

/** Arguments of stages without a default, by names of secrets. */
export function argumentSecrets(analysis: Analysis): readonly BuildSecret[] {
  return analysis.document.stages.flatMap((stage) =>
    stage.instructions.flatMap((one) => {
      if (one.kind !== 'arg') return [];
      const secrets = one.pairs.filter(({ name, value }) => isSecretName(name) && (value ?? '') === '');
      return secrets.map((pair) => ofArgument(pair, one, stage, analysis));
    }),
  );
}

function ofArgument(pair: Pair, argument: PairsInstruction, stage: Stage, analysis: Analysis): BuildSecret {
  const { name } = pair;
  const plan = planFor(pair, argument, stage, analysis);
  const build = `build with \`--secret id=${name},env=${name}\``;
  const did =
    plan.kind === 'mount'
      ? `\`${name}\` is mounted where it is used, and no longer stands in the history: ${build}`
      : `mount \`${name}\` as a secret where it is used, and ${build}, as build arguments stay in the history`;
  return { at: pair.span, did, plan };
}

function planFor(pair: Pair, argument: PairsInstruction, stage: Stage, analysis: Analysis): SecretPlan {
  const { document } = analysis;
  const { name } = pair;
  const doubt = mountingDoubt(analysis);
  if (doubt !== undefined) return show(doubt);
  const isAbove = document.instructions.some((one) => one.stage === undefined && declares(one, name));
  if (isAbove) return show('the argument is declared above all stages, too');
  const later = heirs(name, argument, stage, analysis);
  const other = later.find((one) => one.kind !== 'run' && mentions(one, name));
  if (other !== undefined) return show(`${other.keyword.toUpperCase()} reads it too, which no mount can give it to`);
  const readers = filesNaming(name, analysis);
  if (typeof readers === 'string') return show(readers);
  const runs = later.filter((one): one is RunInstruction => one.kind === 'run');
  const users = runs.filter((run) => isUser(run, name, readers.length > 0, analysis));
  const blind = runs.find((run) => !isUnderstood(run, users.includes(run), analysis));
  if (blind !== undefined) return show(`a step may read it that is not understood (line ${lineOf(blind, analysis)})`);
  if (users.length === 0) return show('nothing is seen to use it');
  const mounts = users.map((run) => mountFor(run, name, analysis));
  const rest = argument.pairs
    .filter((one) => one !== pair)
    .map(({ span }) => document.text.slice(span.start, span.end));
  return { kind: 'mount', remove: argument, rest: rest.length === 0 ? undefined : rest.join(' '), mounts };
}

function declares(one: Instruction, name: string): boolean {
  return one.kind === 'arg' && one.pairs.some((pair) => pair.name === name);
}

/**
 * The instructions that have the argument: those below it, and those of the stages that start from its stage, down to where it is declared anew.
 * Source: docs.docker.com, "Build variables", scoping (2026).
 */
function heirs(name: string, argument: Instruction, stage: Stage, analysis: Analysis): readonly Instruction[] {
  const below = stage.instructions.filter(({ index }) => index > argument.index);
  const again = below.findIndex((one) => declares(one, name));
  if (again >= 0) return below.slice(0, again);
  const children = analysis.stages.children(stage);
  return [...below, ...children.flatMap((child) => heirs(name, child.from, child, analysis))];
}

function mentions({ body, flags }: Instruction, name: string): boolean {
  const texts = [body.text, ...flags.map(({ value }) => value ?? '')];
  return texts.some((text) => new RegExp(`\\$\\{?${name}\\b`).test(text));
}

function lineOf({ span }: Instruction, { document }: Analysis): number {
  return document.text.slice(0, span.start).split('\n').length;
}

const LONGEST = 131_072;
const MOST_FILES = 4000;
const TELLS_PEOPLE = /\.(?:md|rst|txt|adoc)$|(?:^|\/)(?:LICENSE|node_modules\/)/;
/** Settings of package managers and builds, which only their calls read. */
const SETTINGS =
  /(?:^|\/)(?:build\.gradle(?:\.kts)?|settings\.gradle(?:\.kts)?|pom\.xml|pyproject\.toml|poetry\.toml|uv\.toml|Gemfile|\.bundle\/config|\.cargo\/config(?:\.toml)?)$/;

/** Settings in the project that name a variable; a text: why it cannot be told who else reads it. */
function filesNaming(name: string, { context, dockerfilePath }: Analysis): readonly string[] | string {
  if (context === undefined) return 'the project is not at hand, whose files may read it';
  const files = context
    .files()
    .filter(({ path, size }) => size < LONGEST && path !== dockerfilePath && !TELLS_PEOPLE.test(path));
  if (!context.complete() || files.length > MOST_FILES)
    return 'the project could not be seen whole, and its files may read it';
  const found = files.filter(({ path }) => context.read(path)?.includes(name) === true).map(({ path }) => path);
  const isSetting = (path: string): boolean =>
    SETTINGS.test(path) || SECRET_FILES.some((file) => file.name.test(baseName(path)));
  const other = found.find((path) => !isSetting(path));
  return other === undefined ? found : `${other} names it too, and may pass it as a build argument or read it`;
}

/** A step that expands it, or calls a manager that takes it from its settings or its environment. */
function isUser(run: RunInstruction, name: string, inSettings: boolean, analysis: Analysis): boolean {
  if (run.body.text.includes(name)) return true;
  const readBy = Object.entries(READ_BY).flatMap(([start, managers]) => (name.startsWith(start) ? managers : []));
  return analysis
    .operations(run)
    .some(
      ({ manager, action }) =>
        manager.scope === 'language' && ACTIVE.has(action) && (inSettings || readBy.includes(manager.id)),
    );
}

const ACTIVE: ReadonlySet<string> = new Set(['install', 'upgrade', 'run', 'configure', 'refresh']);

/** True where every command is known, so that none reads a variable by itself; a user must be a script in shell form. */
function isUnderstood(run: RunInstruction, uses: boolean, analysis: Analysis): boolean {
  const script = analysis.script(run);
  if (script?.known !== true || script.script.lists[0]?.terminator === '&') return false;
  if (uses) return true;
  const managers = everyManager.managers.flatMap(({ executables }) => executables);
  return reachedCommands(script.script).every(({ command }) => {
    const { words, doubt } = unwrap(command);
    const program = executableName(words[0]);
    if (words.length === 0) return true;
    if (doubt !== undefined || program === undefined) return false;
    return SHELL_BUILTINS.has(program) || knownCommand(program) !== undefined || managers.includes(program);
  });
}

function mountFor(run: RunInstruction, name: string, analysis: Analysis): SecretMount {
  const mount = `--mount=type=secret,id=${name}`;
  if (hasSecretVariables(analysis.document))
    return { run, flag: `${mount},env=${name}`, prefix: undefined, removal: undefined };
  const { user } = analysis.scope(run);
  const mode = user.known && user.value === 'root' ? '' : ',mode=0444';
  const script = analysis.script(run);
  const start = script?.known === true ? script.script.lists[0]!.span.start : run.span.end;
  const text = `export ${name}="$(cat /run/secrets/${name})" && `;
  return { run, flag: mount + mode, prefix: { at: { start, end: start }, text }, removal: undefined };
}
