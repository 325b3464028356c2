import { posix } from 'node:path';
import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { join, nothing } from '../../install-inputs.js';
import { elixirFile, mayRead, type ElixirCode, type ElixirReading } from './elixir-code.js';

/**
 * A configuration that mix loads before any task, and the files that it imports: all of a folder where the environment names them.
 * config/runtime.exs is only loaded when the program starts. Source: hexdocs.pm/elixir/Config.html, 2026-11-21.
 */
export function configInputs(project: ProjectFiles, file: string): InstallInputs {
  if (!project.exists(file)) return nothing;
  const reading: ElixirReading = { project, seen: new Set(), judge: (code, at) => judge(reading, code, at) };
  return elixirFile(reading, file);
}

function judge(reading: ElixirReading, code: ElixirCode, at: number): InstallInputs | undefined {
  if (code.tokens[at]!.kind !== 'word' || code.tokens[at]!.text !== 'import_config') return undefined;
  const named = code.tokens[code.tokens[at + 1]?.text === '(' ? at + 2 : at + 1];
  if (named?.kind !== 'text') return mayRead(code, at);
  const pattern = patternOf(named.pieces ?? [named.text]);
  const folder = posix.dirname(code.file);
  const files = reading.project
    .list()
    .filter((path) => pattern.test(posix.relative(folder, path)) && posix.basename(path) !== 'runtime.exs');
  return join(files.map((path) => elixirFile(reading, path)));
}

/** `#{config_env()}.exs` and `*` stand for anything within one folder. */
function patternOf(pieces: readonly (string | readonly unknown[])[]): RegExp {
  const parts = pieces.map((piece) =>
    typeof piece === 'string' ? piece.replace(/[.+^${}()|[\]\\?]/g, '\\$&').replaceAll('*', '[^/]*') : '[^/]*',
  );
  return new RegExp(`^${parts.join('').replace(/(?:\[\^\/\]\*)+/g, '[^/]*')}$`);
}
