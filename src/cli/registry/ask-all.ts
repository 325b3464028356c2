/** Asks for many digests, a few at a time. */
import type { DigestAnswer, ImageDigests } from '../../knowledge/image-digest.js';
import { registryAddress } from '../../images/reference.js';
import { askDigest, type AskOptions } from './ask-digest.js';

const AT_ONCE = 4;

/** The answers for all references. A registry that was not reached is not asked again. */
export async function askAll(references: readonly string[], options: AskOptions): Promise<ImageDigests> {
  const answers = new Map<string, DigestAnswer>();
  const silent = new Map<string, DigestAnswer>();
  const queue = [...references];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const host = registryAddress(next)?.host ?? '';
      const answer = silent.get(host) ?? (await askDigest(next, options));
      if ('failure' in answer && answer.failure === 'registry-not-reached') silent.set(host, answer);
      answers.set(next, answer);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return Object.fromEntries(answers);
}
