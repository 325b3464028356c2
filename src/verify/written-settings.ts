/** What a Dockerfile says of its image, as it is written: to see which transform changed what. */
import { stageGraph } from '../analysis/stage-graph.js';
import type { Document, Instruction, Stage } from '../document/document.js';
import { parseDocument } from '../document/parse.js';
import type { ImagePart } from '../transform/transform.js';

/** A part of the image, with the name of the variable or label where it has many. */
export type SettingKey = `${ImagePart}` | `${ImagePart} ${string}`;

/** The key of a part, or of one name in it. */
export function settingKey(part: ImagePart, name?: string): SettingKey {
  return name === undefined ? part : `${part} ${name}`;
}

/** What the stage that is built says, its parents' first: texts that are equal when nothing was changed. */
export function writtenSettings(text: string, target: string | undefined): ReadonlyMap<SettingKey, string> {
  const document = parseDocument(text);
  const found = new Map<SettingKey, string>();
  for (const stage of stageChain(document, target))
    for (const instruction of stage.instructions)
      for (const [key, value] of settingsOf(instruction)) add(found, key, value);
  return found;
}

/** The text up to the first FROM of the chain, that is the build of the base image alone; undefined without a stage. */
export function baseImageText(text: string, target: string | undefined): string | undefined {
  const document = parseDocument(text);
  const [first] = stageChain(document, target);
  if (first === undefined) return undefined;
  const globals = document.instructions.filter((one) => one.stage === undefined && one.kind === 'arg');
  const image = first.from.flags.map(({ span }) => document.text.slice(span.start, span.end));
  const from = ['FROM', ...image, first.from.image.value].join(' ');
  return [...globals.map(({ span }) => document.text.slice(span.start, span.end)), from, ''].join('\n');
}

/** The stage that is built with those that it starts from, the first one first. */
function stageChain(document: Document, target: string | undefined): readonly Stage[] {
  const graph = stageGraph(document);
  const named = (name: string): Stage | undefined =>
    document.stages.findLast((stage) => stage.name?.toLowerCase() === name.toLowerCase());
  const chain: Stage[] = [];
  let stage = target === undefined ? graph.final : (named(target) ?? document.stages[Number(target)]);
  for (; stage !== undefined; stage = graph.parent(stage)) chain.unshift(stage);
  return chain;
}

/** Parts of which every instruction adds to what those before it said. */
const ADDING: ReadonlySet<string> = new Set(['ports', 'volumes', 'working directory', 'triggers']);

function add(found: Map<SettingKey, string>, key: SettingKey, value: string): void {
  const before = found.get(key);
  if (key === 'base image' && before !== undefined) return;
  found.set(key, before !== undefined && ADDING.has(key) ? `${before}\n${value}` : value);
}

const PARTS: Readonly<Partial<Record<Instruction['kind'], ImagePart>>> = {
  entrypoint: 'entry point',
  cmd: 'command',
  env: 'environment',
  user: 'user',
  workdir: 'working directory',
  expose: 'ports',
  volume: 'volumes',
  label: 'labels',
  healthcheck: 'health check',
  stopsignal: 'stop signal',
  shell: 'shell',
  onbuild: 'triggers',
  maintainer: 'author',
};

function settingsOf(instruction: Instruction): readonly (readonly [SettingKey, string])[] {
  if (instruction.kind === 'from') return [['base image', instruction.image.value]];
  const part = PARTS[instruction.kind];
  if (part === undefined) return [];
  if (instruction.kind === 'env' || instruction.kind === 'label')
    return instruction.pairs.map(({ name, value }) => [settingKey(part, name), value ?? '']);
  const flags = instruction.flags.map(({ name, value }) => `--${name}=${value ?? ''}`);
  return [[part, [...flags, instruction.body.text.trim()].join(' ')]];
}
