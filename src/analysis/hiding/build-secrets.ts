/** Secrets that a build is given in a way that leaves them in the image, or in its history. */
import { isSecretName } from '../../knowledge/secret-names.js';
import type { Analysis } from '../analysis.js';
import { argumentSecrets } from './argument-secrets.js';
import { fileSecrets } from './file-secrets.js';
import { literalSecrets, type LiteralSecret } from './literal-secrets.js';
import { MASK } from './masked.js';
import { show, type BuildSecret } from './secret-plan.js';

export type { BuildSecret } from './secret-plan.js';

/** All of them, in source order. None of their texts holds a secret. */
export function buildSecrets(analysis: Analysis): readonly BuildSecret[] {
  const found = [
    ...argumentSecrets(analysis),
    ...fileSecrets(analysis),
    ...keptSecrets(analysis),
    ...literalSecrets(analysis).map(ofLiteral),
  ];
  return found.sort((a, b) => a.at.start - b.at.start);
}

function ofLiteral({ instruction, at, name }: LiteralSecret): BuildSecret {
  const what = name === undefined ? `\`${MASK}\`` : `\`${name}=${MASK}\``;
  const instead =
    instruction.kind === 'env' || instruction.kind === 'label'
      ? 'give it to the container when it starts'
      : 'give it to the steps by `--mount=type=secret`, and build with `--secret`';
  const did = `take out ${what}, which whoever has the file or the image can read, and ${instead}`;
  return { at, did, plan: show('it cannot be known where it is to come from; change it, too, as it is known now') };
}

/** ENV that keeps what it was given by an argument. */
function keptSecrets({ document }: Analysis): readonly BuildSecret[] {
  return document.instructions.flatMap((one) => {
    if (one.kind !== 'env') return [];
    const kept = one.pairs.filter(
      ({ name, value }) => isSecretName(name) && /^["']?\$\{?\w+\}?["']?$/.test(value ?? ''),
    );
    return kept.map(({ name, span }) => ({
      at: span,
      did: `take \`${name}\` out of ENV, which keeps it in the image, and mount it as a secret where steps use it`,
      plan: show('the program may read it when it runs'),
    }));
  });
}
