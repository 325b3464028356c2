/** All that a transform may import. */
export type { Analysis } from '../analysis/analysis.js';
export type { Evidence, Fact } from '../analysis/fact.js';
export type { Operation, OperationFlag } from '../analysis/operations.js';
export { ignorePlan, type ContextSize, type IgnorePlan } from '../analysis/ignoring/ignore-plan.js';
export type { LineRefusal } from '../analysis/ignoring/judge-line.js';
export { ALPINE_BASE, alpinePorts, type AlpinePort } from '../analysis/porting/alpine-ports.js';
export { bareStages, type BareStage } from '../analysis/baring/bare-stages.js';
export { evidenceOf, floatingImages, type FloatingImage } from '../analysis/bases/floating-images.js';
export { digestPins, type DigestPin } from '../analysis/bases/digest-pins.js';
export { endedImages, type EndedImage } from '../analysis/bases/ended-images.js';
export { isDiscarded } from '../analysis/discarded-stages.js';
export { cleanupCalls, mentionedManager } from '../analysis/leftovers/cleanup-calls.js';
export { stepsToJoin, type StepsToJoin } from '../analysis/joining/joins.js';
export { flagDoubt } from '../analysis/leftovers/flag-support.js';
export { buildSecrets, type BuildSecret } from '../analysis/hiding/build-secrets.js';
export { brokenDownloads, type BrokenDownload } from '../analysis/downloading/broken-downloads.js';
export { largeBases, type LargeBase } from '../analysis/shrinking/small-bases.js';
export { runtimeVariables, type RuntimeVariables } from '../analysis/setting/runtime-variables.js';
export { rootStages, type RootStage, type StepDown } from '../analysis/stepping-down/step-down.js';
export type { StageItem } from '../analysis/splitting/environment-steps.js';
export { fatStage, type FatStage } from '../analysis/splitting/split-plan.js';
export { healthChecks, type HealthCheck } from '../analysis/probing/health-checks.js';
export { imageLabels, type ImageLabels } from '../analysis/labelling/image-labels.js';
export { narrowCopies, type NarrowCopy } from '../analysis/narrowing/narrow-copies.js';
export { idleStages, type IdleStage } from '../analysis/pruning/idle-stages.js';
export { repairs, type Repair } from '../analysis/repairing/repairs.js';
export type { Split } from '../analysis/splitting/split-shape.js';
export { oldSyntax, type OldSyntax } from '../analysis/tidying/old-syntax.js';
export { unpackedArchives, type UnpackedArchive } from '../analysis/leftovers/unpacked-archives.js';
export { laterUses, usesWithin, type LaterUse } from '../analysis/leftovers/later-uses.js';
export { unansweredQuestions, type Question } from '../analysis/leftovers/questions.js';
export { movingFlags, remainingLeftovers, type Remaining } from '../analysis/leftovers/remaining.js';
export { endingDoubt } from '../analysis/leftovers/script-end.js';
export { mountCovers, runMounts } from '../analysis/run-mounts.js';
export { lateOwnership, type LateOwnership } from '../analysis/owning/late-ownership.js';
export { productionInstalls, type ProductionInstall } from '../analysis/omitting/production-installs.js';
export { purges, type Purge } from '../analysis/purging/purges.js';
export { mountableStores } from '../analysis/caching/mountable-stores.js';
export { mountableCaches, type MountableCache } from '../analysis/caching/mountable-caches.js';
export { stageOf } from '../analysis/stage-graph.js';
export { installsBelowSources, type InstallBelowSources, type InstallMove } from '../analysis/ordering/install-move.js';
export { missingFetches, type MissingFetch } from '../analysis/ordering/missing-fetch.js';
export type { NewCopy } from '../analysis/ordering/needed-copies.js';
export { volatileSettings, type SinkableSetting } from '../analysis/ordering/volatile-settings.js';
export { shellStarts, type ShellStart } from '../analysis/starting/start-command.js';
export { startPlan, type StartPlan } from '../analysis/starting/start-plan.js';
export { windowsSign } from '../analysis/starting/windows-sign.js';
export type { Scope } from '../analysis/scopes.js';
export type {
  Argument,
  CommandInstruction,
  CopyInstruction,
  Document,
  Instruction,
  PairsInstruction,
  RunInstruction,
  Stage,
} from '../document/document.js';
export type { CommandRemedy, FlagRemedy, Leftover, PackageManager } from '../knowledge/package-manager.js';
export type { AndOrList, Command, ListMember, Script, ScriptResult, ShellWord } from '../shell/script.js';
export { jsonWords } from '../text/json-words.js';
export type { Span } from '../text/span.js';
export type { Editor, RunCut } from './editor.js';
export type { SharedReason } from './shared-reasons.js';
export { defineTransform } from './transform.js';
export type {
  Applicability,
  Candidate,
  Change,
  Guard,
  ImageChanges,
  ImagePart,
  Refusal,
  SkipText,
  Transform,
} from './transform.js';
