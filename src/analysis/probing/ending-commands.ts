/** Commands that do something and are done. */
import { languageOf } from '../../ecosystems/languages.js';
import { baseName } from '../image-paths.js';
import type { StartedCommand } from '../stepping-down/started.js';

const ONCE =
  /^(?:test|tests|build|lint|check|migrate|generate|compile|install|deploy|--help|-h|--version|-V|version|help|spec|e2e|seed)$/;

/** The command that is started last, where its words say that it comes to an end. */
export function endingCommand(commands: readonly StartedCommand[]): StartedCommand | undefined {
  const last = commands.at(-1);
  const [program = '', ...words] = last?.words ?? [];
  const isBuild = languageOf(baseName(program))?.buildTools.includes(baseName(program)) === true;
  return isBuild || words.slice(0, 3).some((word) => ONCE.test(word)) ? last : undefined;
}
