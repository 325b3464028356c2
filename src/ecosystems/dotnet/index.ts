/** .NET: the `dotnet` command. */
import type { Ecosystem } from '../../knowledge/ecosystem.js';
import { dotnet as manager } from './dotnet.js';
import { dotnetIgnoreAdvice } from './ignore.js';
import { dotnetRunning } from './running.js';
import { dotnetRecipe } from './splitting.js';

export const dotnet: Ecosystem = {
  id: 'dotnet',
  label: '.NET',
  manifests: [
    'global.json',
    'NuGet.config',
    'nuget.config',
    'NuGet.Config',
    'Directory.Build.props',
    'Directory.Packages.props',
  ],
  isManifest: /\.(?:(?:cs|fs|vb)proj|slnx?)$/,
  managers: [manager],
  ignore: dotnetIgnoreAdvice,
  interpreters: [],
  running: dotnetRunning,
  recipe: dotnetRecipe,
};
