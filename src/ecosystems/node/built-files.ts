/** What programs of Node.js read of the project that they were built from. Sources: nodejs.org "Command-line API"; the tools' documentation, read 2026. */
import type { BuiltFiles } from '../../knowledge/environment-recipe.js';

/** Settings of tools that build, check and test. */
const SETTINGS: readonly string[] = [
  '(?:tsconfig|jsconfig)[^/]*\\.json|(?:tslint|nest-cli|angular|nodemon|lerna|nx)\\.json|sonar-project\\.properties',
  `(?:${[
    ...['jest', 'webpack', 'vite', 'vitest', 'babel', 'rollup', 'karma', 'postcss', 'tailwind', 'eslint', 'prettier'],
    ...['commitlint', 'cypress', 'playwright', 'stylelint'],
  ].join('|')})(?:[.-][\\w.-]+)?\\.[cm]?[jt]s(?:on)?`,
  '(?:vue|craco|tsup|typedoc)\\.config\\.[cm]?[jt]s|(?:gulp|grunt)file\\.[cm]?[jt]s',
];

/** What installs, tests and editors leave, and what services around git are told. */
const BESIDE: readonly string[] = [
  'package-lock\\.json|yarn\\.lock|pnpm-lock\\.yaml|yarn-error\\.log|npm-debug\\.log|cypress|e2e|coverage|node_modules',
  `\\.(?:${[
    ...['git', 'docker', 'gitlab', 'circleci', 'travis', 'vscode', 'idea', 'husky', 'devcontainer', 'storybook'],
    ...['changeset', 'cache', 'turbo', 'next', 'nuxt', 'angular', 'svelte-kit', 'eslint', 'prettier', 'stylelint'],
    ...['browserslist', 'commitlint', 'lintstaged', 'lint-staged', 'mocha', 'nyc', 'c8', 'coveralls', 'codeclimate'],
    ...['jest', 'swc', 'babel', 'postcss', 'yarn', 'jshint', 'tern', 'cz', 'editorconfig', 'nvmrc', 'node-version'],
    ...['npmrc', 'npmignore', 'DS_Store', 'dependabot', 'renovaterc', 'releaserc', 'snyk', 'jscsrc', 'flowconfig'],
    ...['watchmanconfig', 'all-contributorsrc'],
  ].join('|')})[^/]*`,
];

export const nodeFiles: BuiltFiles = {
  notRun: new RegExp(`^(?:${[...SETTINGS, ...BESIDE].join('|')})$`, 'i'),
  compiled: /(?<!^next\.config)\.(?:tsx?|[cm]ts|jsx|vue|svelte|s[ac]ss|less|styl|map|snap)$/,
  sourceFolders: ['src'],
  readBy: [
    { name: 'tsconfig-paths', files: /^tsconfig[^/]*\.json$/ },
    { name: 'ts-node', files: /^tsconfig[^/]*\.json$/ },
    { name: '@babel/register', files: /^\.?babel[^/]*$/ },
    { name: 'babel-register', files: /^\.?babel[^/]*$/ },
  ],
  programs: /\.[cm]?[jt]s$/,
  moduleFlags: ['-r', '--require', '--import', '--loader', '--experimental-loader'],
};
