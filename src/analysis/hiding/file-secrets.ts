/** Files with credentials that are copied into an image. */
import { contextPath } from '../../context/context-path.js';
import type { CopyInstruction, Instruction, RunInstruction, Stage } from '../../document/document.js';
import { holdsCredentials, SECRET_FILES, type SecretFile } from '../../knowledge/secret-files.js';
import { executableName, unwrap } from '../../shell/unwrap.js';
import type { Analysis } from '../analysis.js';
import { contextCopy, destinationOf, isContextCopy, originOf } from '../copied-files.js';
import { membersOf } from '../effects/run-effects.js';
import { baseName, isWithin, joinPath } from '../image-paths.js';
import { chainInstructions } from '../starting/stage-chain.js';
import { shortened } from '../shortened.js';
import { mountingDoubt, show, type BuildSecret, type SecretMount, type SecretPlan } from './secret-plan.js';

/** Copies of such files from the build context, in source order. */
export function fileSecrets(analysis: Analysis): readonly BuildSecret[] {
  return analysis.document.stages.flatMap((stage) =>
    stage.instructions.flatMap((one) => {
      if ((one.kind !== 'copy' && one.kind !== 'add') || one.from !== undefined) return [];
      return one.sources.flatMap(({ value, span }) => {
        const file = secretFile(value, analysis);
        return file === undefined ? [] : [{ at: span, ...ofFile(value, file, one, stage, analysis) }];
      });
    }),
  );
}

/** What kind of file a source is, by its name and, where that says too little, by what it holds. */
function secretFile(source: string, { context }: Analysis): SecretFile | undefined {
  const name = baseName(source);
  const file = SECRET_FILES.find((one) => one.name.test(name));
  const path = contextPath(source);
  const text = path === undefined ? undefined : context?.read(path);
  if (file === undefined || (file.always && text === undefined)) return file;
  if (text?.startsWith('#!') === true || (file.always && text === '')) return undefined;
  return file.always || (text !== undefined && holdsCredentials(text)) ? file : undefined;
}

function ofFile(
  source: string,
  file: SecretFile,
  copy: CopyInstruction,
  stage: Stage,
  analysis: Analysis,
): Omit<BuildSecret, 'at'> {
  const name = baseName(source);
  if (file.key === true) {
    const did = `let steps use \`${name}\` by \`--mount=type=ssh\`, and build with \`--ssh default=${source}\`, as a copied key stays in its layer`;
    return { did, plan: show('it cannot be seen which hosts it is for, and what else uses it') };
  }
  const id = name.replace(/^[._]+/, '');
  const build = `build with \`--secret id=${id},src=${source}\``;
  const plan = planFor(id, copy, stage, analysis);
  const did =
    plan.kind === 'mount'
      ? `\`${name}\` is mounted where it is used, and stays in no layer: ${build}`
      : `mount \`${name}\` as a secret where it is used, and ${build}, as a copied file stays in its layer even when it is removed later`;
  return { did, plan };
}

function planFor(id: string, copy: CopyInstruction, stage: Stage, analysis: Analysis): SecretPlan {
  const doubt = mountingDoubt(analysis);
  if (doubt !== undefined) return show(doubt);
  const to = placeOf(copy, analysis);
  if (copy.sources.length > 1) return show('other files are copied with it');
  if (to === undefined) return show('it is not known where it is copied to');
  const later = stage.instructions.filter(({ index }) => index > copy.index);
  const run = later.find((one): one is RunInstruction => one.kind === 'run');
  const removal = run && removalIn(run, to, analysis);
  if (run === undefined || removal === undefined)
    return show('it is not removed in the step below, so that the container may read it');
  const name = baseName(to);
  const again = chainInstructions(stage, analysis).find((one) => one !== copy && brings(to, one, analysis));
  if (again !== undefined) return show(`\`${shortened(`${again.keyword} ${again.body.text.trim()}`)}\` brings it, too`);
  if (analysis.operations(run).some(({ action }) => action === 'configure'))
    return show('the step writes settings, perhaps to the file');
  const other = later.find((one) => one !== run && namesFile(one, name));
  if (other !== undefined) return show(`${other.keyword.toUpperCase()} names it too`);
  const { user } = analysis.scope(run);
  const mode = user.known && user.value === 'root' ? '' : ',mode=0444';
  const flag = `--mount=type=secret,id=${id},target=${to}${mode}`;
  const mount: SecretMount = { run, flag, prefix: undefined, removal };
  return { kind: 'mount', remove: copy, rest: undefined, mounts: [mount] };
}

/** True for a copy from the build context that may lay a file at `to`. */
function brings(to: string, one: Instruction, analysis: Analysis): boolean {
  if (!isContextCopy(one)) return false;
  const copied = contextCopy(one, analysis);
  if (analysis.context !== undefined && copied.sources !== undefined)
    return originOf(to, [copied], analysis.context) !== undefined;
  const folder = destinationOf(one, analysis);
  return folder === undefined || isWithin(folder, to);
}

function namesFile({ body }: Instruction, name: string): boolean {
  return body.text.includes(name);
}

/** Where the file arrives; undefined when that cannot be told. */
function placeOf(copy: CopyInstruction, analysis: Analysis): string | undefined {
  const to = destinationOf(copy, analysis);
  const { value } = copy.destination;
  const source = copy.sources[0]?.value ?? '';
  if (to === undefined || /[*?[$]/.test(source) || copy.flags.some(({ name }) => name !== 'chown' && name !== 'chmod'))
    return undefined;
  const { workdir } = analysis.scope(copy);
  const isFolder = /(?:^|\/)\.{0,2}$/.test(value) || (workdir.known && workdir.value === to);
  if (isFolder) return joinPath(to, baseName(source));
  return baseName(to) === baseName(source) || baseName(to).includes('.') ? to : undefined;
}

/** The `rm` of just this file, joined by `&&` to what uses it before. */
function removalIn(run: RunInstruction, to: string, analysis: Analysis): SecretMount['removal'] {
  const script = analysis.script(run);
  if (script?.known !== true || run.heredocs.length > 0) return undefined;
  const lists = script.script.lists;
  const parts = membersOf(run, script.script, analysis);
  for (const { members } of lists.slice(-1)) {
    if (members.some(({ operator, negated }) => operator === '||' || negated)) return undefined;
    const member = members.slice(1).find((one) => {
      const cwd = parts.find((part) => part.member === one)?.cwd;
      return removes(one, to, cwd);
    });
    const uses = script.script.commands.filter(({ words }) => words.some(({ text }) => text.includes(baseName(to))));
    if (member !== undefined && uses.length === 1) return { list: members, member };
  }
  return undefined;
}

function removes(
  { pipeline }: { readonly pipeline: SecretMember['pipeline'] },
  to: string,
  cwd: string | undefined,
): boolean {
  const [only, ...more] = pipeline;
  if (only?.kind !== 'command' || more.length > 0) return false;
  const { words } = unwrap(only.command);
  const operands = words.slice(1).filter(({ text }) => !text.startsWith('-'));
  const [path] = operands;
  if (executableName(words[0]) !== 'rm' || operands.length !== 1 || path?.literal === undefined) return false;
  return (
    (path.literal.startsWith('/')
      ? joinPath('/', path.literal)
      : cwd === undefined
        ? ''
        : joinPath(cwd, path.literal)) === to
  );
}

type SecretMember = NonNullable<SecretMount['removal']>['member'];
