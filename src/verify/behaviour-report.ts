/** What is told of a trial. */
import type { Both, Side } from './image.js';
import { SIDES, type BehaviourReport } from './report.js';
import type { Observation, Smoke } from './smoke.js';

/** What was tried, and what both did. `confined` is as the report has it. */
export function behaviourReport(
  smoke: Smoke,
  seen: Both<Observation>,
  confined: Partial<Both<string>> | undefined,
): BehaviourReport {
  const stopped: Partial<Record<Side, string>> = {};
  for (const side of SIDES) {
    const end = seen[side].stopped;
    if (end !== undefined) stopped[side] = endText(end);
  }
  return {
    tried: triedTexts(smoke),
    did: { original: didText(smoke, seen.original), rewrite: didText(smoke, seen.rewrite) },
    stopped,
    ...(confined === undefined ? {} : { confined }),
  };
}

function triedTexts(smoke: Smoke): readonly string[] {
  switch (smoke.kind) {
    case 'requests':
      return smoke.requests.map(({ method, port, path, status, text }) =>
        [`${method} :${port}${path}`, status, text].filter((one) => one !== undefined).join(' '),
      );
    case 'command':
      return [smoke.command];
    case 'health':
      return ["the image's health check"];
    case 'start':
      return ['starts, and is still up'];
  }
}

function didText(smoke: Smoke, { refused, running, exitCode, answers, health, command }: Observation): string {
  if (refused !== undefined) return 'does not start';
  const end = running ? 'still up' : `ended with ${exitCode}`;
  if (smoke.kind === 'health') return `${health || 'not checked'}, ${end}`;
  if (smoke.kind === 'command') return `command ended with ${command?.code ?? 'nothing'}, ${end}`;
  if (smoke.kind === 'start') return end;
  return [...answers.map((answer) => (answer === undefined ? 'no answer' : String(answer.status))), end].join(', ');
}

/** 137: it had to be killed (signal 9). */
function endText({ seconds, exitCode }: { readonly seconds: number; readonly exitCode: number }): string {
  const how = exitCode === 137 ? 'killed' : `ended with ${exitCode}`;
  return `${how} after ${seconds.toFixed(1)} s`;
}
