/** Perl: cpanm. */
import type { Ecosystem } from '../../knowledge/ecosystem.js';
import { cpanm } from './cpanm.js';

export const perl: Ecosystem = {
  id: 'perl',
  label: 'Perl',
  manifests: ['cpanfile'],
  managers: [cpanm],
  ignore: [],
  interpreters: ['perl'],
};
