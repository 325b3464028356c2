import {
  defineTransform,
  ignorePlan,
  type Analysis,
  type Candidate,
  type Change,
  type ContextSize,
  type IgnorePlan,
  type LineRefusal,
} from '../../src/transform/index.js';

type ReadyPlan = Extract<IgnorePlan, { kind: 'ready' }>;
type BlockedPlan = Extract<IgnorePlan, { kind: 'blocked' }>;

type IgnoreCandidate = Candidate &
  (
    | { readonly kind: 'write'; readonly plan: ReadyPlan }
    | { readonly kind: 'blocked'; readonly plan: BlockedPlan }
    | { readonly kind: 'line'; readonly refusal: LineRefusal }
  );

/** Keeps out of the build context what no image needs. */
export const writeDockerignore = defineTransform({
  id: 'write-dockerignore',
  title: 'The build context holds only what the build uses',
  why: 'Secrets stay out of the image, less is sent to the builder, and files that do not matter no longer undo the cache.',
  applicability: 'safe',
  changes: { files: 'changed' },
  skips: {
    'ignore-file-not-understood': {
      text: 'the ignore file has a line that Docker refuses or reads otherwise than it looks: {why}',
      remedy: 'mend that line',
    },
    'source-not-known': {
      text: '`{source}` may name anything in the context, so nothing may be kept out of it',
      remedy: 'name the file or folder that is copied without a variable',
    },
    'taken-back-in': {
      text: '`{line}` is not added: the ignore file takes `{path}` back in',
      remedy: 'if that is no longer wanted, remove the line with `!`',
    },
    'copied-by-name': {
      text: '`{line}` is not added: `{path}` is copied or mounted by name',
      remedy: 'leave it, or take the source out of the copy first',
    },
    'secret-file-is-read': {
      text: '`{line}` is not added: the program seems to read it when it starts or is built',
      remedy: 'pass its values when the container starts (`--env-file`, a secret), then add the line by hand',
    },
    'history-is-read': {
      text: '`{line}` is not added: the build or the program seems to read the history',
      remedy: 'pass the version as a build argument, then add the line by hand',
    },
    'version-would-be-dirty': {
      text: '`{line}` is not added: the history is read, and `{path}` would count as a deleted file',
      remedy: 'pass the version as a build argument, then add the line by hand',
    },
    'not-made-in-build': {
      text: '`{line}` is not added: the build takes `{path}` from the host, as nothing in it makes one',
      remedy: 'install the dependencies in the build',
    },
    'named-in-build': {
      text: '`{line}` is not added: `{path}` is named by something that the build or the program may run',
      remedy: 'if that is of no use in the image, add the line by hand',
    },
  },
  *find(analysis: Analysis): Iterable<IgnoreCandidate> {
    const plan = ignorePlan(analysis);
    if (plan === undefined) return;
    if (plan.kind === 'blocked') {
      yield { kind: 'blocked', at: plan.at, plan };
      return;
    }
    if (plan.lines.length > 0) yield { kind: 'write', at: plan.at, plan };
    for (const refusal of plan.refused) yield { kind: 'line', at: plan.at, refusal };
  },
  guards: [
    (candidate) => (candidate.kind === 'blocked' ? refusalOf(candidate.plan) : undefined),
    (candidate) => (candidate.kind === 'line' ? refusalOf(candidate.refusal) : undefined),
  ],
  rewrite(candidate, editor): Change {
    const { plan } = candidate as Extract<IgnoreCandidate, { kind: 'write' }>;
    editor.replaceIgnoreFile(plan.text);
    return { did: sentence(plan) };
  },
});

function refusalOf<R extends string>({ reason, because, data }: Pick<LineRefusal, 'because' | 'data'> & { reason: R }) {
  return { reason, because, data };
}

function sentence({ lines, before, after, historyLeftOut }: ReadyPlan): string {
  const patterns = lines.map(({ pattern }) => `\`${pattern}\``);
  const names = listed(patterns.length < 6 ? patterns : [...patterns.slice(0, 4), `${patterns.length - 4} others`]);
  const shrinks =
    before.files === after.files ? `stays at ${size(before)}` : `shrinks from ${size(before)} to ${size(after)}`;
  return `${names} ${lines.length === 1 ? 'is' : 'are'} kept out of the context, which ${shrinks}${historyLeftOut ? ', and loses the history' : ''}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function size({ files, bytes }: ContextSize): string {
  return `${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'}, ${inUnits(bytes)}`;
}

/** Decimal units, as Docker prints the size of a context. */
function inUnits(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const value = bytes / 1000 ** step;
  return `${step === 0 || value >= 100 ? Math.round(value) : Number(value.toPrecision(2))} ${units[step]}`;
}
