/** Effects that go through symbolic links: what is below a link lies elsewhere as well. */
import type { Instruction } from '../../document/document.js';
import { STANDARD_FOLDERS } from '../../knowledge/standard-folders.js';
import { footprints } from '../../knowledge/footprint.js';
import type { Analysis } from '../analysis.js';
import { isWithin, joinPath } from '../image-paths.js';
import { stageOf } from '../stage-graph.js';
import type { Effects, Link } from './effects.js';
import { unlinked, type Region } from './region.js';

/** Adds what lies behind the links that the instruction, those above it, and the stages it builds on make. */
export function throughLinks(
  instruction: Instruction,
  effects: Effects,
  analysis: Analysis,
  own: (instruction: Instruction) => Effects,
): Effects {
  const links = linksBefore(instruction, analysis, own);
  if (links.length === 0) return effects;
  const behind = (regions: readonly Region[]): readonly Region[] => [
    ...regions,
    ...regions.flatMap((region) => links.flatMap((link) => behindLink(region, link) ?? [])),
  ];
  return { ...effects, reads: behind(effects.reads), writes: behind(effects.writes) };
}

function linksBefore(
  instruction: Instruction,
  analysis: Analysis,
  own: (instruction: Instruction) => Effects,
): readonly Link[] {
  const links: Link[] = [];
  let stage = stageOf(analysis.document, instruction);
  while (stage !== undefined) {
    for (const one of stage.instructions)
      if (one.index <= instruction.index && mayLink(one)) links.push(...(own(one).links ?? []));
    stage = analysis.stages.parent(stage);
  }
  return links;
}

function mayLink({ kind, body }: Instruction): boolean {
  return kind === 'run' && /\bln\b/.test(body.text);
}

/** Of a folder that a link is in, everything may be reached through it, but packages do not go through links of others. */
function behindLink(region: Region, { at, to }: Link): Region | undefined {
  if (!('path' in region)) return undefined;
  if (isWithin(at, region.path)) return { ...region, path: joinPath(to, `.${region.path.slice(at.length)}`) };
  if (PACKAGED.has(region.path) || !isWithin(region.path, at)) return undefined;
  return { ...region, path: to };
}

const PACKAGED: ReadonlySet<string> = new Set([
  ...STANDARD_FOLDERS,
  ...Object.values(footprints).flatMap(({ reads, writes }) => [...reads, ...writes].map(unlinked)),
]);
