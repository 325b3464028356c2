/** Go versions that modules ask for. Source: go.dev/doc/toolchain, read 2026. */
import type { LanguageRuntime, StatedVersion } from '../../knowledge/language-runtime.js';
import { stated, statedForTool } from '../stated-version.js';
import { numbersOf } from '../version-range.js';
import { modDirectives, type ModDirective } from './dependencies/mod-file.js';

export const goRuntime: LanguageRuntime = {
  images: ['golang'],
  stated: (project) => {
    const directives = modDirectives(project.read('go.mod') ?? '') ?? [];
    const named = (verb: string): ModDirective | undefined => directives.find((one) => one.verb === verb);
    return toolchain(named('toolchain')) ?? statedForTool(project, 'golang', 'go') ?? least(named('go'));
  },
};

function toolchain(directive: ModDirective | undefined): StatedVersion | undefined {
  const version = /^go(\d[\d.]*)$/.exec(directive?.words[0] ?? '')?.[1];
  return version === undefined ? undefined : stated('go.mod', version, { line: directive!.line });
}

/** Since 1.21 it is the version that everything in the module is known to build with; before, dependencies might need a newer one. */
function least(directive: ModDirective | undefined): StatedVersion | undefined {
  const version = directive?.words[0];
  const [major = 0, minor = 0] = numbersOf(version ?? '') ?? [];
  if (version === undefined || major === 0) return undefined;
  const told = major > 1 || minor >= 21 ? version : `>=${version}`;
  return { ...stated('go.mod', told, { line: directive!.line }), text: version };
}
