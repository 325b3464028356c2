/** Why a build with gradle gets no fetching step. */
import type { Prefetch } from '../../../knowledge/package-manager.js';
import { refuse } from '../../install-inputs.js';

const BUILDS =
  /(?:^|:)(?:build|assemble|jar|bootJar|bootWar|war|shadowJar|installDist|distTar|distZip|check|test|classes)$/;

/**
 * `gradle dependencies` resolves versions and fetches no archives; which tasks do is up to the build scripts
 * (docs.gradle.org/current/userguide, viewing_debugging_dependencies, 9.2, read 2026).
 */
export const gradlePrefetch: Prefetch = {
  variables: [],
  plan({ subcommand, operands, flags }, project) {
    if (![...subcommand, ...operands].some((word) => BUILDS.test(word))) return undefined;
    const scripts = ['build.gradle', 'build.gradle.kts'].flatMap((file) => project.read(file) ?? []);
    if (flags.some(({ name }) => name === '--offline') || !scripts.some((text) => text.includes('dependencies')))
      return undefined;
    const inputs = refuse('project-itself', {
      says: 'no task that every gradle build has fetches the archives and does nothing else',
      remedy:
        'give the step a cache mount for the user home of gradle, or call a task of your own that resolves the configurations above the sources',
    });
    return { words: [], inputs };
  },
};
