import {
  defineTransform,
  installsBelowSources,
  missingFetches,
  volatileSettings,
  type Analysis,
  type Candidate,
  type Change,
  type Editor,
  type InstallBelowSources,
  type InstallMove,
  type MissingFetch,
  type NewCopy,
  type RunCut,
  type SinkableSetting,
} from '../../src/transform/index.js';

type OrderCandidate = Candidate &
  (
    | { readonly kind: 'install'; readonly found: InstallBelowSources }
    | { readonly kind: 'fetch'; readonly found: MissingFetch }
    | { readonly kind: 'setting'; readonly found: SinkableSetting }
  );

type PossibleFetch = Extract<MissingFetch['step'], { possible: true }>;
type PossibleMove = Extract<InstallMove, { possible: true }>;

/** Puts what changes rarely above what changes often. */
export const orderForCache = defineTransform({
  id: 'order-for-cache',
  title: 'What changes rarely stands above what changes often',
  why: 'A rebuild after a source change reuses the layers that installed packages and dependencies.',
  applicability: 'safe',
  oneAtATime: true,
  skips: {
    'install-reads-sources': { text: 'the install stays below the sources: {says}', remedy: '{remedy}' },
    'manifest-unreadable': { text: 'the install stays below the sources: {says}', remedy: '{remedy}' },
    'fetch-not-separable': {
      text: 'no step of its own fetches the dependencies above the sources: {says}',
      remedy: '{remedy}',
    },
    'not-interchangeable': {
      text: 'the install stays below the sources, because two instructions cannot change places: {why}',
      remedy: 'move the instruction that is in the way by hand if you know that it may be moved',
    },
    'run-cannot-be-split': {
      text: 'the install stays below the sources: {why}',
      remedy: 'put the install into a RUN of its own',
    },
    'dependencies-in-context': {
      text: 'the install stays below the sources: `{path}` of the build context would be laid over what it installs, and {why}',
      remedy: 'list `{path}` in the ignore file, if the build does not need it',
    },
    'copy-not-understood': {
      text: 'the install stays below the sources: which files the copies above it bring cannot be told',
      remedy: 'name the files and folders that are copied without variables or patterns',
    },
    'too-many-manifests': {
      text: 'the install stays below the sources: it would need {count} COPY instructions for the files it reads',
      remedy: 'copy the manifests by hand, or prepare them in a stage of their own',
    },
  },
  *find(analysis: Analysis): Iterable<OrderCandidate> {
    const installs = installsBelowSources(analysis);
    for (const found of installs) yield { kind: 'install', at: found.run.span, found };
    if (installs.some(({ move }) => move.possible)) return;
    for (const found of missingFetches(analysis)) yield { kind: 'fetch', at: found.build.span, found };
    for (const found of volatileSettings(analysis)) yield { kind: 'setting', at: found.setting.span, found };
  },
  guards: [
    (candidate) => {
      if (candidate.kind !== 'fetch' || candidate.found.step.possible) return undefined;
      const { says, remedy, because } = candidate.found.step;
      return { reason: 'fetch-not-separable', because, data: { says, remedy } };
    },
    (candidate) => {
      if (candidate.kind !== 'install' || candidate.found.move.possible) return undefined;
      const { reason, because, data } = candidate.found.move;
      return { reason, because, data };
    },
  ],
  rewrite(candidate, editor, analysis): Change {
    if (candidate.kind === 'setting') return sink(candidate.found, editor);
    if (candidate.kind === 'fetch') return fetchApart(candidate.found.step as PossibleFetch, editor, analysis);
    return lift(candidate.found, candidate.found.move as PossibleMove, editor, analysis);
  },
});

function sink({ setting, before, after, freed }: SinkableSetting, editor: Editor): Change {
  if (before === undefined) editor.moveAfter(setting, after);
  else editor.moveBefore([setting], before);
  const names = setting.pairs.map(({ name }) => `\`${name}\``).join(', ');
  const one = setting.pairs.length === 1;
  return {
    did: `${names} ${one ? 'changes' : 'change'} with every build, and ${one ? 'is' : 'are'} set after the layers that do not read ${one ? 'it' : 'them'}`,
    saves: freed.length === 1 ? 'one step that no longer reruns' : `${freed.length} steps that no longer rerun`,
  };
}

/** A new step: it fetches also what the build would not have needed. */
function fetchApart({ anchor, moved, copies, command }: PossibleFetch, editor: Editor, analysis: Analysis): Change {
  editor.insertBefore(
    anchor,
    copies.map((copy) => printCopy(copy, analysis)),
  );
  if (moved.length > 0) editor.moveBefore(moved, anchor);
  const keyword = anchor.keyword === anchor.keyword.toLowerCase() ? 'run' : 'RUN';
  editor.insertBefore(anchor, [`${keyword} ${command}`]);
  editor.downgrade('behavioural', 'a step of its own fetches everything that the manifests list');
  return {
    did: 'manifests are copied and dependencies fetched before the sources are copied',
    saves: 'dependencies are no longer fetched again when sources change',
  };
}

function lift(found: InstallBelowSources, move: PossibleMove, editor: Editor, analysis: Analysis): Change {
  editor.insertBefore(
    move.anchor,
    move.copies.map((copy) => printCopy(copy, analysis)),
  );
  editor.moveBefore(move.moved, move.anchor, cutOf(found, move, analysis));
  for (const { copy, destination } of move.absolute) editor.replaceArgument(copy.destination, destination);
  if (move.ignoreLines.length > 0) editor.addIgnoreLines(move.ignoreLines);
  return {
    did: sentence(move),
    saves: `the ${move.brings === 'files' ? 'download' : 'install'} no longer reruns when sources change`,
  };
}

function sentence({ brings, copies, ignoreLines }: PossibleMove): string {
  const ignored = ignoreLines.map((line) => `\`${line}\``).join(', ');
  const also = ignored === '' ? '' : `; ${ignored} of the host is kept out of the context`;
  if (brings === 'files') return `files are fetched before the sources are copied${also}`;
  if (brings === 'packages') return `packages are installed before the sources are copied${also}`;
  if (copies.length === 0) return `dependencies are installed before the sources are copied${also}`;
  return `manifests are copied and dependencies installed before the sources are copied${also}`;
}

function cutOf({ run }: InstallBelowSources, { splitAt, carry }: PossibleMove, analysis: Analysis): RunCut | undefined {
  const result = analysis.script(run);
  if (splitAt === undefined || !result?.known) return undefined;
  return { run, list: result.script.lists[0]!.members, member: splitAt, carry };
}

const KEPT_FLAGS = new Set(['chown', 'chmod', 'link']);

function printCopy({ sources, destination, like }: NewCopy, { document }: Analysis): string {
  const flags = like.flags
    .filter(({ name }) => KEPT_FLAGS.has(name))
    .map(({ span }) => document.text.slice(span.start, span.end));
  const keyword = like.keyword === like.keyword.toLowerCase() ? 'copy' : 'COPY';
  return [keyword, ...flags, ...sources, destination].join(' ');
}
