/** The image that has what a program needs to run, and nothing else. */
import { bareBases, bareImages, bareRuntimes } from '../../images/distroless.js';
import { catalogueName } from '../../images/reference.js';
import { languageOf } from '../../ecosystems/languages.js';
import type { BareImage } from '../../knowledge/bare-image.js';
import type { ImageVariant } from '../../knowledge/image-family.js';
import type { Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { baseName, joinPath } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { resolvedReference } from '../stage-images.js';
import type { Made } from '../../knowledge/build-recipe.js';
import { buildsOf, type Build } from '../splitting/built-programs.js';
import { finalFolder } from '../stepping-down/started.js';
import { environmentOf } from './environments.js';
import type { BareStart } from './bare-start.js';
import { clothed, type Clothed } from './clothed.js';
import { placesBefore } from './stages-behind.js';

/** An image with what is known of the program that it is for. */
export interface BareTarget {
  readonly kind: 'target';
  readonly image: BareImage;
  /** Packages of the distribution whose libraries the program loads. */
  readonly libraries: readonly string[];
  /** Texts in sources by which it would start other programs, and endings of the files to look into. */
  readonly starts: readonly string[];
  readonly sources: readonly string[];
  /** Packages that need programs of the system. */
  readonly startingPackages: readonly string[];
  /** True for a program that a step of the file builds. */
  readonly isBuilt: boolean;
}

/** The image for what a stage starts. */
export function bareTarget(
  stage: Stage,
  image: ImageVariant,
  start: BareStart,
  analysis: Analysis,
): BareTarget | Clothed {
  const [program = ''] = start.words;
  const name = baseName(program);
  const isScript = languageOf(name)?.environment !== undefined && environmentOf(stage, start, analysis) !== undefined;
  if (isInterpreter(name) || isScript) return runtimeTarget(stage, image, name, analysis);
  const build = buildOf(stage, program, analysis);
  return build === undefined
    ? clothed('program-not-known', start.because, { what: start.words.slice(0, 3).join(' ') })
    : builtTarget(build, analysis);
}

function isInterpreter(name: string): boolean {
  return bareImages.some(({ programs }) => programs.includes(name));
}

function runtimeTarget(stage: Stage, image: ImageVariant, name: string, analysis: Analysis): BareTarget | Clothed {
  const text = resolvedReference(stage.from.image.value, analysis.document) ?? '';
  const reference = analysis.catalogue.reference(text);
  const official = reference === undefined ? '' : catalogueName(reference);
  const release = image.distro === 'debian' ? image.release : undefined;
  const found = bareRuntimes(official, image.version, release).find(
    ({ programs }) => programs.includes(name) || !isInterpreter(name),
  );
  const language = languageOf(name);
  const isSame = found !== undefined && languageOf(found.programs[0]!) === language;
  if (found === undefined || language === undefined || !isSame)
    return clothed('no-such-image', [lineOf(stage.from)], { what: text });
  const { starts = [], sources = [], startingPackages = [] } = language;
  return { kind: 'target', image: found, libraries: [], starts, sources, startingPackages, isBuilt: false };
}

const PATH = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** The build that made the program which is started. */
function buildOf(stage: Stage, program: string, analysis: Analysis): Build | undefined {
  const folder = finalFolder(stage, analysis);
  const paths = program.includes('/')
    ? folder === undefined && !program.startsWith('/')
      ? []
      : [joinPath(folder ?? '/', program)]
    : PATH.map((one) => joinPath(one, program));
  for (const path of paths) {
    for (const place of placesBefore({ stage, path }, analysis)) {
      const image = analysis.image(place.stage);
      const builds = image.known && place.stage !== stage ? buildsOf(place.stage, image.value, analysis) : [];
      const found = builds.find(({ made }) => made.some((one) => isAlone(one, place.path)));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** True for a program that a step of the file builds, by how it is called in a stage, and that needs no library. */
export function builtStatically(stage: Stage, program: string, analysis: Analysis): boolean {
  const build = buildOf(stage, program, analysis);
  return build !== undefined && isStatic(build, analysis);
}

/** The same for the path of a program in the stage that builds it. */
export function staticProgramIn(stage: Stage, path: string, analysis: Analysis): boolean {
  const image = analysis.image(stage);
  const builds = image.known ? buildsOf(stage, image.value, analysis) : [];
  const found = builds.find(({ made }) => made.some((one) => isAlone(one, path)));
  return found !== undefined && isStatic(found, analysis);
}

/** True for a program that is one file. */
function isAlone({ kind, path, within }: Made, wanted: string): boolean {
  return kind === 'program' && within === undefined && path === wanted;
}

function isStatic(build: Build, analysis: Analysis): boolean {
  const target = builtTarget(build, analysis);
  return target.kind === 'target' && target.image.links === 'nothing';
}

function builtTarget(build: Build, analysis: Analysis): BareTarget | Clothed {
  const builder = analysis.document.stages[build.run.stage!]!;
  const image = analysis.image(builder);
  const because = [lineOf(build.run)];
  if (!image.known) return clothed('image-not-known', image.because, { why: image.why });
  const { recipe } = build;
  const needs = recipe.needs(build);
  if (!needs.known) return clothed('libraries-missing', because, { what: needs.why });
  const linksNothing =
    needs.isStatic && Object.entries(recipe.buildVariables).every((one) => isSet(one, build, analysis));
  const release = image.value.distro === 'debian' && image.value.libc === 'glibc' ? image.value.release : undefined;
  const fitting = bareBases(linksNothing ? 'nothing' : 'packages', release);
  const found = fitting.findLast((one) => one.release === fitting[0]!.release);
  if (found === undefined)
    return clothed('no-such-image', [lineOf(builder.from), ...because], {
      what: 'the libraries that it is built with',
    });
  if (needs.linksHeaders === true)
    return clothed('libraries-missing', [lineOf(builder.from), ...because], {
      what: 'those whose headers the build has',
    });
  const { libraries } = needs;
  const { starts, sources } = recipe;
  return { kind: 'target', image: found, libraries, starts, sources, startingPackages: [], isBuilt: true };
}

function isSet([name, value]: readonly [string, string], { run, command }: Build, analysis: Analysis): boolean {
  const own = command.assignments.find((one) => one.name === name);
  if (own !== undefined) return own.value?.literal === value;
  const env = analysis.scope(run).env(name);
  return env?.known === true && env.value === value;
}
