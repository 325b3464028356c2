/** Comments that ask to leave something alone: restow's own, and those of checkers for rules that ask for the same. */
import type { Analysis } from '../analysis/analysis.js';
import type { Comment, Directive, Document, Instruction } from '../document/document.js';
import type { Candidate, Refusal, Transform } from '../transform/transform.js';
import { fileComments, readRequest } from './ignore-requests.js';

/** The refusal that a comment asks for, if one stands above the candidate's instruction or is for the whole file. */
export function suppressionOf(
  transform: Transform,
  candidate: Candidate,
  { document }: Analysis,
): Refusal<string> | undefined {
  const instruction = document.instructions.find(
    ({ lines }) => lines.start <= candidate.at.start && candidate.at.start < lines.end,
  );
  return ownRequest(transform, instruction, document) ?? ignoredRule(transform, candidate, instruction, document);
}

function ownRequest(
  { id }: Transform,
  instruction: Instruction | undefined,
  document: Document,
): Refusal<string> | undefined {
  if (!document.text.includes('restow-ignore')) return undefined;
  const above = (instruction?.leadingComments ?? []).map(readRequest);
  const top = fileComments(document).map(readRequest);
  const found =
    above.find((one) => one?.reason !== undefined && one.ids.includes(id)) ??
    top.find((one) => one?.reason !== undefined && one.wholeFile && one.ids.includes(id));
  return found && refusal(found.comment, found.reason!);
}

function refusal({ span, text }: Comment, reason: string): Refusal<string> {
  return { reason: 'suppressed', because: [{ at: span, says: `# ${text}` }], data: { reason } };
}

/** Hadolint's comments count for the instruction below them, or with `global` for the file (its README, "Ignoring Rules", 2.14). */
const IGNORED = /^hadolint[ \t]+(global[ \t]+)?ignore[ \t]*=[ \t]*([A-Z]{2}\d{4}(?:[ \t]*,[ \t]*[A-Z]{2}\d{4})*)/;

function ignoredRule(
  transform: Transform,
  candidate: Candidate,
  instruction: Instruction | undefined,
  document: Document,
): Refusal<string> | undefined {
  const rules = [...Object.keys(transform.rules ?? {}), ...(candidate.rules ?? [])];
  if (rules.length === 0) return undefined;
  const switched = document.directives.map((directive) => skippedCheck(directive, rules)).find(isThere);
  if (switched !== undefined || !document.text.includes('hadolint')) return switched;
  const near = (rule: string): readonly Comment[] =>
    transform.rules?.[rule] === 'stage' ? stageComments(instruction, document) : (instruction?.leadingComments ?? []);
  return (
    rules.flatMap((rule) => near(rule).map((comment) => ignoring(comment, [rule]))).find(isThere) ??
    allComments(document)
      .map((comment) => ignoring(comment, rules, true))
      .find(isThere)
  );
}

function ignoring(comment: Comment, rules: readonly string[], everywhere = false): Refusal<string> | undefined {
  const found = IGNORED.exec(comment.text);
  if (found === null || (everywhere && found[1] === undefined)) return undefined;
  const rule = found[2]!.split(/[ \t]*,[ \t]*/).find((one) => rules.includes(one));
  return rule === undefined ? undefined : refusal(comment, `\`${rule}\` is ignored`);
}

/** `# check=skip=A,B;error=true`, or `skip=all` (Docker's documentation, "Checking your build configuration", 2026). */
function skippedCheck({ name, value, span }: Directive, rules: readonly string[]): Refusal<string> | undefined {
  if (name !== 'check') return undefined;
  const [, list = ''] =
    value
      .split(';')
      .map((part) => part.trim().split('='))
      .find(([key]) => key === 'skip') ?? [];
  const skipped = list.split(',').map((one) => one.trim());
  // What checkers other than the builder call their rules has digits in it.
  const rule = rules.find((one) => skipped.includes(one) || (skipped.includes('all') && !/\d/.test(one)));
  if (rule === undefined) return undefined;
  const says = `# ${name}=${value}`;
  return { reason: 'suppressed', because: [{ at: span, says }], data: { reason: `\`${rule}\` is skipped` } };
}

/** For rules that judge a stage as a whole. */
function stageComments(instruction: Instruction | undefined, { stages }: Document): readonly Comment[] {
  const stage = instruction?.stage === undefined ? undefined : stages[instruction.stage];
  return stage?.instructions.flatMap(({ leadingComments }) => leadingComments) ?? [];
}

function allComments({ items }: Document): readonly Comment[] {
  return items.flatMap((item) => (item.kind === 'comment' ? [item.comment] : []));
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
