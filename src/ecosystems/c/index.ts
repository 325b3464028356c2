/** C and C++: compilers, make, CMake, Meson. */
import type { Ecosystem } from '../../knowledge/ecosystem.js';
import { cRecipe } from './splitting.js';

export const cLanguages: Ecosystem = {
  id: 'c',
  label: 'C and C++',
  manifests: ['CMakeLists.txt', 'configure.ac', 'meson.build'],
  managers: [],
  ignore: [],
  interpreters: [],
  recipe: cRecipe,
};
