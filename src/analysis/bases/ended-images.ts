/** Images whose line of releases gets no repairs any more. */
import { endedLine, type EndedLine } from '../../images/ended-lines.js';
import { catalogueName } from '../../images/reference.js';
import type { Analysis } from '../analysis.js';
import { imageMentions, type ImageMention } from './image-mentions.js';

/** An image with the line that has ended. */
export interface EndedImage {
  readonly mention: ImageMention;
  readonly ended: EndedLine;
}

/** Every mention of one with a tag. */
export function endedImages(analysis: Analysis): readonly EndedImage[] {
  return imageMentions(analysis).flatMap((mention) => {
    const { reference } = mention;
    if (reference.tag === undefined) return [];
    const image = analysis.catalogue.lookUp(`${catalogueName(reference)}:${reference.tag}`);
    const ended = endedLine(reference, image.known ? image.value : undefined);
    return ended === undefined ? [] : [{ mention, ended }];
  });
}
