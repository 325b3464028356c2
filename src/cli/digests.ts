/** Digests for what rewrites come to: they are asked for before anything is rewritten for good, so that a rewrite stays pure. */
import { analyze } from '../analysis/analysis.js';
import { undigestedReferences } from '../analysis/bases/digest-pins.js';
import { parseDocument } from '../document/parse.js';
import type { ImageDigests } from '../knowledge/image-digest.js';
import type { Report } from './group.js';
import { askAll } from './registry/ask-all.js';
import { loginsOf } from './registry/credentials.js';

/** Milliseconds that a registry has for each answer. */
const TIMEOUT = 10_000;

/** Collects the images that results name, and asks their registries. */
export class DigestCollector {
  readonly #references = new Set<string>();

  take(report: Report): void {
    if (!('file' in report) || report.result === undefined) return;
    const document = parseDocument(report.result.after);
    for (const reference of undigestedReferences(analyze({ document }))) this.#references.add(reference);
  }

  /** The only place from which anything is sent. */
  async ask(environment: NodeJS.ProcessEnv): Promise<ImageDigests> {
    return askAll([...this.#references], { logins: loginsOf(environment), timeout: TIMEOUT });
  }
}
