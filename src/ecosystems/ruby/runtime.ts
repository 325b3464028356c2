/** Ruby versions that projects ask for. Sources: rbenv's README; bundler.io "Gemfile", `ruby`; read 2026. */
import type { LanguageRuntime } from '../../knowledge/language-runtime.js';
import { statedByPattern, statedForTool, statedInFile } from '../stated-version.js';

export const rubyRuntime: LanguageRuntime = {
  images: ['ruby'],
  stated: (project) =>
    statedInFile(project, '.ruby-version', 'ruby-') ??
    statedForTool(project, 'ruby') ??
    statedByPattern(project, 'Gemfile', /^\s*ruby\s+['"]([^'"]+)['"]\s*$/m),
};
