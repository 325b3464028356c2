import { describe, expect, test } from '@jest/globals';
import { dotnetDependencies } from '../../../../../src/ecosystems/dotnet/dependencies/restore.js';
import { xmlTags } from '../../../../../src/ecosystems/xml-tags.js';
import { installTest, type InstallCase } from '../../../../support/install-cases.js';

const grammar = {
  subcommands: ['restore', 'tool restore', 'tool install', 'build'],
  flagsWithValue: ['-r', '--runtime', '-s', '--source', '--packages', '--configfile'],
};
const sdk = (...lines: readonly string[]): string =>
  ['<Project Sdk="Microsoft.NET.Sdk">', ...lines, '</Project>'].join('\n');
const reference = (path: string): string => `<ItemGroup><ProjectReference Include="${path}" /></ItemGroup>`;
const shop = {
  'src/Web/Web.csproj': `\uFEFF${sdk(reference('..\\Core\\Core.csproj'))}`,
  'src/Core/Core.csproj': sdk(),
  'src/Web/Program.cs': '',
  'test/Web.Test/Web.Test.csproj': sdk(reference('../../src/Web/Web.csproj')),
};
const solution = [
  'Microsoft Visual Studio Solution File, Format Version 12.00',
  'Project("{A}") = "Web", "src\\Web\\Web.csproj", "{B}"',
  'EndProject',
  'Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "docs", "docs", "{C}"',
  'EndProject',
].join('\r\n');

