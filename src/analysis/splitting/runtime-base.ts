/** The image that a built program runs on. */
import { isServed } from '../../distros/debian/served-releases.js';
import { fullImagePrograms } from '../../distros/debian/full-image-programs.js';
import type { CommandInstruction } from '../../document/document.js';
import { ecosystems } from '../../ecosystems/index.js';
import { bareBases } from '../../images/distroless.js';
import { publishedImage } from '../../images/published.js';
import { currentLine } from '../../images/release-line.js';
import { resolvedReference } from '../stage-images.js';
import { lineOf } from '../purging/program-needs.js';
import { firstText } from '../source-texts.js';
import { startInstructions } from '../stepping-down/started.js';
import { lastStep } from './built-programs.js';
import { manualFolders } from './manual-folders.js';
import { whole, type Footing, type Whole } from './footing.js';
import { runtimeBeside } from './runtime-beside.js';
import type { KnownNeeds, StepPackages } from './step-packages.js';

export interface RuntimeBase {
  readonly image: string;
  /** How its tag is written, where that has build arguments. */
  readonly tag?: string;
  readonly hasShell: boolean;
  /** Packages that it needs besides. */
  readonly packages: readonly string[];
  /** The commands that install them; empty without any. */
  readonly installation: readonly string[];
  /** Variables that programs found in the image that builds. */
  readonly variables: Readonly<Record<string, string>>;
  /** Files of the stage that builds, in place of packages which no server has any more. */
  readonly files: readonly { readonly from: readonly string[]; readonly to: string }[];
}

/** Certificates, time zones, /etc/passwd and /tmp, and nothing to start a shell with (GoogleContainerTools/distroless, base/README, 2026). */
const STATIC = bareBases('nothing', undefined)[0]!.name;
const CARRIED: ReadonlySet<string> = new Set(['ca-certificates', 'tzdata']);

/** The base; or why there is none. `steps`: packages of the build's steps that the program may need. */
export function runtimeBase(footing: Footing, needs: KnownNeeds, steps: StepPackages): RuntimeBase | Whole {
  const base = officialBase(footing, needs, steps);
  if ('kind' in base) return base;
  const found = inPlaceOfOwn(base.image, footing);
  const { tag } = base;
  if ('name' in found)
    return { ...base, image: tag === undefined ? found.name : found.name.replace(/:[^:/]*$/, `:${tag}`) };
  return whole('no-runtime-image', [lineOf(footing.stage.from)], found);
}

function inPlaceOfOwn(
  image: string,
  { stage, analysis }: Footing,
): { readonly name: string } | { readonly why: string } {
  return analysis.catalogue.inPlaceOf(resolvedReference(stage.from.image.value, analysis.document) ?? '', image);
}

function officialBase(footing: Footing, needs: KnownNeeds, steps: StepPackages): RuntimeBase | Whole {
  const { packages } = steps;
  const { stage, image, started, sources, analysis } = footing;
  const { recipe } = started.build;
  const named = stage.from.image.value;
  if (recipe.runtime !== undefined) return runtimeBeside(footing, steps);
  if (recipe.runtimeImage !== undefined) {
    const found = recipe.runtimeImage(image, resolvedReference(named, analysis.document) ?? '');
    if ('why' in found) return whole('no-runtime-image', [lineOf(stage.from)], { why: found.why });
    return packages.length === 0
      ? baseOf(found.image, [])
      : whole('no-runtime-image', [lineOf(stage.from)], {
          why: `${packages[0]} may be needed, which is of another distribution`,
        });
  }
  const asked = [
    ...packages,
    ...needs.libraries,
    ...(firstText(sources, recipe.secure) === undefined ? [] : [fullImagePrograms.certificates]),
    ...(firstText(sources, recipe.zones) === undefined ? [] : ['tzdata']),
  ];
  const all = [...new Set(asked)].sort();
  const isEnough = needs.isStatic && !needsShell(footing) && all.every((name) => CARRIED.has(name));
  if (isEnough && 'name' in inPlaceOfOwn(STATIC, footing)) return { ...baseOf(STATIC, []), hasShell: false };
  return debianBase(footing, needs, all, packages);
}

