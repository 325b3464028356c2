/** Programs that are compiled when they are started. Source: pkg.go.dev/cmd/go "Compile and run Go program", 1.25, read 2026. */
import { posix } from 'node:path';

/** The call that compiles what `go run` compiles, as a text; undefined for other commands. */
export function buildInPlaceOfRun(words: readonly string[]): string | undefined {
  const [program = '', verb, ...rest] = posix.basename(words[0] ?? '') === 'godep' ? words.slice(1) : words;
  if (posix.basename(program) !== 'go' || verb !== 'run') return undefined;
  const at = rest.findIndex((word) => !word.startsWith('-'));
  const [first = '.', ...more] = at < 0 ? [] : rest.slice(at);
  const end = more.findIndex((word) => !word.endsWith('.go'));
  const files = first.endsWith('.go') ? more.slice(0, end < 0 ? more.length : end) : [];
  return `go build -o app ${[first, ...files].join(' ')}`;
}
