/**
 * Names of variables and labels whose values differ from build to build.
 * Sources: OCI image annotations 1.1 (2024) `created`, `revision`; label-schema.org 1.0 `build-date`, `vcs-ref`; the variables that
 * GitHub Actions, GitLab CI and Jenkins set (their documentation, 2026-11).
 */
const VOLATILE = new Set([
  'BUILD_DATE',
  'BUILD_TIME',
  'BUILD_TIMESTAMP',
  'BUILD_ID',
  'BUILD_NUMBER',
  'BUILD_REF',
  'BUILD_SHA',
  'BUILD_COMMIT',
  'BUILD_VERSION',
  'BUILDDATE',
  'BUILDTIME',
  'BUILDNUMBER',
  'CI_COMMIT_SHA',
  'CI_COMMIT_SHORT_SHA',
  'CI_COMMIT_REF_NAME',
  'CI_PIPELINE_ID',
  'CI_JOB_ID',
  'COMMIT',
  'COMMIT_DATE',
  'COMMIT_HASH',
  'COMMIT_ID',
  'COMMIT_REF',
  'COMMIT_SHA',
  'COMMIT_SHORT_SHA',
  'GIT_BRANCH',
  'GIT_COMMIT',
  'GIT_COMMIT_HASH',
  'GIT_COMMIT_SHA',
  'GIT_HASH',
  'GIT_REF',
  'GIT_REV',
  'GIT_REVISION',
  'GIT_SHA',
  'GIT_SHA1',
  'GITHUB_REF',
  'GITHUB_RUN_ID',
  'GITHUB_RUN_NUMBER',
  'GITHUB_SHA',
  'IMAGE_CREATED',
  'IMAGE_REVISION',
  'REVISION',
  'SOURCE_COMMIT',
  'VCS_BRANCH',
  'VCS_REF',
  'VCS_REVISION',
]);

/** True for a name that by custom carries a build's date, number or commit. */
export function isVolatileName(name: string): boolean {
  return VOLATILE.has(name.toUpperCase().replaceAll('-', '_'));
}
