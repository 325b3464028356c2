/** Packages and files that run with glibc alone. */
import { alpineNames } from '../../distros/alpine/debian-names.js';
import { ecosystems } from '../../ecosystems/index.js';
import { languages } from '../../ecosystems/languages.js';
import type { RunningPrograms } from '../../knowledge/running-programs.js';
import type { BuildContext } from '../../context/build-context.js';
import { isContextCopy } from '../copied-files.js';
import { baseName } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { imageMentions } from '../bases/image-mentions.js';
import { otherStart } from '../baring/other-starts.js';
import { packageThatStarts } from '../baring/needed-programs.js';
import { installNeeds } from '../shrinking/install-needs.js';
import { usesOfData } from '../shrinking/used-when-running.js';
import { firstText, sourceTexts, type SourceText } from '../source-texts.js';
import { rememberedFor } from '../remembered.js';
import type { Ground } from './ground.js';
import { staysOnGlibc, type StaysOnGlibc } from './stays.js';

/** The first of them in a stage; undefined when there is none. Libraries that what is installed loads are noted. */
export function glibcRefusal(ground: Ground): StaysOnGlibc | undefined {
  const { stage, analysis } = ground;
  const mention = imageMentions(analysis).find(({ instruction }) => instruction.kind === 'from')!;
  const needs = installNeeds(stage.instructions, mention, analysis);
  if (needs.kind === 'keep') return staysOnGlibc('needs-glibc', needs.because, { what: needs.data['what'] ?? '' });
  if (needs.glibcOnly !== undefined)
    return staysOnGlibc('needs-glibc', [lineOf(needs.glibcOnly.run)], {
      what: `\`${needs.glibcOnly.name}\` is not known to be there for musl`,
    });
  const { context } = analysis;
  if (context === undefined)
    return staysOnGlibc('context-missing', [], { why: 'it cannot be seen what the program starts' });
  const sources = sourceTexts(context);
  if (sources === undefined)
    return staysOnGlibc('context-incomplete', [], { why: 'it cannot be seen what the program starts' });
  const binary = stage.instructions.some(isContextCopy) ? binaryOf(context) : undefined;
  if (binary !== undefined) return staysOnGlibc('brings-programs', [{ file: binary, says: binary }], { what: binary });
  const otherwise = otherStart(sources);
  if (otherwise !== undefined) return staysOnGlibc('started-otherwise', [otherwise], { what: otherwise.says });
  return startsOthers(sources) ?? noteLibraries(needs.libraries, sources, ground);
}

/** Languages whose programs are built. */
const RECIPES: readonly Pick<RunningPrograms, 'sources' | 'starts' | 'startingPackages'>[] = ecosystems.flatMap(
  ({ recipe }) => recipe ?? [],
);

function startsOthers(sources: readonly SourceText[]): StaysOnGlibc | undefined {
  const account = firstText(sources, ['www-data']);
  if (account !== undefined) return staysOnGlibc('user-not-there', [account], { what: 'www-data' });
  for (const { sources: endings = [], starts = [], startingPackages = [] } of [...languages, ...RECIPES]) {
    const code = sources.filter(({ path }) => endings.some((ending) => path.endsWith(ending)));
    if (code.length === 0) continue;
    const found = firstText(code, starts);
    if (found !== undefined) return staysOnGlibc('starts-programs', [found], { what: found.says });
    const needy = packageThatStarts(sources, startingPackages);
    if (needy !== undefined) return staysOnGlibc('starts-programs', [needy.because], { what: needy.name });
  }
  return undefined;
}

function noteLibraries(
  libraries: readonly string[],
  sources: readonly SourceText[],
  { stage, installed, extra }: Ground,
): StaysOnGlibc | undefined {
  for (const library of [...libraries, ...usesOfData(stage.instructions, sources).map((one) => one.package!)]) {
    const names = alpineNames(library);
    if (names === undefined) return staysOnGlibc('package-not-known', [lineOf(stage.from)], { what: library });
    if (!installed.has(library)) for (const name of names) extra.add(name);
  }
  return undefined;
}

/** A file of the build that holds code for a machine: a library, an extension, a package of them, or a program without an ending. */
const binaryOf = rememberedFor((context: BuildContext): string | undefined => {
  const files = context.files().filter(({ path }) => !context.isIgnored(path));
  return files.find(({ path, size }) => {
    const name = baseName(path);
    return NATIVE.test(name) || (!name.includes('.') && size > SMALLEST && context.read(path) === undefined);
  })?.path;
});

const NATIVE = /\.(?:so(?:\.\d+)*|node|a)$|(?:many)?linux[\w.]*\.whl$/;
/** Programs are larger. In bytes. */
const SMALLEST = 4096;
