import type { DependencyInstall } from '../../../knowledge/package-manager.js';
import { dynamicArguments, finished, join, outsideProject, reads, refuse } from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';

/** Source: guides.rubygems.org/command-reference, 2026-11-21. */
export const gemDependencies: DependencyInstall = {
  makes: [],
  inputs: (call, project) => {
    if (call.subcommand[0] !== 'install' && call.subcommand[0] !== 'i') return undefined;
    if (call.flags.some(({ name }) => name === '-g' || name === '--file')) return readsGemfile();
    const files = call.operands.filter((operand) => operand.endsWith('.gem') || MAY_BE_FILE.test(operand));
    if (files.length === 0) return undefined;
    if (call.dynamic === true) return dynamicArguments('a word of the call');
    const pieces = files.map((file) => {
      const path = pathInProject(project, file);
      return path !== undefined && project.exists(path) ? reads(project, path) : outsideProject(file);
    });
    return finished(join(pieces), []);
  },
};

/** A word that is all variable, or a pattern. */
const MAY_BE_FILE = /^["']?[$`]|[*?]/;

function readsGemfile(): ReturnType<DependencyInstall['inputs']> {
  const says = '`gem install --file` runs a Gemfile that is not read here';
  return refuse('no-manifest', { says, remedy: 'use `bundle install`' });
}
