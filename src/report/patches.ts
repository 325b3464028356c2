/** Each transform's changes as a mail that `git am` takes, in order. */
import type { AppliedOutcome } from '../transform/outcome.js';
import { unifiedDiff } from './diff.js';
import { mailText, type Author } from './mail.js';
import type { InRepository, ReportedFile } from './reported-file.js';
import { visible } from './visible.js';

/** What is said of a transform. */
export interface PatchText {
  readonly id: string;
  readonly title: string;
  readonly why: string;
}

export interface PatchOptions {
  /** In the order in which transforms run. */
  readonly transforms: readonly PatchText[];
  readonly author: Author;
  /** Of restow. */
  readonly version: string;
  readonly inRepository: InRepository;
}

/** One mail. */
export interface Patch {
  /** Of its file: `0001-order-for-cache.patch`. */
  readonly name: string;
  readonly text: string;
}

/** A text of one file before and after a patch. */
interface TextChange {
  /** Relative to the current folder. */
  readonly real: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** What one transform did in one round, over all files. */
interface Round {
  readonly transform: PatchText;
  readonly changes: Map<string, TextChange>;
  readonly outcomes: { readonly path: string; readonly outcome: AppliedOutcome }[];
}

/**
 * A patch for each transform that changed something, of all files, in an order in which each applies to what those before it leave. A
 * transform that looked again and changed more has another one. What lies outside of the repository is left out.
 */
export function patchesOf(files: readonly ReportedFile[], options: PatchOptions): readonly Patch[] {
  const rounds = roundsOf(files, options.transforms).flatMap((round) => inside(round, options.inRepository));
  return rounds.map((round, index) => {
    const name = `${String(index + 1).padStart(4, '0')}-${round.transform.id}.patch`;
    return { name, text: patchText(round, `${index + 1}/${rounds.length}`, options) };
  });
}

function inside(round: Round, inRepository: InRepository): readonly Round[] {
  const changes = new Map([...round.changes].filter(([real]) => !inRepository(real).startsWith('../')));
  return changes.size === 0 ? [] : [{ ...round, changes }];
}

function roundsOf(files: readonly ReportedFile[], transforms: readonly PatchText[]): readonly Round[] {
  const rounds = new Map<number, Round>();
  /** The last place of a change of each ignore file, which several Dockerfiles change one after the other. */
  const ignored = new Map<string, number>();
  const at = (place: number): Round => {
    const transform = transforms[place % transforms.length]!;
    const round = rounds.get(place) ?? { transform, changes: new Map(), outcomes: [] };
    rounds.set(place, round);
    return round;
  };
  for (const file of files) {
    for (const [step, place] of placesOf(file, transforms)) {
      if (step.before !== step.after) addChange(at(place), { real: file.real, before: step.before, after: step.after });
      if (step.ignoreFile === undefined) continue;
      const { real } = step.ignoreFile;
      const later = Math.max(place, ignored.get(real) ?? 0);
      ignored.set(real, later);
      addChange(at(later), step.ignoreFile);
    }
    addOutcomes(file, transforms, at);
  }
  return [...rounds].sort(([a], [b]) => a - b).map(([, round]) => round);
}

type Step = ReportedFile['steps'][number];

/** The steps with their place among all rounds: a transform that is not behind the one before it begins a new one. */
function placesOf({ steps }: ReportedFile, transforms: readonly PatchText[]): readonly (readonly [Step, number])[] {
  let last = -1;
  return steps.map((step) => {
    const order = transforms.findIndex(({ id }) => id === step.transform);
    const round = Math.floor(last / transforms.length);
    const here = Math.max(round, 0) * transforms.length + order;
    last = here > last ? here : here + transforms.length;
    return [step, last] as const;
  });
}

function addChange({ changes }: Round, change: TextChange): void {
  const known = changes.get(change.real);
  changes.set(change.real, known === undefined ? change : { ...change, before: known.before });
}

/** Outcomes stand in the first patch of their transform. */
function addOutcomes(file: ReportedFile, transforms: readonly PatchText[], at: (place: number) => Round): void {
  const told = new Set<string>();
  for (const [{ transform }, place] of placesOf(file, transforms)) {
    if (told.has(transform)) continue;
    told.add(transform);
    for (const outcome of file.outcomes)
      if (outcome.kind === 'applied' && outcome.transform === transform)
        at(place).outcomes.push({ path: file.path, outcome });
  }
}

function patchText({ transform, changes, outcomes }: Round, count: string, options: PatchOptions): string {
  const { id, title, why } = transform;
  const rows = outcomes.map(({ path, outcome: { line, message, saves } }) => {
    const gain = saves === undefined ? '' : ` (${visible(saves)})`;
    return `- ${visible(path)}:${line}: ${visible(message)}${gain}`;
  });
  const texts = [...changes.values()].map(({ real, before, after }) => ({
    ...{ path: options.inRepository(real), before, after },
  }));
  return mailText({
    author: options.author,
    subject: `[PATCH ${count}] ${id}: ${title}`,
    body: [why, ...(rows.length === 0 ? [] : ['', ...rows])].join('\n'),
    patch: texts.map(unifiedDiff).join(''),
    signature: `restow ${options.version}`,
  });
}
