import { parseDocument } from 'yaml';
import { lineOfOffset, type ParsedData } from './parsed-data.js';

/** Reads a YAML document. Total: what cannot be read, or unfolds without end through aliases, says so. */
export function readYaml(text: string): ParsedData {
  try {
    const document = parseDocument(text, { logLevel: 'silent', prettyErrors: true });
    const [error] = document.errors;
    if (error !== undefined) return { ok: false, line: error.linePos?.[0].line };
    return { ok: true, value: document.toJS({ maxAliasCount: 100 }) as unknown };
  } catch {
    return { ok: false, line: undefined };
  }
}

/** A node of a YAML document, as far as places are concerned. */
interface PlacedNode {
  readonly range?: readonly number[] | null;
  readonly value?: unknown;
  readonly items?: readonly unknown[];
}

/**
 * 1-based line of what a path of keys and 0-based indices leads to in a YAML or JSON document: that of the key, or of the item. As far as the
 * path goes; undefined when not even its first step does.
 */
export function lineOfYamlPath(text: string, path: readonly (string | number)[]): number | undefined {
  let here = parseDocument(text, { logLevel: 'silent', uniqueKeys: false }).contents as unknown;
  let offset: number | undefined;
  for (const step of path) {
    const next = stepInto(here as PlacedNode | null, step);
    if (next === undefined) break;
    here = next.node;
    offset = next.offset ?? offset;
  }
  return offset === undefined ? undefined : lineOfOffset(text, offset);
}

function stepInto(
  node: PlacedNode | null,
  step: string | number,
): { readonly node: unknown; readonly offset: number | undefined } | undefined {
  if (typeof step === 'number') {
    const item = node?.items?.[step] as PlacedNode | undefined;
    return item && { node: item, offset: item.range?.[0] };
  }
  const pair = (node?.items as readonly { readonly key?: PlacedNode; readonly value?: unknown }[] | undefined)?.find(
    ({ key }) => String(key?.value) === step,
  );
  return pair && { node: pair.value, offset: pair.key?.range?.[0] };
}
