/** Programs and libraries of the system that a program needs when it runs. */
import type { Analysis } from '../analysis.js';
import { imageMentions } from '../bases/image-mentions.js';
import type { Evidence } from '../fact.js';
import { lineOf } from '../purging/program-needs.js';
import { installNeeds } from '../shrinking/install-needs.js';
import type { KeptLarge } from '../shrinking/small-bases.js';
import { firstText, sourceTexts, type SourceText } from '../source-texts.js';
import { MANIFESTS, mentionOf } from '../stepping-down/stay-reasons.js';
import type { Stage } from '../../document/document.js';
import type { BareTarget } from './bare-target.js';
import { clothed, type Clothed } from './clothed.js';
import { librariesBehind, type RunsOn } from './compiled-packages.js';
import { stagesBehind } from './stages-behind.js';

/** The first that the image has not; undefined when it has all that is known to be needed. */
export function missingPrograms(stage: Stage, target: BareTarget, analysis: Analysis): Clothed | undefined {
  const { context } = analysis;
  if (context === undefined)
    return clothed('context-missing', [], { why: 'it cannot be seen what the program starts' });
  const sources = sourceTexts(context);
  if (sources === undefined)
    return clothed('context-incomplete', [], { why: 'it cannot be seen what the program starts' });
  const code = sources.filter(({ path }) => target.sources.some((ending) => path.endsWith(ending)));
  if (code.length === 0)
    return clothed('program-not-known', [lineOf(stage.from)], {
      what: 'a program whose sources are not in the context',
    });
  const starts = firstText(code, target.starts);
  if (starts !== undefined) return clothed('starts-programs', [starts], { what: starts.says });
  const needy = packageThatStarts(sources, target.startingPackages);
  if (needy !== undefined) return clothed('starts-programs', [needy.because], { what: needy.name });
  return missingLibraries(stage, target, analysis);
}

/** The first of some packages that a manifest names. */
export function packageThatStarts(
  sources: readonly SourceText[],
  names: readonly string[],
): { readonly name: string; readonly because: Evidence } | undefined {
  const manifests = sources.filter(({ path }) => MANIFESTS.test(path));
  for (const name of names) {
    const because = manifests.map((source) => mentionOf(source, name)).find((one) => one !== undefined);
    if (because !== undefined) return { name, because };
  }
  return undefined;
}

function missingLibraries(stage: Stage, target: BareTarget, analysis: Analysis): Clothed | undefined {
  const { image, isBuilt } = target;
  const behind = stagesBehind(stage, analysis);
  const foreign = behind
    .flatMap(({ instructions }) => instructions)
    .find(
      (one) =>
        one.kind === 'copy' &&
        one.stage === stage.index &&
        one.from !== undefined &&
        analysis.stages.named(one.from, stage) === undefined,
    );
  if (foreign !== undefined) return clothed('libraries-missing', [lineOf(foreign)], { what: lineOf(foreign).says });
  const own = target.libraries.find((name) => !image.packages.includes(name));
  if (own !== undefined) return clothed('libraries-missing', [lineOf(stage.from)], { what: own });
  const mention = imageMentions(analysis).find((one) => one.stage === stage && one.instruction.kind === 'from');
  if (isBuilt || mention === undefined) return undefined;
  const found = packagesLoad(stage, { image, mention }, analysis);
  if ('kind' in found) return clothed('libraries-missing', found.because, { what: found.data['what'] ?? '' });
  const missing = found.find((name) => !image.packages.includes(name));
  return missing === undefined ? undefined : clothed('libraries-missing', [lineOf(stage.from)], { what: missing });
}

/** Packages that are installed where the program runs need what they needed; those of other stages only what they are linked with. */
function packagesLoad(stage: Stage, where: RunsOn, analysis: Analysis): KeptLarge | readonly string[] {
  const builders = stagesBehind(stage, analysis).filter((one) => one !== stage);
  const own = installNeeds(
    stage.instructions.filter(({ kind }) => kind === 'run'),
    where.mention,
    analysis,
  );
  if (own.kind === 'keep') return own;
  const theirs = librariesBehind(builders, where, analysis);
  return 'kind' in theirs ? theirs : [...own.libraries, ...theirs];
}
