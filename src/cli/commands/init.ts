/** `restow init`: a configuration to begin with. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleConfiguration } from '../../config/sample.js';
import { UsageError } from '../exit-status.js';
import { systemMessage } from '../read-source.js';
import { transforms } from '../../../transforms/index.js';

const NAME = 'restow.config.yaml';

/** Writes it into the folder; the result says so. Throws UsageError when there is one, or it cannot be written. */
export function writeSample(folder: string): string {
  try {
    writeFileSync(join(folder, NAME), sampleConfiguration(transforms.map(({ id }) => id)), { flag: 'wx' });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new UsageError(`${NAME} ${isThere ? 'is there already' : systemMessage(error)}`);
  }
  return `${NAME} is written\n`;
}
