/** The library: what `import 'restow'` gives. */
export { diskContext } from './context/disk-context.js';
export { memoryContext } from './context/memory-context.js';
export type { BuildContext } from './context/build-context.js';
export { parseDocument, print } from './document/parse.js';
export { rewrite } from './engine/rewrite.js';
export type { RewriteInput, RewriteResult } from './engine/result.js';
export { unifiedDiff } from './report/diff.js';
export { outcomeLines } from './report/outcome-text.js';
export { presets, transforms } from '../transforms/index.js';
export * from './transform/index.js';
export type { Outcome } from './transform/outcome.js';
export { DIALECTS as engines } from './verify/machine/dialects.js';
export { verifyOnMachine } from './verify/machine/verify-on-machine.js';
export { parseSmoke } from './verify/smoke.js';
export type { VerifyReport } from './verify/report.js';
