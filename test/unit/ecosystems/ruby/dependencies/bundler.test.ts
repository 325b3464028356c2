import { describe, expect, test } from '@jest/globals';
import { bundlerDependencies } from '../../../../../src/ecosystems/ruby/dependencies/bundler.js';
import { gemDependencies } from '../../../../../src/ecosystems/ruby/dependencies/gem.js';
import type { CallWords, InstallInputs } from '../../../../../src/knowledge/package-manager.js';
import { memoryProject } from '../../../../support/memory-project.js';

const IN_IMAGE = { BUNDLE_APP_CONFIG: '/usr/local/bundle' };

function bundle(files: Record<string, string>, call: Partial<CallWords> = {}): InstallInputs | undefined {
  const words = { subcommand: ['install'], flags: [], operands: [], variables: IN_IMAGE, ...call };
  return bundlerDependencies.inputs(words, memoryProject(files, '/app'));
}

function pathsOf(files: Record<string, string>, call: Partial<CallWords> = {}): readonly string[] | string {
  const found = bundle(files, call);
  if (found === undefined) return 'none';
  return found.separable ? found.paths : `${found.reason} ${found.file ?? ''}:${found.line ?? ''}`;
}

const LOCK = { 'Gemfile.lock': '' };

describe('a Gemfile', () => {
  test('of plain words reads itself and its lock file', () => {
    const Gemfile = [
      "source 'https://rubygems.org'",
      'git_source(:github) { |repo| "https://github.com/#{repo}.git" }',
      'ruby "~> 3.3" # File.read("x")',
      "gem 'rails', '~> 8.0', require: false, :github => 'rails/rails'",
      "gem 'pg' if ENV['DB'] == 'pg' || RUBY_PLATFORM =~ /linux|'/",
      'group :development, :test do',
      '  gem "debug", platforms: %i[ mri windows ]',
      'end',
      '=begin',
      'eval(File.read("y"))',
      '=end',
      'x = ENV.fetch("V") { RUBY_VERSION >= "2.2" ? \'1\' : "2" }',
    ].join('\n');
    expect(pathsOf({ Gemfile, ...LOCK, 'app/x.rb': '' })).toEqual(['Gemfile', 'Gemfile.lock']);
  });

  test.each([
    ["ruby File.read('.ruby-version').strip", ['.ruby-version']],
    ['ruby file: ".tool-versions"', ['.tool-versions']],
    ['ruby "#{File.read(File.expand_path("../.ruby-version", __FILE__)).strip}"', ['.ruby-version']],
    ["eval_gemfile 'gems/common.rb'", ['gems/common.rb']],
    ["eval_gemfile File.join(File.dirname(__FILE__), 'gems', 'common.rb')", ['gems/common.rb']],
    [
      "local = File.expand_path('gems/common.rb', __dir__)\neval_gemfile local if File.exist?(local)",
      ['gems/common.rb'],
    ],
    ["local = ENV['X']\neval_gemfile local", 'refused'],
    ['instance_eval File.read("#{__dir__}/gems/common.rb")', ['gems/common.rb']],
    ["eval_gemfile 'Gemfile.local' if File.exist?('Gemfile.local')", []],
    ["require_relative 'gems/common'", ['gems/common.rb']],
    ["require 'json'\nJSON.parse(File.read('package.json'))", ['package.json']],
    ["gem 'engine', path: 'engines/a'", ['engines/a/a.gemspec']],
    ["gem 'old', '1.0', path: 'vendor/old'", ['vendor/old/']],
    ["path 'engines' do\n  gem 'a'\nend", ['engines/a/a.gemspec']],
    ["gem 'engine', :path => './engines/a'", ['engines/a/a.gemspec']],
    ["gem 'x', path: ENV['X'] || '../x'", 'refused'],
    ["gem 'x', path: '../x'", 'refused'],
    ["gem 'x', git: './x'", 'refused'],
    ["Dir.glob('engines/*').each { |path| gem path, path: path }", 'refused'],
    ["Dir['plugins/*/Gemfile'].each { |f| eval_gemfile f }", 'refused'],
    ['eval(`cat gems/common.rb`)', 'refused'],
    ["require './config/gems'", 'refused'],
    ["plugin 'bundler-source'", 'refused'],
    ['gem "x', 'refused'],
  ])('with %s', (line, expected) => {
    const files = {
      Gemfile: `source 'https://rubygems.org'\n${line}\n`,
      '.ruby-version': '3.3',
      '.tool-versions': '',
      'package.json': '{}',
      'gems/common.rb': "gem 'x'\n",
      'engines/a/a.gemspec': "Gem::Specification.new { |s| s.name = 'a' }",
      'engines/a/lib/a.rb': '',
      'vendor/old/lib/old.rb': '',
    };
    const found = pathsOf(files);
    if (expected === 'refused')
      expect(found).toMatch(
        /^(?:project-itself|dynamic-arguments|outside-project|lifecycle-script|unreadable-manifest) Gemfile/,
      );
    else expect(found).toEqual(['Gemfile', ...expected]);
  });

  test('that is not there is named as missing', () => {
    expect(pathsOf({ 'x.rb': '' })).toBe('no-manifest :');
    expect(pathsOf({ Gemfile: '' }, { flags: [{ name: '--gemfile', value: 'gems/Gemfile' }] })).toBe(
      'outside-project :',
    );
  });

  test('of another name or folder is found by flag or variable', () => {
    const files = { 'gems/Gemfile.ci': 'gem "x"', 'gems/Gemfile.ci.lock': '' };
    const variables = { ...IN_IMAGE, BUNDLE_GEMFILE: 'gems/Gemfile.ci' };
    expect(pathsOf(files, { variables })).toEqual(['gems/Gemfile.ci', 'gems/Gemfile.ci.lock']);
    expect(pathsOf(files, { variables: { BUNDLE_GEMFILE: null } })).toMatch(/^dynamic-arguments/);
  });
});

