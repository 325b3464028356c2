/** Calls of a package manager's program for people in a step, where its program for scripts belongs. */
import type { RunInstruction } from '../../document/document.js';
import { distros } from '../../distros/index.js';
import type { Analysis } from '../analysis.js';
import type { Operation } from '../operations.js';
import { lineOf } from '../purging/program-needs.js';
import type { Repair } from './repairs.js';

export function ofInteractiveCalls(run: RunInstruction, analysis: Analysis): readonly Repair[] {
  return analysis.operations(run).flatMap((operation) => ofCall(operation, run, analysis));
}

function ofCall(operation: Operation, run: RunInstruction, analysis: Analysis): readonly Repair[] {
  const { executable, subcommand, manager, nestedIn } = operation;
  const { interactive } = manager;
  const [verb] = subcommand;
  const instead = interactive?.instead[verb?.literal ?? ''];
  if (interactive === undefined || executable.literal !== interactive.executable || nestedIn.length > 0) return [];
  if (verb === undefined || instead === undefined || subcommand.length !== 1) return [];
  const base = { kind: 'interactive', instruction: run, what: interactive.executable, at: executable.span } as const;
  const stage = analysis.document.stages[run.stage!]!;
  const image = analysis.image(stage);
  const isOwn =
    image.known && distros.some(({ id, managers }) => id === image.value.distro && managers.includes(manager));
  if (!isOwn) {
    const data = { what: interactive.executable };
    return [{ ...base, plan: { kind: 'leave', reason: 'downloads-may-stay', because: [lineOf(stage.from)], data } }];
  }
  const texts = [
    { at: executable.span, text: interactive.scripted },
    ...(instead === verb.text ? [] : [{ at: verb.span, text: instead }]),
  ];
  return [{ ...base, plan: { kind: 'texts', texts, above: [] } }];
}
