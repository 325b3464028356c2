// Responsible for running seeded faults through `verify`. May not: know what they are.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { defineTransform, diskContext, engines, parseSmoke, presets, verifyOnMachine } from '../../dist/index.js';

/** The wrong rewrite as a transform: it acts once. */
function seeded({ name, apply, done, gone, changes = {} }) {
  return defineTransform({
    id: name,
    title: 'Wrong on purpose',
    why: 'To see that it is found.',
    applicability: 'behavioural',
    changes,
    skips: {},
    *find({ document }) {
      if (gone === undefined ? !document.text.includes(done) : document.text.includes(gone))
        yield { at: document.instructions[0].span };
    },
    guards: [],
    rewrite(_, editor, analysis) {
      apply(editor, analysis);
      return { did: 'something wrong' };
    },
  });
}

/** The safe transforms with the wrong one in their middle. */
function pipelineWith(transform) {
  const middle = Math.ceil(presets.safe.length / 2);
  return [...presets.safe.slice(0, middle), transform, ...presets.safe.slice(middle)];
}

function projectOf({ dockerfile, files }) {
  const root = mkdtempSync(join(tmpdir(), 'restow-fault-'));
  for (const [path, text] of Object.entries({ ...files, Dockerfile: dockerfile })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

function inputOf(fault, root) {
  const smoke = fault.smoke && { kind: 'requests', given: true, requests: [parseSmoke(fault.smoke)] };
  return {
    path: fault.name,
    text: fault.dockerfile,
    context: diskContext(root, { dockerfilePath: 'Dockerfile' }),
    dockerfilePath: 'Dockerfile',
    allow: 'behavioural',
    builtinFrontend: true,
    smoke,
    wait: smoke && 60,
    rebuilds: false,
  };
}

/** What is wrong with the way the fault was found; undefined when it was found as it must be. */
async function missed(fault, signal) {
  const root = projectOf(fault);
  const machine = { dialect: engines[0], root, tell: () => undefined, signal, timeout: 600, network: 'host' };
  try {
    const report = await verifyOnMachine(
      inputOf(fault, root),
      { ...machine, buildArguments: ['--network=host'] },
      (verifier) => verifier.verify(pipelineWith(seeded(fault))),
    );
    const found = report.failures.filter(({ check }) => check === fault.check);
    const wrong = report.failures.filter(({ culprit }) => culprit !== fault.name);
    if (found.length === 0)
      return `not found by ${fault.check}: ${report.status} ${report.because ?? ''} ${told(report.failures)}`;
    return wrong.length === 0 ? undefined : `somebody else is named: ${told(wrong)}`;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function told(failures) {
  return failures.map(({ check, says, culprit }) => `${check}: ${says} (${culprit})`).join('; ');
}

/** Runs the faults; begins none once `mayGoOn` says no. Calls `check(what, fine, found)` for each. */
export async function checkFaults(faults, mayGoOn, check, signal) {
  for (const fault of faults) {
    if (!mayGoOn()) return;
    const found = await missed(fault, signal);
    check(`${fault.name} is found (${fault.check}), and the right transform is named`, found === undefined, found);
  }
}
