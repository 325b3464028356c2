/** Java and Kotlin: maven, gradle. */
import type { Ecosystem } from '../../knowledge/ecosystem.js';
import { gradle } from './gradle.js';
import { maven } from './maven.js';
import { javaRunning } from './running.js';
import { javaRecipe } from './splitting.js';
import { javaServing } from './serving.js';
import { javaDescribing } from './describing.js';

export const java: Ecosystem = {
  id: 'java',
  label: 'Java',
  manifests: ['pom.xml', 'build.gradle', 'build.gradle.kts', 'settings.gradle', 'settings.gradle.kts'],
  managers: [maven, gradle],
  // target/ and build/ may be what the Dockerfile copies: only a look at each could tell.
  ignore: [],
  interpreters: ['java'],
  running: javaRunning,
  describing: javaDescribing,
  serving: javaServing,
  recipe: javaRecipe,
};
