/** Labels that tell what an image is, as far as the project says it and the file does not. */
import type { BuildContext } from '../../context/build-context.js';
import type { PairsInstruction, Stage } from '../../document/document.js';
import { ecosystems } from '../../ecosystems/index.js';
import type { ProjectDescription } from '../../knowledge/project-description.js';
import type { Analysis } from '../analysis.js';
import type { Evidence } from '../fact.js';
import { isDockerfileName } from '../ignoring/sharing-dockerfiles.js';
import { lineOf } from '../purging/program-needs.js';
import { aboveStart, type NewPlace } from '../starting/above-start.js';
import { chainInstructions } from '../starting/stage-chain.js';
import { remoteAddress, webAddress } from './web-address.js';

export type UnlabelledReason = 'manifests-differ' | 'no-manifest' | 'label-not-known' | 'context-missing';

export interface ImageLabels {
  readonly stage: Stage;
  readonly plan:
    | {
        readonly kind: 'add';
        readonly labels: readonly { readonly name: string; readonly value: string }[];
        readonly from: readonly string[];
        readonly at: NewPlace;
      }
    | {
        readonly kind: 'leave';
        readonly reason: UnlabelledReason;
        readonly because: readonly Evidence[];
        readonly data: Readonly<Record<string, string>>;
      };
}

/** Annotation keys of the OCI image specification 1.1 (2024) that stay what they are from one build to the next. */
const KEYS = ['title', 'description', 'licenses', 'source', 'url'] as const;
const PREFIX = 'org.opencontainers.image.';
/** What is longer is no line to describe something with. In UTF-16 units. */
const LONGEST = 300;

/** Of the last stage; undefined when it has them all, the project says none of the others, or the file is for Windows. */
export function imageLabels(analysis: Analysis): ImageLabels | undefined {
  const stage = analysis.stages.final;
  if (stage === undefined || analysis.scope(stage.instructions.at(-1)!).shell.kind === 'other') return undefined;
  const labels = chainInstructions(stage, analysis).filter((one): one is PairsInstruction => one.kind === 'label');
  const open = labels.find(({ pairs }) => pairs.some(({ name }) => name.includes('$')));
  if (open !== undefined) return { stage, plan: leave('label-not-known', [lineOf(open)]) };
  const there = new Set(labels.flatMap(({ pairs }) => pairs.map(({ name }) => name.toLowerCase())));
  const missing = KEYS.filter((key) => !there.has(PREFIX + key));
  if (missing.length === 0) return undefined;
  const { context } = analysis;
  if (context === undefined)
    return { stage, plan: leave('context-missing', [], { why: 'it cannot be seen what the project is' }) };
  return ofProject(stage, missing, context, analysis.dockerfilePath);
}

function ofProject(
  stage: Stage,
  missing: readonly (typeof KEYS)[number][],
  context: BuildContext,
  dockerfilePath: string | undefined,
): ImageLabels | undefined {
  const described = descriptions(context, dockerfilePath);
  const titles = new Set(described.flatMap(({ title }) => title ?? []));
  if (titles.size > 1) {
    const because = described.map(({ file, title }) => ({ file, says: title ?? '' }));
    return { stage, plan: leave('manifests-differ', because) };
  }
  const values = valuesOf(described, context);
  const labels = missing.flatMap((key) => {
    const value = values[key];
    return value === undefined ? [] : [{ name: PREFIX + key, value }];
  });
  const remote = values.source !== undefined && described.every((one) => webAddress(one.source ?? '') === undefined);
  const from = [...described.map(({ file }) => file), ...(remote ? ['the git remote'] : [])];
  if (from.length === 0) return { stage, plan: leave('no-manifest', []) };
  return labels.length === 0 ? undefined : { stage, plan: { kind: 'add', labels, from, at: aboveStart(stage) } };
}

/** The manifests beside the Dockerfile; where there are none and it is the only Dockerfile, those at the root of the context. */
function descriptions(context: BuildContext, dockerfilePath: string | undefined): readonly ProjectDescription[] {
  const path = dockerfilePath ?? '';
  const beside = describedIn(path.slice(0, path.lastIndexOf('/') + 1), context);
  if (beside.length > 0 || !path.includes('/')) return beside;
  const others = context.files().some((file) => file.path !== path && isDockerfileName(file.path));
  return others ? [] : describedIn('', context);
}

function describedIn(folder: string, context: BuildContext): readonly ProjectDescription[] {
  return ecosystems.flatMap(({ describing }) => {
    const text = describing === undefined ? undefined : context.read(folder + describing.file);
    const read = text === undefined ? undefined : describing!.read(text);
    return read === undefined ? [] : [{ ...read, file: folder + read.file }];
  });
}

type Values = Readonly<Record<(typeof KEYS)[number], string | undefined>>;

function valuesOf(described: readonly ProjectDescription[], context: BuildContext): Values {
  const first = (pick: (one: ProjectDescription) => string | undefined): string | undefined =>
    described.map(pick).find((value) => value !== undefined);
  const source = first((one) => webAddress(one.source ?? '')) ?? remoteAddress(context);
  const url = first((one) => webAddress(one.url ?? '', 'page'));
  return {
    title: line(first(({ title }) => title)),
    description: line(first(({ description }) => description)),
    licenses: expression(first(({ licenses }) => licenses)),
    source,
    url: url === source ? undefined : url,
  };
}

/** On one line, without signs that control a terminal; undefined when nothing is left, or too much. */
function line(text: string | undefined): string | undefined {
  const plain = (text ?? '').replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return plain === '' || plain.length > LONGEST ? undefined : plain;
}

/** What npm and composer write where there is none. */
const NO_LICENCE = new Set(['UNLICENSED', 'proprietary']);

/** An SPDX expression (SPDX 2.3, annex D); `SEE LICENSE IN` of npm is none. */
function expression(text: string | undefined): string | undefined {
  const plain = line(text);
  if (plain === undefined || NO_LICENCE.has(plain)) return undefined;
  const id = String.raw`\(?[A-Za-z0-9][A-Za-z0-9.+-]*\)?`;
  return new RegExp(`^${id}(?: (?:AND|OR|WITH) ${id}){0,8}$`).test(plain) ? plain : undefined;
}

function leave(
  reason: UnlabelledReason,
  because: readonly Evidence[],
  data: Readonly<Record<string, string>> = {},
): ImageLabels['plan'] {
  return { kind: 'leave', reason, because, data };
}
