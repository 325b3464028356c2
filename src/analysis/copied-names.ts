import type { Document } from '../document/document.js';
import { rememberedFor } from './remembered.js';
import { baseName } from './image-paths.js';

/** Names of the files that COPY and ADD bring, by source and by destination, without their folders. */
export const copiedNames: (document: Document) => ReadonlySet<string> = rememberedFor((document) => {
  const names = new Set<string>();
  for (const instruction of document.instructions) {
    if (instruction.kind !== 'copy' && instruction.kind !== 'add') continue;
    for (const { value } of [...instruction.sources, instruction.destination]) names.add(baseName(value));
  }
  names.delete('');
  names.delete('.');
  return names;
});
