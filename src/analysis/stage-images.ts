import type { Document, FromInstruction, Stage } from '../document/document.js';
import type { Catalogue } from '../images/resolve.js';
import type { ImageVariant } from '../knowledge/image-family.js';
import { known, unknown, type Evidence, type Fact } from './fact.js';
import type { StageGraph } from './stage-graph.js';

/**
 * The base image of every stage: through ARG defaults, and through the stage it starts from (the image at the root of the chain;
 * what instructions change on the way is told by scopes).
 */
export function stageImages(
  document: Document,
  stages: StageGraph,
  catalogue: Catalogue,
): (stage: Stage) => Fact<ImageVariant> {
  const defaults = argDefaults(document);
  const imageOf = (stage: Stage): Fact<ImageVariant> => {
    const parent = stages.parent(stage);
    return parent === undefined ? baseImage(stage.from, defaults, catalogue) : imageOf(parent);
  };
  return imageOf;
}

/** ARGs before the first FROM: only these hold in FROM. */
function argDefaults(document: Document): ReadonlyMap<string, string | undefined> {
  const defaults = new Map<string, string | undefined>();
  for (const instruction of document.instructions) {
    if (instruction.kind === 'from') break;
    if (instruction.kind === 'arg') for (const { name, value } of instruction.pairs) defaults.set(name, value);
  }
  return defaults;
}

function baseImage(
  from: FromInstruction,
  defaults: ReadonlyMap<string, string | undefined>,
  catalogue: Catalogue,
): Fact<ImageVariant> {
  const because: Evidence[] = [{ at: from.image.span, says: `FROM ${from.image.value}` }];
  const reference = expandDefaults(from.image.value, defaults);
  if (reference === undefined)
    return unknown(`\`${from.image.value}\` has a build argument without a default`, because);
  if (reference !== from.image.value)
    because.push({ at: from.image.span, says: `with the defaults of its build arguments it is \`${reference}\`` });
  const found = catalogue.lookUp(reference);
  return found.known ? known(found.value, because) : unknown(found.why, because);
}

/** A reference with the defaults of its build arguments; undefined when one has none. */
export function resolvedReference(text: string, document: Document): string | undefined {
  return text.includes('$') ? expandDefaults(text, argDefaults(document)) : text;
}

const REFERENCE = /\$(?:(\w+)|\{(\w+)(?:(:?[-+])([^${}]*))?\}|(.?))/gs;

/** The reference with every variable replaced by its default; undefined when one has none. */
function expandDefaults(
  text: string,
  defaults: ReadonlyMap<string, string | undefined>,
  depth = 0,
): string | undefined {
  if (!text.includes('$')) return text;
  if (depth > 8) return undefined;
  let failed = false;
  const value = text.replace(REFERENCE, (...found: (string | undefined)[]) => {
    const [, plain, braced, operator, word] = found;
    const part = valueOf(defaults.get(plain ?? braced ?? ''), operator, word ?? '');
    failed ||= part === undefined;
    return part ?? '';
  });
  return failed ? undefined : expandDefaults(value, defaults, depth + 1);
}

function valueOf(value: string | undefined, operator: string | undefined, word: string): string | undefined {
  const given = value !== undefined && (value !== '' || !operator?.startsWith(':'));
  if (operator?.endsWith('-') === true) return given ? value : word;
  if (operator?.endsWith('+') === true) return given ? word : '';
  return value;
}