describe('a project that is a gem', () => {
  const Gemfile = "source 'https://rubygems.org'\ngemspec\n";
  const spec = (...lines: readonly string[]): string =>
    [
      'lib = File.expand_path("lib", __dir__)',
      '$LOAD_PATH.unshift(lib) unless $LOAD_PATH.include?(lib)',
      ...lines,
    ].join('\n');
  const VERSION = 'module Shop\n  VERSION = "1.0"\nend\n';

  test('reads its gemspec and the version that it requires', () => {
    const files = {
      Gemfile,
      'shop.gemspec': spec(
        'require "shop/version"',
        'Gem::Specification.new do |spec|',
        '  spec.version = Shop::VERSION',
        '  spec.description = <<~TEXT',
        "    It's a shop; open it.",
        '  TEXT',
        '  spec.files = `git ls-files -z`.split("\\x0").reject { |f| f.match(%r{^(test|spec)/}) }',
        '  spec.executables = spec.files.grep(%r{^exe/}) { |f| File.basename(f) }',
        '  spec.bindir = "exe"',
        'end',
      ),
      'lib/shop/version.rb': VERSION,
      'lib/shop.rb': '',
      '.git/HEAD': '',
    };
    expect(pathsOf(files)).toEqual(['Gemfile', 'lib/shop/version.rb', 'shop.gemspec']);
  });

  test('brings the folder of its programs', () => {
    const files = {
      Gemfile,
      'shop.gemspec': spec(
        'Gem::Specification.new do |s|',
        '  s.executables << "shop"',
        '  s.description = File.read("README.md")',
        'end',
      ),
      'bin/shop': '',
      'README.md': '',
    };
    expect(pathsOf(files)).toEqual(['Gemfile', 'README.md', 'bin/', 'shop.gemspec']);
  });

  test('in a folder is run in that folder', () => {
    const files = {
      Gemfile: "gem 'tax', path: 'gems/tax'\n",
      'gems/tax/tax.gemspec': spec(
        'require_relative "lib/tax/version"',
        'Gem::Specification.new { |s| s.description = File.read("README.md") + File.read(File.expand_path("../../../VERSION", __FILE__)) }',
      ),
      'gems/tax/lib/tax/version.rb': VERSION,
      'gems/tax/README.md': '',
      'README.md': '',
      VERSION: '',
    };
    expect(pathsOf(files)).toEqual([
      'Gemfile',
      'VERSION',
      'gems/tax/README.md',
      'gems/tax/lib/tax/version.rb',
      'gems/tax/tax.gemspec',
    ]);
  });

  test('may filter the files that version control lists', () => {
    const files = {
      Gemfile,
      'shop.gemspec': spec("Gem::Specification.new { |s| s.files = `git ls-files | grep -E '^(bin|lib)'`.split }"),
      '.git/HEAD': '',
    };
    expect(pathsOf(files)).toEqual(['Gemfile', 'shop.gemspec']);
  });

  test.each([
    ['s.extensions = ["ext/shop/extconf.rb"]', 'project-itself shop.gemspec:4'],
    ['s.executables = `git ls-files -- bin/*`.split', 'project-itself shop.gemspec:4'],
    ['s.version = `git describe`', 'project-itself shop.gemspec:4'],
    ['s.version = eval(File.read(ENV["V"]))', 'project-itself shop.gemspec:4'],
  ])('is refused with %s', (line, expected) => {
    const files = {
      Gemfile,
      'shop.gemspec': spec('Gem::Specification.new do |s|', line, 'end'),
      'bin/shop': '',
      '.git/HEAD': '',
    };
    expect(pathsOf(files)).toBe(expected);
  });
});

describe('where bundler keeps things', () => {
  test('settings among the sources are refused, or made', () => {
    expect(pathsOf({ Gemfile: '', '.bundle/config': '' }, { variables: {} })).toBe(
      'installs-into-sources .bundle/config:',
    );
    expect(bundle({ Gemfile: '' }, { variables: {} })).toMatchObject({ makes: ['.bundle'] });
  });

  test('gems in vendor are made, the cache in vendor is read', () => {
    const flags = [{ name: '--deployment', value: undefined }];
    const found = bundle({ Gemfile: '', 'vendor/cache/x.gem': '' }, { flags });
    expect(found).toMatchObject({ paths: ['Gemfile', 'vendor/cache/'], makes: ['vendor/bundle'] });
    expect(bundle({ Gemfile: '' }, { variables: { ...IN_IMAGE, BUNDLE_PATH: 'gems' } })).toMatchObject({
      makes: ['gems'],
    });
  });
});

test('gem install reads .gem files only', () => {
  const project = memoryProject({ 'pkg/x.gem': '' });
  const call = (...operands: readonly string[]): CallWords => ({ subcommand: ['install'], flags: [], operands });
  expect(gemDependencies.inputs(call('rails'), project)).toBeUndefined();
  expect(gemDependencies.inputs(call('pkg/x.gem'), project)).toMatchObject({ paths: ['pkg/x.gem'] });
  expect(gemDependencies.inputs({ ...call('pkg/*.gem'), dynamic: true }, project)).toMatchObject({ separable: false });
});
