import { describe } from '@jest/globals';
import { mixDependencies } from '../../../../../src/ecosystems/elixir/dependencies/mix.js';
import { installTest, type InstallCase } from '../../../../support/install-cases.js';

const grammar = {
  subcommands: [
    'deps.get',
    'deps.compile',
    'deps.update',
    'local.hex',
    'archive.install',
    'do deps.get, deps.compile',
    'do local.hex local.rebar',
  ],
  flagsWithValue: ['--only'],
};
const mixfile = (...lines: readonly string[]): string =>
  [
    'defmodule Shop.MixProject do',
    '  use Mix.Project',
    '  @version "1.0.0" # File.read!("x")',
    ...lines,
    '  defp deps do',
    '    [{:jason, "~> 1.4", only: [:dev, :test]}, {:heroicons, github: "tailwindlabs/heroicons", tag: "v2", app: false}]',
    '  end',
    '  @doc """',
    '  Uses "quotes" and it\'s #{@version}.',
    '  """',
    '  def words, do: ~w(File.read! a) ++ ~r/"/ ++ [?", %{a: 1}]',
    'end',
  ].join('\n');
const shop = { 'mix.exs': mixfile(), 'mix.lock': '%{}', 'lib/shop.ex': '' };

const cases: readonly InstallCase[] = [
  {
    says: 'fetching reads the manifests',
    call: 'deps.get --only prod',
    files: shop,
    paths: ['mix.exs', 'mix.lock'],
    makes: ['deps'],
  },
  {
    says: 'configuration is loaded before any task',
    call: 'deps.compile',
    files: {
      ...shop,
      'config/config.exs': 'import Config\nimport_config "#{config_env()}.exs"\n',
      'config/prod.exs': 'import Config\n',
      'config/dev.exs': 'import Config\n',
      'config/runtime.exs': 'import Config\nFile.read!("/run/secret")\n',
    },
    variables: { MIX_ENV: 'prod' },
    paths: ['mix.exs', 'mix.lock', 'config/config.exs', 'config/prod.exs'],
    makes: ['_build', 'deps'],
  },
  {
    says: 'an environment that is not known may be any',
    call: 'deps.get',
    files: {
      ...shop,
      'config/config.exs': 'import Config\nimport_config "#{Mix.env()}.exs"\n',
      'config/prod.exs': 'config :a, key: Path.expand("../keys/a.pem", __DIR__) |> File.read!()\n',
      'config/dev.exs': 'config :a, key: "keys/b.pem" |> File.read!\n',
      'keys/a.pem': '',
      'keys/b.pem': '',
    },
    variables: { MIX_ENV: null },
    paths: [
      'mix.exs',
      'mix.lock',
      'config/config.exs',
      'config/dev.exs',
      'config/prod.exs',
      'keys/a.pem',
      'keys/b.pem',
    ],
  },
  {
    says: 'two tasks in one call are read',
    call: 'do deps.get, deps.compile',
    files: shop,
    paths: ['mix.exs', 'mix.lock'],
    makes: ['_build', 'deps'],
  },
  { says: 'tools are none of the project', call: 'do local.hex local.rebar', files: shop, none: true },
  {
    says: 'more tasks may read the sources',
    call: 'do local.hex local.rebar compile',
    files: shop,
    reason: 'lifecycle-script',
  },
  {
    says: 'a version file comes along',
    call: 'deps.get',
    files: {
      ...shop,
      'mix.exs': mixfile('  @v File.read!(Path.join(__DIR__, "VERSION")) |> String.trim()'),
      VERSION: '1',
    },
    paths: ['mix.exs', 'mix.lock', 'VERSION'],
  },
  {
    says: 'code of the project that is loaded comes along',
    call: 'deps.get',
    files: {
      ...shop,
      'mix.exs': mixfile('  Code.require_file("mix_helper.exs", __DIR__)'),
      'mix_helper.exs': 'x = 1\n',
    },
    paths: ['mix.exs', 'mix.lock', 'mix_helper.exs'],
  },
  {
    says: 'what version control says is refused',
    call: 'deps.get',
    files: { ...shop, 'mix.exs': mixfile('  @v System.cmd("git", ["describe"]) |> elem(0)') },
    reason: 'project-itself',
    at: 'mix.exs:4',
  },
  {
    says: 'code in a string is code',
    call: 'deps.get',
    files: { ...shop, 'mix.exs': mixfile('  @v "#{File.ls!("lib")}"') },
    reason: 'project-itself',
    at: 'mix.exs:4',
  },
  {
    says: 'a configuration that reads files is refused',
    call: 'deps.get',
    files: { ...shop, 'config/config.exs': 'import Config\nfor f <- Path.wildcard("lib/*"), do: f\n' },
    reason: 'project-itself',
    at: 'config/config.exs:2',
  },
  {
    says: 'a dependency in the project is run',
    call: 'deps.get',
    files: {
      ...shop,
      'mix.exs': mixfile('  @d {:tax, path: "libs/tax"}'),
      'libs/tax/mix.exs': mixfile(),
      'libs/tax/lib/a.ex': '',
    },
    paths: ['mix.exs', 'mix.lock', 'libs/tax/mix.exs'],
  },
  {
    says: 'a dependency in the project is compiled',
    call: 'deps.compile',
    files: {
      ...shop,
      'mix.exs': mixfile('  @d {:tax, path: "libs/tax"}'),
      'libs/tax/mix.exs': mixfile(),
      'libs/tax/lib/a.ex': '',
    },
    paths: ['mix.exs', 'mix.lock', 'libs/tax/'],
  },
  {
    says: 'an umbrella reads the manifests of its applications',
    call: 'deps.get',
    files: {
      'mix.exs': mixfile('  def project, do: [apps_path: "apps", deps: deps()]'),
      'mix.lock': '',
      'apps/web/mix.exs': mixfile(
        '  def project, do: [lockfile: "../../mix.lock", deps_path: "../../deps", config_path: "../../config/config.exs"]',
        '@d {:core, in_umbrella: true}',
      ),
      'apps/core/mix.exs': mixfile(),
      'apps/core/lib/core.ex': '',
      'config/config.exs': 'import_config "../apps/*/config/config.exs"\n',
      'apps/core/config/config.exs': 'use Mix.Config\n',
    },
    paths: [
      'mix.exs',
      'mix.lock',
      'apps/core/config/config.exs',
      'apps/core/mix.exs',
      'apps/web/mix.exs',
      'config/config.exs',
    ],
    makes: ['deps'],
  },
  {
    says: 'compiling in an umbrella is refused',
    call: 'deps.compile',
    files: { 'mix.exs': mixfile('  def project, do: [apps_path: "apps"]') },
    reason: 'workspace-not-understood',
  },
  {
    says: 'an alias for the task is refused',
    call: 'deps.get',
    files: { 'mix.exs': mixfile('  def a, do: ["deps.get": ["deps.get", "cmd ./x.sh"]]') },
    reason: 'lifecycle-script',
    at: 'mix.exs:4',
  },
  { says: 'an archive from hex is none of the project', call: 'archive.install hex phx_new', files: {}, none: true },
  { says: 'an archive of the project is refused', call: 'archive.install', files: shop, reason: 'project-itself' },
  { says: 'an update writes the lock file', call: 'deps.update --all', files: shop, reason: 'writes-manifest' },
  {
    says: 'another place of dependencies is not known',
    call: 'deps.get',
    variables: { MIX_DEPS_PATH: '/deps' },
    files: shop,
    reason: 'dynamic-arguments',
  },
  { says: 'no manifest is a refusal', call: 'deps.get', files: {}, reason: 'no-manifest' },
  {
    says: 'a broken manifest is unreadable',
    call: 'deps.get',
    files: { 'mix.exs': 'x = "' },
    reason: 'unreadable-manifest',
    at: 'mix.exs',
  },
];

describe('mix', () => {
  for (const each of cases) installTest(mixDependencies, grammar, each);
});
