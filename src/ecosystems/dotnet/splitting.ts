/**
 * What builds of .NET make, and what that needs to run. No build was ever made to try it: all is from the documentation of .NET (learn.microsoft.com, 2026)
 * and the Dockerfiles of its images.
 */
import type { BuildRecipe, RuntimeNeeds, StartedMade, BuiltFrom } from '../../knowledge/build-recipe.js';
import type { CallWords, ProjectFiles } from '../../knowledge/package-manager.js';
import type { XmlTag } from '../xml-tags.js';
import { aboveOf, madeBy, tagsOf } from './built-projects.js';
import { projectInputs } from './dependencies/msbuild.js';

/** Packages that start programs, or look for those of the system. Their pages on nuget.org, 2026. */
const STARTING =
  /^(?:Microsoft\.Playwright|PuppeteerSharp|Selenium\.|FFMpegCore|Xabe\.FFmpeg|CliWrap|MedallionShell|SimpleExec|Microsoft\.PowerShell\.SDK|System\.Management\.Automation|Rotativa|Wkhtmltopdf|Jering\.Javascript|Microsoft\.AspNetCore\.NodeServices|Testcontainers|pythonnet|LibGit2Sharp)/i;

/** Subcommands that leave nothing but what they make, and packages. */
const LEAVES_NOTHING = new Set(['restore', 'build', 'publish', 'clean', 'test', 'tool', 'workload', 'nuget', 'help']);

export const dotnetRecipe: BuildRecipe = {
  made: madeBy,
  needs,
  runtime,
  loadsByName: true,
  leaves: ({ subcommand: [verb = '', next] }: CallWords) => !LEAVES_NOTHING.has(verb) || next === 'run',
  buildsWhenStarted: ([program, verb]) =>
    program === 'dotnet' && (verb === 'run' || verb === 'watch') ? 'dotnet publish -c Release -o out' : undefined,
  buildVariables: {},
  starters: { dotnet: ['', 'exec'] },
  variables: [
    ...['NUGET_', 'MSBUILD', 'DOTNET_CLI_', 'DOTNET_NOLOGO', 'DOTNET_SKIP_FIRST_TIME_EXPERIENCE'],
    ...['DOTNET_GENERATE_ASPNET_CERTIFICATE', 'DOTNET_ADD_GLOBAL_TOOLS_TO_PATH', 'DOTNET_SDK_VERSION'],
  ],
  /*
   * The folder that it runs in is where a host looks for settings and pages ("ASP.NET Core fundamentals: Content root", 2026), and packages for files of theirs
   * (NLog, log4net, Ocelot), by names that no code need have.
   */
  reads:
    /^(?:(?!global\.json|package(?:-lock)?\.json|tsconfig|libman\.json|(?:bundle|compiler)config\.json|stylecop|version\.json|(?:docker-)?compose|azure-pipelines|appveyor|\.gitlab|\.travis)[^/]+\.(?:json|xml|config|ya?ml|ini|toml|properties|pfx|pem|crt|key|db|sqlite3?|csv)|\.env[^/]*|(?:wwwroot|configs?|configuration|settings|resources|templates|assets|app_data|data|content|static|locali[sz]ations?|locales?|i18n|certs?|plugins)\/.*)$/i,
  opens: [
    ...['File.', 'Directory.', 'FileStream', 'StreamReader', 'FileInfo', 'PhysicalFileProvider', 'AddJsonFile'],
    ...['AddXmlFile', 'AddIniFile', 'AddYamlFile', 'AddKeyPerFile', 'ContentRoot', 'WebRootPath', 'MapPath'],
    ...['GetCurrentDirectory', 'CurrentDirectory', 'Data Source=', 'DataSource=', 'UseSqlite', '.Load(', '.LoadFrom('],
    ...['X509Certificate', 'Env.', 'RootPath', 'SourcePath', 'file://', 'TextFieldParser', 'UseSpa'],
  ],
  starts: ['Process.Start', 'ProcessStartInfo', 'new Process(', 'new Process {'],
  tests: /(?:^|[./])\w*Tests?(?:\/|\.dll$)/,
  // Its images have certificates and, where the one with the SDK does, time zones.
  secure: [],
  zones: [],
  sources: [
    ...['.cs', '.vb', '.fs', '.fsi', '.csproj', '.vbproj', '.fsproj', '.sln', '.slnx', '.slnf', '.props', '.targets'],
    ...['.resx', '.razor', '.cshtml', '.editorconfig', '.user', '.ruleset', 'global.json', 'packages.lock.json'],
    ...['nuget.config', 'NuGet.config', 'NuGet.Config', 'dotnet-tools.json', 'launchSettings.json'],
  ],
  sourceFolders: ['obj', 'bin', 'Properties', '.config'],
};

