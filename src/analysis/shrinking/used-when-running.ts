/** Which programs of a full image a container uses: by its start, and by its sources. */
import { fullImagePrograms } from '../../distros/debian/full-image-programs.js';
import type { Instruction, Stage } from '../../document/document.js';
import type { SmallerImage } from '../../knowledge/smaller-image.js';
import { baseName } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { firstText, lineAt, type SourceText } from '../source-texts.js';
import { chainInstructions } from '../starting/stage-chain.js';
import { startedBy, type StartedCommand } from '../stepping-down/started.js';
import {
  compilers,
  isOfImage,
  isOfPackages,
  lackOf,
  packageOf,
  type Place,
  type Unseen,
  type Use,
} from './used-programs.js';

/** The uses by what the container starts, and by its health check. */
export function usesOfStart(leaf: Stage, { analysis, small }: Omit<Place, 'stage'>): readonly Use[] | Unseen {
  const started = startedBy(leaf, analysis);
  if (!started.known) return { reason: 'start-not-seen', what: started.why, because: started.because };
  const checks = chainInstructions(leaf, analysis).filter(({ kind }) => kind === 'healthcheck');
  const asked = checks.flatMap((one) =>
    one.body.text.split(/[\s"',[\];|&]+/).map((word) => ({ words: [word], because: lineOf(one) })),
  );
  const hidden = started.commands.find(isHidden);
  if (hidden !== undefined)
    return { reason: 'start-not-seen', what: hidden.words.slice(0, 3).join(' '), because: [hidden.because] };
  const isMade = started.commands.some(({ words }) => small.runs?.includes(baseName(words[0] ?? '')) !== false);
  if (!isMade) {
    const because = started.commands.map((one) => one.because);
    return { reason: 'start-not-seen', what: `nothing starts \`${small.runs?.join(', ')}\``, because };
  }
  return [...started.commands, ...asked].flatMap(({ words, because }) => {
    const program = baseName(words[0] ?? '');
    const lack = lackOf(program, small);
    return lack === undefined ? [] : [{ ...lack, program, because, run: undefined, at: Number.MAX_SAFE_INTEGER }];
  });
}

/** A program by its path that is no file of the project, and in no folder that the image, or packages, fill. */
function isHidden({ words, file }: StartedCommand): boolean {
  const [program = ''] = words;
  return (
    program.includes('/') &&
    file === undefined &&
    !program.includes('$') &&
    !isOfPackages(program) &&
    !isOfImage(program)
  );
}

/** Data that is used by what the instructions or the sources name. */
export function usesOfData(instructions: readonly Instruction[], sources: readonly SourceText[]): readonly Use[] {
  return Object.entries(fullImagePrograms.data).flatMap(([name, texts]) => {
    const one = instructions.find(({ body }) => texts.some((text) => body.text.includes(text)));
    const because = one === undefined ? firstText(sources, texts) : lineOf(one);
    return because === undefined
      ? []
      : [{ package: name, program: name, because, run: undefined, at: Number.MAX_SAFE_INTEGER }];
  });
}

/** Names that are words of every day, or of programming, too. */
const COMMON = new Set([
  ...[
    'import',
    'display',
    'stream',
    'compare',
    'file',
    'free',
    'top',
    'watch',
    'w',
    'patch',
    'less',
    'size',
    'as',
    'ar',
    'nm',
  ],
  ...['ld', 'strings', 'make', 'composite', 'animate', 'conjure', 'convert', 'configure', 'strip', 'm4', 'cc', 'capsh'],
]);
const CALLED = /exec|spawn|subprocess|system\(|popen|shell|Command|check_output|check_call|\bcall\(|\brun\(|which/i;

/** The uses that the sources show: a program as a word of its own in a string, on a line that starts one. */
export function usesOfSources(sources: readonly SourceText[], small: SmallerImage): readonly Use[] {
  const names = [...packageOf.keys(), ...compilers, ...small.tools]
    .map((name) => name.replace(/[+.]/g, '\\$&'))
    .join('|');
  const pattern = new RegExp(`["'\`](?:/usr/bin/)?(${names})(?=["'\`\\s])`, 'g');
  return sources
    .filter(({ path }) => !/\.(?:ya?ml|json|toml|md|txt|xml|properties|lock)$/.test(path))
    .flatMap((source) =>
      [...source.text.matchAll(pattern)].flatMap((match) => {
        const because = lineAt(source, match.index + 1);
        const program = match[1]!;
        const line = lineText(source, match.index);
        const isCalled = COMMON.has(program)
          ? /subprocess|spawn|exec/i.test(line)
          : CALLED.test(line) || /^\S+ [-\w]/.test(source.text.slice(match.index + 1));
        const lack = lackOf(program, small);
        return isCalled && lack !== undefined
          ? [{ ...lack, program, because, run: undefined, at: Number.MAX_SAFE_INTEGER }]
          : [];
      }),
    );
}

function lineText({ text }: SourceText, index: number): string {
  const start = text.lastIndexOf('\n', index) + 1;
  const end = text.indexOf('\n', index);
  return text.slice(start, end < 0 ? text.length : end);
}
