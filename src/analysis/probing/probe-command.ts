/** The command by which an image can ask itself. */
import { PROBES, PROBE_OF_BUSYBOX } from '../../distros/posix/download-commands.js';
import { fullImagePrograms } from '../../distros/debian/full-image-programs.js';
import type { Stage } from '../../document/document.js';
import { ecosystems } from '../../ecosystems/index.js';
import type { ImageVariant } from '../../knowledge/image-family.js';
import type { Address } from '../../knowledge/serving-programs.js';
import type { Analysis } from '../analysis.js';
import { chainInstructions } from '../starting/stage-chain.js';
import { jsonWords } from '../../text/json-words.js';

/** What stands behind `HEALTHCHECK CMD`; undefined when nothing that could ask is known to be in the image. */
export function probeCommand(address: Address, stage: Stage, analysis: Analysis): string | undefined {
  const image = analysis.image(stage);
  if (!image.known) return undefined;
  const there = installedPrograms(stage, analysis);
  const probe = PROBES.find(({ program }) => there.has(program) || isBrought(program, image.value));
  const { shell } = image.value;
  if (probe !== undefined && (address.variable === undefined || shell !== undefined))
    return fetching(probe.words, address);
  const words = ecosystems
    .filter(({ managers }) => managers.some(({ id }) => image.value.brings.includes(id)))
    .flatMap(({ serving }) => serving?.probe?.(address, image.value.version) ?? []);
  return words.length === 0 ? undefined : jsonWords(words);
}

/** Without a variable no shell is needed. */
function fetching(words: readonly string[], { port, variable, path }: Address): string {
  if (variable === undefined) return jsonWords([...words, `http://127.0.0.1:${port}${path}`]);
  return `${words.join(' ')} "http://127.0.0.1:\${${variable}:-${port}}${path}" || exit 1`;
}

/** Packages named like the program that fetches, and not removed by a later step. */
function installedPrograms(stage: Stage, analysis: Analysis): ReadonlySet<string> {
  const there = new Set<string>();
  for (const one of chainInstructions(stage, analysis)) {
    for (const { manager, action, operands } of analysis.operations(one)) {
      if (manager.scope !== 'system') continue;
      const names = operands.flatMap(({ literal }) => literal ?? []);
      if (action === 'install') names.forEach((name) => there.add(name));
      if (action === 'remove') names.forEach((name) => there.delete(name));
    }
  }
  return there;
}

function isBrought(program: string, { distro, compilers }: ImageVariant): boolean {
  if (distro === PROBE_OF_BUSYBOX.distro) return program === PROBE_OF_BUSYBOX.program;
  const isFull = compilers === true && (distro === 'debian' || distro === 'ubuntu');
  return isFull && Object.values(fullImagePrograms.packages).some((programs) => programs.includes(program));
}