type Refusal = Extract<RuntimeNeeds, { known: false }>;

function needs({ project }: BuiltFrom, started?: StartedMade): RuntimeNeeds {
  const file = started?.made.from;
  const tags = file === undefined ? undefined : tagsOf(project, file);
  if (started === undefined || file === undefined || tags === undefined)
    return { known: false, why: 'its project file cannot be seen' };
  if (sdksOf(tags).length === 0)
    return { known: false, why: 'its project file names no SDK, as those of .NET Framework do', file };
  const files = filesOf(project, file);
  return (
    startingPackage(project, files) ??
    hook(project, files, started) ??
    compiledPages(project) ??
    (isPublished(started) ? undefined : ofBuild(project, files, tags)) ?? {
      known: true,
      isStatic: false,
      libraries: [],
    }
  );
}

/** The files of the project, of those that it refers to, and what these read; where not all is known, of all projects. */
function filesOf(project: ProjectFiles, file: string): readonly string[] {
  const inputs = projectInputs({ project, seen: new Set() }, file);
  const all = inputs.separable ? inputs.paths : [file, ...project.list()];
  return all.filter((path) => /(?:proj|\.props|\.targets)$/.test(path));
}

function startingPackage(project: ProjectFiles, files: readonly string[]): Refusal | undefined {
  for (const file of files) {
    const tag = tagsOf(project, file)?.find(
      ({ name, attributes }) => name === 'PackageReference' && STARTING.test(attributes['Include'] ?? ''),
    );
    const why = `${tag?.attributes['Include'] ?? ''} starts programs, or loads libraries of the system`;
    if (tag !== undefined) return { known: false, why, file, line: tag.line };
  }
  return undefined;
}

/** Targets of the project may leave files in its folder, where a program that runs there finds them. */
function hook(project: ProjectFiles, files: readonly string[], started: StartedMade): Refusal | undefined {
  if (folderOf(started) === started.folder) return undefined;
  for (const file of files) {
    const tag = tagsOf(project, file)?.find(({ name }) => name === 'Target' || name === 'Exec');
    if (tag !== undefined)
      return {
        known: false,
        why: 'targets of its own may leave files in the folder that it runs in',
        file,
        line: tag.line,
      };
  }
  return undefined;
}

const PAGES = ['AddRazorRuntimeCompilation', 'UseFileSystemProject', 'RazorEngine'];

function compiledPages(project: ProjectFiles): Refusal | undefined {
  const file = project.list().find((path) => path.endsWith('.cs') && holdsAny(project.read(path) ?? '', PAGES));
  return file === undefined ? undefined : { known: false, why: 'it compiles pages when they are asked for', file };
}

function holdsAny(text: string, texts: readonly string[]): boolean {
  return texts.some((one) => text.includes(one));
}

/**
 * What `dotnet build` leaves is whole since 3.0 ("Build copies dependencies", 2019), but for the files of packages with pages, which a server looks up where they were restored
 * when it runs for development ("Static web assets", 2026).
 */
function ofBuild(project: ProjectFiles, files: readonly string[], tags: readonly XmlTag[]): Refusal | undefined {
  const all = files.flatMap((file) => tagsOf(project, file) ?? []);
  const frameworks = all.filter(({ name }) => /^TargetFrameworks?$/.test(name)).flatMap(({ text }) => text.split(';'));
  const isOld =
    frameworks.length === 0 || frameworks.some((one) => !/^net(?:coreapp3|standard|[5-9]|\d\d)/.test(one.trim()));
  if (isOld || all.some(({ name }) => name === 'CopyLocalLockFileAssemblies'))
    return { known: false, why: 'a build, unlike a publish, may leave packages where they were restored' };
  const own = sdksOf(tags);
  const isServer = own.some((one) => !PLAIN.has(one));
  const hasPages = own.some((one) => one !== 'Microsoft.NET.Sdk.Web') || project.list().some((path) => PAGE.test(path));
  return isServer && hasPages
    ? { known: false, why: 'a build, unlike a publish, leaves files of pages where packages were restored' }
    : undefined;
}

