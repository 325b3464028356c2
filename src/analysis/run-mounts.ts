import type { RunInstruction } from '../document/document.js';
import { isWithin } from './image-paths.js';

/** One `--mount` of a RUN. */
export interface RunMount {
  /** `bind` when none is named, as BuildKit takes it. */
  readonly type: string;
  /** Where it is mounted, as written but for slashes at its end; undefined for kinds that need no place (`secret`, `ssh`). */
  readonly target: string | undefined;
  /** Stage or image that it shows. */
  readonly from: string | undefined;
  /** What of it is shown; undefined for its root. */
  readonly source: string | undefined;
}

/** The mounts of a RUN, in order. */
export function runMounts(run: RunInstruction): readonly RunMount[] {
  return run.flags.filter(({ name }) => name === 'mount').map(({ value }) => readMount(value ?? ''));
}

function readMount(value: string): RunMount {
  const options = new Map(value.split(',').map((option) => splitOption(option)));
  const target = options.get('target') ?? options.get('dst') ?? options.get('destination');
  return {
    type: options.get('type') ?? 'bind',
    target: target?.replace(/(?<=.)\/+$/, ''),
    from: options.get('from'),
    source: options.get('source') ?? options.get('src'),
  };
}

function splitOption(option: string): readonly [string, string] {
  const equals = option.indexOf('=');
  const [key, value] = equals < 0 ? [option, ''] : [option.slice(0, equals), option.slice(equals + 1)];
  return [key.trim().toLowerCase(), value.trim()];
}

/**
 * True when a mount lies over the folder or inside it. `folder` is absolute or begins with `~/`: then every mount that ends
 * like it counts, as the home folder need not be known.
 */
export function mountCovers({ target }: RunMount, folder: string): boolean {
  if (target === undefined) return false;
  const place = target.endsWith('/') && target !== '/' ? target.slice(0, -1) : target;
  if (!folder.startsWith('~')) return isWithin(place, folder) || isWithin(folder, place);
  return pathTails(folder).some((tail) => place.endsWith(tail) || place.includes(`${tail}/`));
}

/** `~/.cache/pip` → `/.cache/pip`, `/.cache`. */
function pathTails(folder: string): readonly string[] {
  const parts = folder.split('/').slice(1);
  return parts.map((_, index) => `/${parts.slice(0, parts.length - index).join('/')}`);
}
