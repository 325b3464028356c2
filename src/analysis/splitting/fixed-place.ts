/** What would not find packages in a folder of their own, which variables lead to. */
import type { Instruction, Stage } from '../../document/document.js';
import type { Evidence } from '../fact.js';
import { isWithin, joinPath } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { firstText } from '../source-texts.js';
import type { EnvironmentFooting } from './environment-footing.js';
import { whole, type Whole } from './footing.js';

/** The first refusal; undefined where the packages have their folder already, or all find them. */
export function fixedPlace(footing: EnvironmentFooting): Whole | undefined {
  const { carried, stage } = footing;
  if (carried.own === undefined) return undefined;
  const volume = volumeAround(carried.path, stage);
  if (volume !== undefined)
    return whole('environment-not-known', [lineOf(volume)], { why: `\`${carried.path}\` would lie in a volume` });
  const because =
    startedAtPlace(footing) ??
    stepAtPlace(footing) ??
    otherPath(footing) ??
    firstText(footing.sources, footing.recipe.fixedPlaces);
  return because && whole('fixed-place', [because]);
}

/** What whoever runs the container lays over a volume hides what the image has there. */
function volumeAround(path: string, { instructions }: Stage): Instruction | undefined {
  return instructions.find(
    (one) =>
      one.kind === 'volume' && one.args.some(({ value, dynamic }) => dynamic || isWithin(joinPath('/', value), path)),
  );
}

function startedAtPlace({ commands, recipe }: EnvironmentFooting): Evidence | undefined {
  const isScript = (word: string): boolean => recipe.scripts !== undefined && word.startsWith(recipe.scripts);
  const started = commands.find(
    ({ words, file }) => file === undefined && words.some((one) => isFixed(one, recipe.fixedPlaces) || isScript(one)),
  );
  return started?.because ?? commands.find(({ words }) => LOGIN.test(words.join(' ')))?.because;
}

function stepAtPlace({ stage, last, recipe }: EnvironmentFooting): Evidence | undefined {
  const step = stage.instructions.find(
    ({ kind, body, index }) =>
      index > last.index && (kind === 'run' || kind === 'env') && isFixed(body.text, recipe.fixedPlaces),
  );
  return step && lineOf(step);
}

function isFixed(text: string, places: readonly string[]): boolean {
  return places.some((place) => text.includes(place));
}

/** A login shell sets PATH anew (/etc/profile of base-files, login.defs(5)). */
const LOGIN = /(?:^|\s|\/)(?:su|sudo|runuser|cron|crond)(?:\s|$)|\b(?:ba)?sh\s+(?:-\w*l\w*|--login)\b/;

/** A variable that is set without what it was, or with the interpreter's own folder in front. */
function otherPath({ stage, carried, recipe }: EnvironmentFooting): Evidence | undefined {
  const names = Object.keys(carried.own?.variables ?? {});
  const places = [recipe.scripts ?? '', '/usr/bin/', '/bin/'].map((place) => place.replace(/\/$/, ''));
  const isOther = (name: string, value: string): boolean => {
    const before = value.split(/\$\{?\w+\}?/)[0]!.split(':');
    const refers = value.includes(`$${name}`) || value.includes(`\${${name}}`);
    return !refers || before.some((folder) => places.includes(folder.replace(/\/$/, '')) && folder !== '');
  };
  const setting = stage.instructions.find((one) => {
    if (one.kind === 'env')
      return one.pairs.some(({ name, value }) => names.includes(name) && isOther(name, value ?? ''));
    const words = one.kind === 'run' ? one.body.text.split(/[\s;&|"']+/) : [];
    return names.some((name) =>
      words.some((word) => word.startsWith(`${name}=`) && isOther(name, word.slice(name.length + 1))),
    );
  });
  return setting && lineOf(setting);
}