const PLAIN: ReadonlySet<string> = new Set(['Microsoft.NET.Sdk', 'Microsoft.NET.Sdk.Worker']);
const PAGE = /\.(?:razor|cshtml)$/;

/** Packages that ask for no runtime but that of .NET itself. Their pages on nuget.org, "Dependencies", 2026. */
const NEEDS_NO_SERVER =
  /^(?:System\.(?!Web|ServiceModel)[\w.]+|Microsoft\.Extensions\.(?:Hosting|Configuration|Logging|DependencyInjection|Options|Http|Caching|Primitives)(?:\.[\w.]+)?|Microsoft\.(?:Data\.SqlClient|Data\.Sqlite|EntityFrameworkCore)(?:\.[\w.]+)?|Npgsql(?:\.EntityFrameworkCore\.PostgreSQL)?|Newtonsoft\.Json|Serilog(?:\.(?:Extensions\.Hosting|Extensions\.Logging|Settings\.Configuration|Sinks\.Console|Sinks\.File))?|NLog(?:\.Extensions\.Logging)?|log4net|Dapper|MySqlConnector|MySql\.Data|StackExchange\.Redis|RabbitMQ\.Client|Confluent\.Kafka|MongoDB\.Driver|CommandLineParser|Spectre\.Console|Polly|CsvHelper|YamlDotNet|AutoMapper|MediatR|Quartz|Discord\.Net(?:\.[\w.]+)?|DSharpPlus(?:\.[\w.]+)?|Telegram\.Bot)$/;

/** `runtime-deps` for a program that has its runtime with it, `runtime` where nothing may need that of servers, else `aspnet`. */
function runtime(project: ProjectFiles, started: StartedMade): string {
  const file = started.made.from ?? '';
  const all = [...filesOf(project, file).flatMap((one) => tagsOf(project, one) ?? []), ...aboveOf(project, file)];
  const isWhole = started.made.by?.endsWith(' whole') === true || all.some(tellsWhole);
  if (isWhole && started.made.kind === 'program') return 'runtime-deps';
  const isClosed = projectInputs({ project, seen: new Set() }, file).separable;
  const needsServer = all.some(
    ({ name, attributes }) =>
      (name === 'FrameworkReference' && attributes['Include'] !== 'Microsoft.NETCore.App') ||
      (/^(?:Global)?PackageReference$/.test(name) && !NEEDS_NO_SERVER.test(attributes['Include'] ?? '')),
  );
  return isClosed && !needsServer && sdksOf(all).every((one) => PLAIN.has(one)) ? 'runtime' : 'aspnet';
}

function tellsWhole({ name, text, attributes }: XmlTag): boolean {
  const isNamed = name === 'SelfContained' || name === 'PublishSelfContained' || name === 'PublishAot';
  return isNamed && text === 'true' && attributes['Condition'] === undefined;
}

/** `<Project Sdk="A;B/1.0">`, `<Sdk Name="A"/>`, `<Import Sdk="A">`, without versions. */
function sdksOf(tags: readonly XmlTag[]): readonly string[] {
  return tags.flatMap(({ name, attributes }) => {
    const named =
      name === 'Sdk' ? attributes['Name'] : name === 'Project' || name === 'Import' ? attributes['Sdk'] : '';
    return (named ?? '').split(';').flatMap((one) => one.split('/')[0]!.trim() || []);
  });
}

/** A folder of a publish; else of a build. */
function isPublished({ made, path }: StartedMade): boolean {
  return (made.within !== true && made.by?.startsWith('publish') === true) || /\/publish\/[^/]+$/.test(path);
}

function folderOf({ path }: StartedMade): string {
  return path.slice(0, path.lastIndexOf('/'));
}
