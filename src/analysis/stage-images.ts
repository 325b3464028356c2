import type { Document, Stage } from '../document/document.js';
import type { ImageVariant } from '../knowledge/image-family.js';
import { unknown, type Fact } from './fact.js';
import type { StageGraph } from './stage-graph.js';

/** The base image of every stage: through ARG defaults, and through the stage it starts from. */
export function stageImages(_document: Document, _stages: StageGraph): (stage: Stage) => Fact<ImageVariant> {
  return () => unknown('the catalogue of images is not there yet');
}
