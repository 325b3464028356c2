import { analyze, type Analysis, type AnalysisInput } from '../analysis/analysis.js';
import type { BuildContext } from '../context/build-context.js';
import { withIgnoreFile } from '../context/overlay-context.js';
import { parseDocument } from '../document/parse.js';
import { composeMaps, identityMap, type OffsetMap } from '../text/offset-map.js';

/** A file on its way through the transforms: its text now, what is known of it, and the way back to the user's text. */
export interface WorkingCopy {
  readonly analysis: Analysis;
  readonly toOriginal: OffsetMap;
  /** The ignore file as it stands; undefined when there is none. */
  readonly ignoreText: string | undefined;
  readonly ignorePath: string;
}

/** The copy before any transform. */
export function workingCopy({
  text,
  ...rest
}: Omit<AnalysisInput, 'document'> & { readonly text: string }): WorkingCopy {
  const { context } = rest;
  const ignore = context?.ignoreFile();
  return {
    analysis: analyze({ document: parseDocument(text), ...rest }),
    toOriginal: identityMap,
    ignoreText: ignore?.text,
    ignorePath: ignore?.path ?? '.dockerignore',
  };
}

/** The copy after a change: the text is read again, the context is seen through the new ignore file. */
export function advance(copy: WorkingCopy, text: string, map: OffsetMap, ignoreText: string | undefined): WorkingCopy {
  const { document, dockerfilePath, digests, base, catalogue } = copy.analysis;
  const context = nextContext(copy, ignoreText);
  return {
    ...copy,
    analysis: analyze({
      document: text === document.text ? document : parseDocument(text),
      context,
      dockerfilePath,
      digests,
      base,
      catalogue,
    }),
    toOriginal: composeMaps(copy.toOriginal, map),
    ignoreText,
  };
}

function nextContext(copy: WorkingCopy, ignoreText: string | undefined): BuildContext | undefined {
  const { context } = copy.analysis;
  if (context === undefined || ignoreText === undefined || ignoreText === copy.ignoreText) return context;
  return withIgnoreFile(context, { path: copy.ignorePath, text: ignoreText });
}
