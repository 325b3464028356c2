import type { CallWords, ProjectFiles } from '../../../knowledge/package-manager.js';
import { flagValue, isOn, variable } from '../../call-flags.js';
import { setting } from './configuration-files.js';

/**
 * False when `ignore-scripts` is set: on the call, in the environment or in .npmrc, in that order.
 * Sources: docs.npmjs.com "config", pnpm.io/settings, 2026-11-20.
 */
export function runsScripts(call: CallWords, project: ProjectFiles): boolean {
  if (flagValue(call, '--ignore-scripts') === 'false') return true;
  if (isOn(call, '--ignore-scripts')) return false;
  const told = variable(call, 'npm_config_ignore_scripts', 'NPM_CONFIG_IGNORE_SCRIPTS');
  return told === undefined ? setting(project, '.npmrc', 'ignore-scripts') !== 'true' : told !== 'true';
}