function debianBase(
  footing: Footing,
  needs: KnownNeeds,
  all: readonly string[],
  fromSteps: readonly string[],
): RuntimeBase | Whole {
  const { stage, image } = footing;
  if (image.distro === 'ubuntu' && image.release !== undefined && image.compilers === false)
    return baseOf(stage.from.image.value, all);
  const free = needs.isStatic && fromSteps.length === 0;
  if (!free && image.libc === 'musl')
    return whole('no-runtime-image', [lineOf(stage.from)], {
      why: `${fromSteps[0] ?? 'the C library of Alpine'} may be needed, which is of another distribution`,
    });
  const release = debianRelease(footing, free);
  const tag = `${release ?? ''}-slim`;
  if (release === undefined || !publishedImage('debian')!.has(tag) || (!free && isMoving(footing)))
    return whole('no-runtime-image', [lineOf(stage.from)], {
      why: 'its tag does not tell on which release of Debian it builds, which the stage that runs must be of',
    });
  const pages = manualFolders({ stage, steps: [], names: all, release }, footing.analysis);
  if ('reason' in pages) return pages;
  if (isServed('debian', release)) return baseOf(`debian:${tag}`, all);
  const carried = carriedFiles(footing);
  const packages = all.filter((name) => !Object.hasOwn(carried, name));
  if (packages.length > 0)
    return whole('no-runtime-image', [lineOf(stage.from)], {
      why: `${packages.join(', ')} would have to be installed, and the servers of its release are gone`,
    });
  const files = Object.values(carried).map((file) => ({ from: [file], to: file }));
  return { ...baseOf(`debian:${tag}`, packages), files };
}

function baseOf(image: string, packages: readonly string[]): RuntimeBase {
  const installation = packages.length === 0 ? [] : fullImagePrograms.installation(packages);
  return { image, hasShell: true, packages, installation, variables: {}, files: [] };
}

/** The one that it is built on; or, where it is `free` to run on any, one that gets repairs. */
function debianRelease({ image }: Footing, free: boolean): string | undefined {
  const own = image.distro === 'debian' ? image.release : undefined;
  const isOld = own !== undefined && !isServed('debian', own);
  return free && (own === undefined || isOld) ? currentLine('debian', publishedImage('debian')!) : own;
}

/** Files that programs of the language read of packages, by the packages, where the image is one of the language. */
function carriedFiles({ image, started }: Footing): Readonly<Record<string, string>> {
  const { recipe } = started.build;
  const language = ecosystems.find((one) => one.recipe === recipe);
  return language?.managers.some(({ id }) => image.brings.includes(id)) === true ? (recipe.data ?? {}) : {};
}

/** True for `debian`, `debian:latest` and `debian:stable`, which are another release one day. */
function isMoving({ stage, analysis }: Footing): boolean {
  const name = resolvedReference(stage.from.image.value, analysis.document) ?? '';
  return /(?:^|\/)debian(?::(?:latest|stable|oldstable|testing|sid))?$/.test(name);
}

/** True when a shell starts the program, and does more than that. */
function needsShell(footing: Footing): boolean {
  const shells = startInstructions(footing.stage, footing.analysis).filter(({ exec }) => exec === undefined);
  return shells.length > 0 && plainStart(footing) === undefined;
}

/** An instruction of the start with the words that take the place of its own. */
export interface NewStart {
  readonly instruction: CommandInstruction;
  readonly words: readonly string[];
}

/** The only instruction that starts the program, with what it starts by way of a program which only the image that builds has. */
export function directStart(footing: Footing): NewStart | undefined {
  const { rewritten } = footing.started;
  const [only, ...more] = startInstructions(footing.stage, footing.analysis);
  if (rewritten === undefined || only === undefined || more.length > 0) return undefined;
  const words = only.exec?.map(({ value }) => value) ?? plainStart(footing)?.words ?? [];
  const isIt = words.length === rewritten.from.length && words.every((word, at) => word === rewritten.from[at]);
  return isIt && only.index > lastStep(footing.stage).index ? { instruction: only, words: rewritten.to } : undefined;
}

/** A CMD in shell form that is nothing but the program with its arguments, and its words. */
export function plainStart({ stage, analysis }: Footing): NewStart | undefined {
  const [only, ...more] = startInstructions(stage, analysis);
  if (only === undefined || more.length > 0 || only.kind !== 'cmd' || only.exec !== undefined) return undefined;
  const script = analysis.script(only);
  const [list, ...lists] = script?.known === true ? script.script.lists : [];
  const [member, ...members] = list?.members ?? [];
  const [part, ...parts] = member?.pipeline ?? [];
  const isOne =
    lists.length + members.length + parts.length === 0 && part?.kind === 'command' && list!.terminator === 'end';
  if (
    !isOne ||
    part.command.redirects.length + part.command.assignments.length > 0 ||
    only.index < lastStep(stage).index
  )
    return undefined;
  const words = part.command.words.filter(({ literal }, index) => index > 0 || literal !== 'exec');
  if (words.some(({ literal, glob }) => literal === undefined || glob)) return undefined;
  return { instruction: only, words: words.map(({ literal }) => literal!) };
}
