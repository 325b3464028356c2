/** What the frontend that builds a file knows, as far as the file tells. */
import type { Document } from '../../document/document.js';

/** How a mode can be written at a COPY. */
export type ModeSupport = 'none' | 'octal' | 'symbolic';

const OFFICIAL = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?::([\w.-]+))?(?:@sha256:\w+)?$/;

/**
 * Whether `COPY --chmod` is known for sure. Octal modes came with docker/dockerfile 1.2, symbolic ones with 1.14; the builder that was
 * the default before Docker Engine 23.0 knows neither. Sources: the Dockerfile reference, "COPY --chmod", and the release notes of
 * docker/dockerfile (2026-11).
 */
export function modeSupport({ directives, instructions }: Document): ModeSupport {
  const syntax = directives.find(({ name }) => name === 'syntax')?.value;
  if (syntax !== undefined) return supportOf(OFFICIAL.exec(syntax));
  const modern = instructions.some(
    (instruction) =>
      ('heredocs' in instruction && instruction.heredocs.length > 0) ||
      ('flags' in instruction && instruction.flags.some(({ name }) => ONLY_BUILDKIT.has(name))),
  );
  return modern ? 'octal' : 'none';
}

const ONLY_BUILDKIT = new Set([
  'mount',
  'network',
  'security',
  'link',
  'chmod',
  'parents',
  'exclude',
  'checksum',
  'keep-git-dir',
]);

function supportOf(reference: RegExpExecArray | null): ModeSupport {
  if (reference === null) return 'none';
  const tag = (reference[1] ?? 'latest').replace(/-labs$/, '');
  if (tag === 'latest' || tag === '1' || tag === 'labs' || tag === 'experimental') return 'symbolic';
  const [major, minor = 0] = tag.split('.').map(Number);
  if (major !== 1 || Number.isNaN(minor)) return 'none';
  return minor >= 14 ? 'symbolic' : minor >= 2 ? 'octal' : 'none';
}
