/** What the numbers of a replay do not say. */
import { isRemote } from '../analysis/copied-files.js';
import { parseIgnoreFile } from '../context/ignore-file.js';
import type { Document } from '../document/document.js';
import { isVolatileName } from '../knowledge/volatile-names.js';
import type { Step } from './build-plan.js';
import { clean, takingOf } from './content.js';
import { GIT_FILE, type Replay, type ReplayInput } from './replay.js';

/** Besides what was replayed. */
export interface NotesInput {
  readonly input: ReplayInput;
  readonly result: Replay;
  /** Paths that git does not track and that the ignore file lets in; a folder ends with `/`. */
  readonly untracked: readonly string[];
}

/** One sentence for each. */
export function replayNotes({ input, result, untracked }: NotesInput): readonly string[] {
  const { before, history } = input;
  return [
    ...failures(result),
    ...recipeOnly(result),
    ...(history.shallow ? ['Older commits are not here: this is a shallow clone.'] : []),
    ...submodules(input),
    ...(untracked.length > 0 ? [untrackedNote(untracked)] : []),
    ...gitFolder(input, result),
    ...changingArguments(before.document, input.buildArguments),
    ...perhaps(result),
    ...(hasRemote(before.document) ? ['What ADD fetches from elsewhere is taken not to change.'] : []),
    'Taken not to change: base images, what a step fetches, and the time that passes. The cache is one that forgets nothing.',
  ];
}

function failures({ failed }: Replay): readonly string[] {
  const last = failed.at(-1);
  if (last === undefined) return [];
  const paths = [...new Set(failed.map(({ missing }) => missing))];
  const shown = paths.length > 3 ? `${paths.slice(0, 3).join(', ')} and ${paths.length - 3} more` : paths.join(', ');
  const date = new Date(last.time * 1000).toISOString().slice(0, 10);
  const which = failed.length === 1 ? `of ${date}` : `the newest of ${date}`;
  const are = paths.length === 1 ? 'is' : 'are';
  return [`Left out: ${count(failed.length, 'commit')} (${which}) that cannot be built, as ${shown} ${are} not there.`];
}

function recipeOnly({ onlyRecipe }: Replay): readonly string[] {
  if (onlyRecipe === 0) return [];
  return [
    `${count(onlyRecipe, 'commit')} changed nothing but the Dockerfile or its ignore file, which are replayed as they are today.`,
  ];
}

function submodules({ history }: ReplayInput): readonly string[] {
  const isModule = (mode: string | undefined): boolean => mode === '160000';
  const found =
    [...(history.base?.values() ?? [])].some(({ mode }) => isModule(mode)) ||
    history.commits.some(({ changes }) => changes.some(({ entry }) => isModule(entry?.mode)));
  return found ? ['A submodule counts as one file that changes with its commit.'] : [];
}

function untrackedNote(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(', ');
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : '';
  return `Not in git, and taken not to change: ${shown}${more}.`;
}

function gitFolder({ hasGitFolder, before, after }: ReplayInput, result: Replay): readonly string[] {
  const sides = [
    { steps: result.before, rules: parseIgnoreFile(before.ignoreFile?.text ?? '') },
    { steps: result.after, rules: parseIgnoreFile(after.ignoreFile?.text ?? '') },
  ];
  const reached = sides.map(({ steps, rules }) => !rules.excludes(GIT_FILE) && steps.some(takesGitFile));
  if (!hasGitFolder || !reached.includes(true)) return [];
  const where = reached[0] === reached[1] ? '' : reached[0] ? ' before the rewrite' : ' after the rewrite';
  return [`The folder .git reaches the build${where}, so what copies it is new at every commit.`];
}

function takesGitFile({ inputs }: Step): boolean {
  return inputs.some(
    (input) => input.kind === 'context' && takingOf(input.source, clean(input.source.path))(GIT_FILE) !== undefined,
  );
}

/** Arguments that by custom have another value each time, and of which nothing was said. */
function changingArguments({ instructions }: Document, given: ReplayInput['buildArguments']): readonly string[] {
  const declared = instructions.flatMap((one) => (one.kind === 'arg' ? one.pairs.map(({ name }) => name) : []));
  const names = [...new Set(declared)].filter((name) => isVolatileName(name) && !given.has(name));
  if (names.length === 0) return [];
  const options = names.map((name) => `--build-arg ${name}`).join(' ');
  return [
    `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} taken not to be given; to count a new value in every build: ${options}`,
  ];
}

function perhaps({ builds }: Replay): readonly string[] {
  const some = builds.some(({ before, after }) => before.includes('perhaps') || after.includes('perhaps'));
  if (!some) return [];
  return [
    'Perhaps: the step takes files from a stage that was rebuilt, and comes from the cache if these came out the same.',
  ];
}

function hasRemote({ instructions }: Document): boolean {
  return instructions.some((one) => one.kind === 'add' && one.sources.some(({ value }) => isRemote(value)));
}

function count(number: number, word: string): string {
  return `${number.toLocaleString('en-US')} ${word}${number === 1 ? '' : 's'}`;
}
