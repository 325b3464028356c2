/** Tells managers with one executable apart (yarn 1 and yarn berry). */
import type { BuildContext } from '../context/build-context.js';
import { copiedNames } from './copied-names.js';
import type { Document } from '../document/document.js';
import type { PackageManager, ToldBy } from '../knowledge/package-manager.js';
import type { ShellWord } from '../shell/script.js';
import { baseName } from './image-paths.js';

/** The manager that is meant, and the others that could be meant just as well. */
export interface Choice {
  readonly manager: PackageManager;
  readonly alternatives: readonly PackageManager[];
}

/**
 * Chooses by the words of the call first, then by what the Dockerfile copies, then by the files of the context. Where nothing
 * tells, the first is taken when the whole context was seen, else the others stay as alternatives.
 */
export function chooseManager(
  candidates: readonly PackageManager[],
  words: readonly ShellWord[],
  signs: ProjectSigns,
): Choice {
  const [first] = candidates;
  if (candidates.length < 2) return { manager: first!, alternatives: [] };
  const texts = words.map((word) => word.literal ?? word.text);
  const byWords = candidates.filter((manager) => manager.toldBy?.words.some((word) => texts.includes(word)));
  if (byWords.length === 1) return { manager: byWords[0]!, alternatives: [] };
  const bySigns = candidates.filter((manager) => manager.toldBy !== undefined && signs.tell(manager.toldBy));
  if (bySigns.length === 1) return { manager: bySigns[0]!, alternatives: [] };
  const certain = bySigns.length === 0 && signs.complete;
  return { manager: first!, alternatives: certain ? [] : candidates.slice(1) };
}

/** What a Dockerfile and its context show of their projects. */
export interface ProjectSigns {
  /** True when all files of the context were seen, so that a missing file tells something too. */
  readonly complete: boolean;
  tell(toldBy: ToldBy): boolean;
}

/** Reads the signs of every project in the context; files below `node_modules` and the like are other people's. */
export function projectSigns(document: Document, context: BuildContext | undefined): ProjectSigns {
  let own: readonly string[] | undefined;
  const named = (name: string): readonly string[] => {
    own ??= (context?.files() ?? []).map((file) => file.path).filter((path) => !path.includes('node_modules/'));
    return own.filter((path) => baseName(path) === name);
  };
  const declares = (start: string): boolean =>
    named('package.json').some((path) => declaredManager(context!.read(path))?.startsWith(start) === true);
  const begins = ([name, header]: readonly [string, string]): boolean =>
    named(name).some((path) => context!.read(path)?.slice(0, 500).includes(header) === true);
  return {
    get complete() {
      return context?.complete() ?? false;
    },
    tell: ({ files, declarations, lockHeaders }) =>
      files.some((file) => copiedNames(document).has(file) || named(file).length > 0) ||
      declarations.some(declares) ||
      Object.entries(lockHeaders).some(begins),
  };
}

/** The `packageManager` of a package.json; undefined when there is none or the file is not JSON. */
function declaredManager(text: string | undefined): string | undefined {
  const found = /"packageManager"\s*:\s*"([^"]{1,200})"/.exec(text ?? '');
  return found?.[1];
}
