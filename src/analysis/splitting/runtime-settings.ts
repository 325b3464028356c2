/** Settings that the stage which runs must have: variables, and instructions that stand between the steps of the build. */
import type { Instruction, PairsInstruction } from '../../document/document.js';
import { variablesIn } from '../effects/variables.js';
import { lineOf } from '../purging/program-needs.js';
import { lastStep } from './built-programs.js';
import { whole, type Footing, type Whole } from './footing.js';

export interface RuntimeSettings {
  /** ARG and ENV, as instructions. */
  readonly texts: readonly string[];
  readonly moved: readonly Instruction[];
}

const MOVED: ReadonlySet<string> = new Set([
  'expose',
  'label',
  'maintainer',
  'volume',
  'stopsignal',
  'cmd',
  'entrypoint',
]);

/** The settings; or one that refers to a variable which the new stage has not. */
export function runtimeSettings(footing: Footing): RuntimeSettings | Whole {
  const { stage, analysis, image, started } = footing;
  const last = lastStep(stage);
  const above = stage.instructions.filter(({ index }) => index < last.index);
  const below = stage.instructions.filter(({ index }) => index > last.index);
  const moved = above.filter(({ kind }) => MOVED.has(kind));
  const settings = above.filter((one): one is PairsInstruction => one.kind === 'env');
  const prefixes = started.build.recipe.variables;
  const kept = settings.map((one) => ({
    one,
    pairs: one.pairs.filter(({ name }) => !prefixes.some((prefix) => name.startsWith(prefix))),
  }));
  const odd = kept.find(({ pairs }) =>
    pairs.some(({ value, name }) => value?.includes('$') === true || name === 'PATH'),
  );
  if (odd !== undefined) return whole('setting-with-variable', [lineOf(odd.one)], { what: odd.one.body.text });
  const named = [...moved, ...below].flatMap((one) => variablesIn(one.body.text).map((name) => ({ name, one })));
  // A runtime of the same release has the variables that are known of the image which builds.
  const own = started.build.recipe.runtime === undefined ? Object.keys(image.env) : [];
  const lost = named.find(({ name }) => own.includes(name) || prefixes.some((prefix) => name.startsWith(prefix)));
  if (lost !== undefined) return whole('setting-with-variable', [lineOf(lost.one)], { what: `$${lost.name}` });
  const { text } = analysis.document;
  const args = above.filter(
    (one) => one.kind === 'arg' && one.pairs.some(({ name }) => named.some((use) => use.name === name)),
  );
  const source = ({ span }: Instruction): string => text.slice(span.start, span.end);
  return {
    texts: [...args.map(source), ...kept.flatMap(({ one, pairs }) => envText(one, pairs, source))],
    moved,
  };
}

/** The whole instruction, or the pairs of it that stay. */
function envText(
  one: PairsInstruction,
  pairs: PairsInstruction['pairs'],
  source: (one: Instruction) => string,
): readonly string[] {
  if (pairs.length === 0) return [];
  const whole_ = source(one);
  if (pairs.length === one.pairs.length) return [whole_];
  const at = one.span.start;
  return [`${one.keyword} ${pairs.map(({ span }) => whole_.slice(span.start - at, span.end - at)).join(' ')}`];
}
