/** Elixir: mix, with hex. */
import type { Ecosystem } from '../../knowledge/ecosystem.js';
import { elixirIgnoreAdvice } from './ignore.js';
import { mix } from './mix.js';

export const elixir: Ecosystem = {
  id: 'elixir',
  label: 'Elixir',
  manifests: ['mix.exs', 'mix.lock'],
  managers: [mix],
  ignore: elixirIgnoreAdvice,
  interpreters: ['elixir'],
};
