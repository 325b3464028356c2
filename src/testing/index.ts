/** For tests of transforms: what `import 'restow/testing'` gives. It knows no test runner. */
export { caseFolders, readCase } from './case-folder.js';
export type { CaseFolder, CaseOptions } from './case-folder.js';
export { checkCase, type CheckOptions } from './check-case.js';
export { goldenFaults, writeGoldens } from './goldens.js';
export { brokenPromises } from './promises.js';
export { caseContext, caseTransforms, runCase, type CaseVariation } from './run-case.js';