const cases: readonly InstallCase[] = [
  {
    says: 'a project reads those it references',
    call: 'restore src/Web/Web.csproj -r linux-x64',
    files: shop,
    paths: ['src/Core/Core.csproj', 'src/Web/Web.csproj'],
    makes: ['src/Core/obj', 'src/Web/obj'],
  },
  {
    says: 'a solution reads those it lists, and settings above',
    call: 'restore /p:Configuration=Release',
    files: {
      ...shop,
      'Shop.sln': solution,
      'NuGet.config':
        '<configuration><packageSources><clear /><add key="a" value="packages" /></packageSources></configuration>',
      'packages/a.nupkg': '',
      'global.json': '{}',
      'src/Directory.Build.props': '<Project />',
      'Directory.Packages.props': '<Project />',
      'src/Web/packages.lock.json': '{}',
    },
    paths: [
      'Directory.Packages.props',
      'NuGet.config',
      'Shop.sln',
      'global.json',
      'packages/',
      'src/Core/Core.csproj',
      'src/Directory.Build.props',
      'src/Web/Web.csproj',
      'src/Web/packages.lock.json',
    ],
  },
  {
    says: 'a solution in XML is read',
    call: 'restore Shop.slnx',
    files: {
      ...shop,
      'Shop.slnx': '<Solution><Folder Name="/t/"><Project Path="test/Web.Test/Web.Test.csproj" /></Folder></Solution>',
    },
    paths: ['Shop.slnx', 'src/Core/Core.csproj', 'src/Web/Web.csproj', 'test/Web.Test/Web.Test.csproj'],
  },
  {
    says: 'a solution filter is read',
    call: 'restore Shop.slnf',
    files: {
      ...shop,
      'Shop.sln': solution,
      'Shop.slnf': { solution: { path: 'Shop.sln', projects: ['src\\Core\\Core.csproj'] } },
    },
    paths: ['Shop.sln', 'Shop.slnf', 'src/Core/Core.csproj', 'src/Web/Web.csproj'],
  },
  {
    says: 'imports are followed',
    call: 'restore',
    files: {
      'a.csproj': sdk(
        '<!-- <Import Project="none.props" /> -->',
        '<Import Project="build\\common.props" Condition="Exists(\'build\\common.props\')" />',
      ),
      'build/common.props': '<Project><Import Project="$(MSBuildThisFileDirectory)versions.props" /></Project>',
      'build/versions.props': '<Project />',
    },
    paths: ['a.csproj', 'build/common.props', 'build/versions.props'],
    makes: ['obj'],
  },
  {
    says: 'a file above is looked for',
    call: 'restore src/a.csproj',
    files: {
      'src/a.csproj': sdk(),
      'src/Directory.Build.props':
        "<Project><Import Project=\"$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))\" /></Project>",
      'Directory.Build.props': '<Project />',
    },
    paths: ['Directory.Build.props', 'src/Directory.Build.props', 'src/a.csproj'],
  },
  {
    says: 'imports of the SDK are none of the project',
    call: 'restore',
    files: {
      'a.fsproj': sdk(
        '<Import Project="$(MSBuildExtensionsPath)\\x.props" />',
        '<Import Project="Sdk.props" Sdk="X" />',
      ),
    },
    paths: ['a.fsproj'],
  },
  {
    says: 'a path with a property is not known',
    call: 'restore',
    files: { 'a.csproj': sdk('<Import Project="$(RepoRoot)x.props" />') },
    reason: 'dynamic-arguments',
    at: 'a.csproj:2',
  },
  {
    says: 'projects by a pattern are not known',
    call: 'restore',
    files: { 'a.csproj': sdk(reference('src/**/*.csproj')) },
    reason: 'dynamic-arguments',
  },
  {
    says: 'a target of the restore is refused',
    call: 'restore',
    files: {
      'a.csproj': sdk('<Target Name="X" BeforeTargets="CollectPackageReferences"><Exec Command="./x.sh" /></Target>'),
    },
    reason: 'lifecycle-script',
    at: 'a.csproj:2',
  },
  {
    says: 'a value that is read from a file is refused',
    call: 'restore',
    files: {
      'a.csproj': sdk(
        '<PropertyGroup>',
        "<Version>$([System.IO.File]::ReadAllText('VERSION'))</Version>",
        '</PropertyGroup>',
      ),
    },
    reason: 'project-itself',
    at: 'a.csproj:3',
  },
  {
    says: 'projects beside the folder are read and made there',
    call: 'restore',
    root: '/src/Web',
    files: { 'Web.csproj': sdk(reference('../Core/Core.csproj')), '../Core/Core.csproj': sdk() },
    paths: ['../Core/Core.csproj', 'Web.csproj'],
    makes: ['../Core/obj', 'obj'],
  },
  {
    says: 'packages in the project are made',
    call: 'restore --packages .packages',
    files: { 'a.csproj': sdk() },
    paths: ['a.csproj'],
    makes: ['.packages', 'obj'],
  },
  {
    says: 'tools are listed in a file',
    call: 'tool restore',
    files: { '.config/dotnet-tools.json': '{}' },
    paths: ['.config/dotnet-tools.json'],
  },
  { says: 'a tool for everybody is none of the project', call: 'tool install -g x', files: {}, none: true },
  { says: 'a tool of the project is written down', call: 'tool install x', files: {}, reason: 'writes-manifest' },
  { says: 'a build is no install', call: 'build', files: {}, none: true },
  { says: 'no project is a refusal', call: 'restore', files: { 'src/a.cs': '' }, reason: 'no-manifest' },
  { says: 'a project that is not there is refused', call: 'restore x.csproj', files: {}, reason: 'outside-project' },
  {
    says: 'a broken project is unreadable',
    call: 'restore',
    files: { 'a.csproj': '<Project' },
    reason: 'unreadable-manifest',
    at: 'a.csproj',
  },
  { says: 'a variable is not known', call: 'restore $PROJECT', files: {}, reason: 'dynamic-arguments' },
];

describe('dotnet', () => {
  for (const each of cases) installTest(dotnetDependencies, grammar, each);
});

test('tags of XML have their attributes, texts and lines', () => {
  const text =
    '<?xml version="1.0"?>\n<a:Project x="1 &amp; 2"\n y=\'<\'>\n<!-- <b/>\n -->\n<b>t &lt;</b><![CDATA[<c>]]></a:Project>';
  expect(xmlTags(text)?.map((tag) => ({ ...tag, attributes: { ...tag.attributes } }))).toEqual([
    { name: 'Project', attributes: { x: '1 & 2', y: '<' }, text: '', line: 2 },
    { name: 'b', attributes: {}, text: 't <', line: 6 },
  ]);
  for (const broken of ['', 'text', '<a', '<!-- <a>', '<a b="c', '<a> < </a>']) expect(xmlTags(broken)).toBeUndefined();
  expect(xmlTags('<!--'.repeat(50_000))).toBeUndefined();
  expect(xmlTags('<a b="'.repeat(5_000))).toBeUndefined();
});
