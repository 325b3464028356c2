/** The options of `restow verify`: how they are written, and what they mean. */
import { parseSmoke, type Smoke } from '../verify/smoke.js';
import { UsageError } from './exit-status.js';
import type { OptionText } from './options.js';

/** What `restow verify` was asked for, besides what a rewrite takes. */
export interface VerifyOptions {
  readonly dockerfile: string;
  readonly format: (typeof VERIFY_FORMATS)[number];
  readonly writeVerified: boolean;
  readonly smoke: Smoke | undefined;
  /** Seconds. */
  readonly wait: number | undefined;
  /** Seconds. */
  readonly timeout: number;
  readonly engine: string | undefined;
  /** Arguments that builds are given as they are. */
  readonly buildArguments: readonly string[];
  readonly target: string | undefined;
  readonly network: string | undefined;
  readonly builtinFrontend: boolean;
  readonly source: string | undefined;
  readonly manifest: string | undefined;
  readonly rebuilds: boolean;
}

const text = { requiresArg: true, type: 'string' } as const;
const texts = { ...text, array: true } as const;
const seconds = { requiresArg: true, type: 'number' } as const;
const flag = { type: 'boolean' } as const;

/** As the parser takes them. */
export const VERIFY_OPTIONS = {
  smoke: { ...texts, describe: "a request that both must answer: 'GET :8000/health 200 ok'" },
  'smoke-cmd': {
    ...text,
    describe: 'a command that must succeed; it is told $RESTOW_CONTAINER and $RESTOW_ADDRESS_<port>',
  },
  wait: { ...seconds, describe: 'seconds until a container must have passed' },
  timeout: { ...seconds, describe: 'seconds that one build may take; default: 1800' },
  engine: { requiresArg: true, choices: ['docker', 'podman'], describe: 'default: the first that answers' },
  'build-arg': { ...texts, describe: 'for both builds: NAME=value' },
  secret: { ...texts, describe: 'for both builds: id=…,src=…' },
  target: { ...text, describe: 'the stage to build' },
  network: { ...text, describe: 'network of the containers; host and none: of both builds, too' },
  'builtin-frontend': { ...flag, describe: 'leave # syntax= out of both builds' },
  source: { ...text, describe: 'the source file to touch; default: chosen' },
  manifest: { ...text, describe: 'the manifest to touch; default: chosen' },
  rebuild: { ...flag, describe: '--no-rebuild: touch nothing' },
  'write-verified': { ...flag, describe: 'write what passes, without the transforms that are found guilty' },
} as const satisfies Readonly<Record<string, OptionText>>;

/** How the report can be shown. */
export const VERIFY_FORMATS = ['table', 'json', 'markdown'] as const;

/** Parsed arguments, of which only those above are looked at. */
type ParsedOptions = Readonly<Record<string, unknown>>;

/** Reads them. Throws UsageError for what cannot be. */
export function verifyOptions(parsed: ParsedOptions, words: readonly string[]): VerifyOptions {
  const [dockerfile] = words;
  if (dockerfile === undefined || words.length !== 1) throw new UsageError('verify takes one Dockerfile');
  const one = (name: keyof typeof VERIFY_OPTIONS): string | undefined => parsed[name] as string | undefined;
  return {
    dockerfile,
    format: parsed['format'] as VerifyOptions['format'],
    writeVerified: parsed['write-verified'] === true,
    smoke: smokeOf(parsed),
    wait: secondsOf(parsed, 'wait'),
    timeout: secondsOf(parsed, 'timeout') ?? 1800,
    engine: one('engine'),
    buildArguments: buildArguments(parsed),
    target: one('target'),
    network: one('network'),
    builtinFrontend: parsed['builtin-frontend'] === true,
    source: one('source'),
    manifest: one('manifest'),
    rebuilds: parsed['rebuild'] !== false,
  };
}

function smokeOf(parsed: ParsedOptions): Smoke | undefined {
  const [command, given] = [parsed['smoke-cmd'], parsed['smoke']] as [string | undefined, string[] | undefined];
  if (command !== undefined && given !== undefined) throw new UsageError('--smoke and --smoke-cmd exclude each other');
  if (command !== undefined) return { kind: 'command', command };
  if (given === undefined) return undefined;
  const requests = given.map((one) => {
    const request = parseSmoke(one);
    if (typeof request === 'string') throw new UsageError(`--smoke: ${request}`);
    return request;
  });
  return { kind: 'requests', requests, given: true };
}

function secondsOf(parsed: ParsedOptions, name: 'wait' | 'timeout'): number | undefined {
  const value = parsed[name] as number | undefined;
  if (value !== undefined && !(value > 0 && value < 1e6)) throw new UsageError(`--${name} takes seconds above 0`);
  return value;
}

function buildArguments(parsed: ParsedOptions): readonly string[] {
  const many = ['build-arg', 'secret'].flatMap((name) => {
    const values = (parsed[name] ?? []) as readonly string[];
    return values.map((value) => `--${name}=${value}`);
  });
  const target = parsed['target'] === undefined ? [] : [`--target=${String(parsed['target'])}`];
  const network = parsed['network'];
  // A builder is in no network that has a name of its own.
  const isForBuilds = network === 'host' || network === 'none';
  return [...many, ...target, ...(isForBuilds ? [`--network=${network}`] : [])];
}
