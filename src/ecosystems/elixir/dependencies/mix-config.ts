import { posix } from 'node:path';
import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { join, nothing } from '../../install-inputs.js';
import type { ElixirToken } from './elixir-tokens.js';
import { elixirFile, mayRead, type ElixirCode, type ElixirReading } from './elixir-code.js';

/**
 * A configuration that mix loads before any task, and the files that it imports: all of a folder where something unknown names them.
 * `environment` is that of mix, undefined when it is not known.
 * config/runtime.exs is only loaded when the program starts. Source: hexdocs.pm/elixir/Config.html, 2026-11-21.
 */
export function configInputs(project: ProjectFiles, file: string, environment: string | undefined): InstallInputs {
  if (!project.exists(file)) return nothing;
  const reading: ElixirReading = {
    project,
    seen: new Set(),
    judge: (code, at) => judge(reading, code, at, environment),
  };
  return elixirFile(reading, file);
}

function judge(
  reading: ElixirReading,
  code: ElixirCode,
  at: number,
  environment: string | undefined,
): InstallInputs | undefined {
  if (code.tokens[at]!.kind !== 'word' || code.tokens[at]!.text !== 'import_config') return undefined;
  const named = code.tokens[code.tokens[at + 1]?.text === '(' ? at + 2 : at + 1];
  if (named?.kind !== 'text') return mayRead(code, at);
  const pattern = patternOf(named.pieces ?? [named.text], environment);
  const folder = posix.dirname(code.file);
  const files = reading.project
    .list()
    .filter((path) => pattern.test(posix.relative(folder, path)) && posix.basename(path) !== 'runtime.exs');
  return join(files.map((path) => elixirFile(reading, path)));
}

type Pieces = readonly (string | readonly ElixirToken[])[];

/** `config_env()`, `Mix.env`. */
function isEnvironment(tokens: readonly ElixirToken[]): boolean {
  return /^(?:config_env|Mix\.env)(?:\(\))?$/.test(tokens.map(({ text }) => text).join(''));
}

/** `#{config_env()}.exs` and `*` stand for anything within one folder. */
function patternOf(pieces: Pieces, environment: string | undefined): RegExp {
  const texts = pieces.map((piece) =>
    typeof piece === 'string' || !isEnvironment(piece) ? piece : (environment ?? piece),
  );
  const parts = texts.map((piece) =>
    typeof piece === 'string' ? piece.replace(/[.+^${}()|[\]\\?]/g, '\\$&').replaceAll('*', '[^/]*') : '[^/]*',
  );
  return new RegExp(`^${parts.join('').replace(/(?:\[\^\/\]\*)+/g, '[^/]*')}$`);
}
