import type { Analysis } from '../analysis/analysis.js';
import type { Instruction } from '../document/document.js';
import type { PackageManager } from '../knowledge/package-manager.js';

/**
 * The instructions that install dependencies: those that call a package manager to install something, and each stage's first build by one that
 * fetches for itself what it needs.
 */
export function installingSteps({ document, operations }: Analysis): ReadonlySet<Instruction> {
  const installing = new Set<Instruction>();
  for (const stage of document.stages) {
    const fetched = new Set<PackageManager>();
    for (const instruction of stage.instructions)
      for (const { action, manager } of operations(instruction)) {
        const fetches = action === 'run' && manager.prefetch !== undefined && !fetched.has(manager);
        if (action !== 'install' && action !== 'upgrade' && !fetches) continue;
        fetched.add(manager);
        installing.add(instruction);
      }
  }
  return installing;
}
