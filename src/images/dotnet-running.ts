/**
 * The images that run .NET programs, beside those with the SDK. All facts are from the Dockerfiles of dotnet/dotnet-docker, with its history from 2.1 to 10.0, read at
 * 2026-08-21. Since 5.0 the image with the SDK is made from `aspnet` of the same version and release; before, on Debian, from buildpack-deps of the release that
 * `aspnet` has in its small form, with the packages of `runtime-deps`.
 */
import type { RunningLookup, UsedPart } from '../knowledge/running-image.js';
import { sdkRuntimes } from './dotnet-tags.js';
import { publishedImage } from './published.js';
import { atLeast, parseTag, systemOf, type System, type Tag } from './tag.js';

/** Distributions by version, where a tag names none. */
export function dotnetSystem({ version }: Tag): System {
  const steps: readonly (readonly [from: readonly number[], system: System])[] = [
    [[10], { distro: 'ubuntu', release: '24.04' }],
    [[8], { distro: 'debian', release: '12' }],
    [[6], { distro: 'debian', release: '11' }],
    [[3], { distro: 'debian', release: '10' }],
    [[2], { distro: 'debian', release: '9' }],
  ];
  return steps.find(([from]) => atLeast(version, from))?.[1] ?? { distro: 'debian', release: '8' };
}

/**
 * The image that runs what is built on an SDK image. `name`: that of the SDK image, without a tag; `needs`: `aspnet`, `runtime` or `runtime-deps`. Total.
 */
export function dotnetRunning(name: string, tag: string | undefined, needs: string): RunningLookup {
  const isOnHub = name === 'microsoft/dotnet';
  const repository = isOnHub ? name : name.replace(/sdk$/, needs);
  const found = isOnHub ? hubTag(tag ?? '', needs) : runtimeTag(repository, tag ?? 'latest');
  if (found === undefined)
    return { why: `there is no image known with the runtime of its tag \`${tag ?? 'latest'}\` alone` };
  const parsed = parseTag(tag === 'latest' || tag === undefined ? '' : tag);
  const system = parsed.words.map(systemOf).find((one) => one !== undefined) ?? dotnetSystem(parsed);
  if (isOlder(parsed, [5]) && system.distro !== 'debian')
    return { why: 'the image that builds has more than the one that runs, and not all of it is known for its version' };
  return {
    image: tag === undefined ? repository : `${repository}:${found}`,
    packages: system.distro === 'alpine' ? cultures(parsed, system) : [],
    variables: {
      ...(hasPort(parsed) && needs !== 'runtime' ? { ASPNETCORE_URLS: '' } : {}),
      ...(rollsForward(parsed) ? { DOTNET_ROLL_FORWARD: 'Major' } : {}),
      ...(system.distro === 'alpine' ? { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: 'false' } : {}),
    },
    whereUsed: [WATCHING, ...(system.distro === 'alpine' ? [] : [...kerberos(parsed), directory(system)])],
  };
}

/** The tag of the same version of the runtime; where it is not known which the SDK has, of the line. */
function runtimeTag(repository: string, tag: string): string | undefined {
  const image = publishedImage(repository);
  const [, minor = '', patch, suffix = ''] = /^(\d+\.\d+)(?:\.(\d+))?(-[\w.-]+)?$/.exec(tag) ?? [];
  if (image === undefined) return undefined;
  const { has } = image;
  const ending = /-(?:stretch|buster|bullseye)$/.test(suffix) ? `${suffix}-slim` : suffix;
  const exact = patch === undefined ? undefined : runtimeOf(minor, patch);
  const names = [...(exact === undefined ? [] : [`${minor}.${exact}${ending}`]), `${minor}${ending}`];
  return tag === 'latest' ? (has(tag) ? tag : undefined) : names.find(has);
}

/** The one repository on Docker Hub, with those tags until 2018, and all of 2.x on one release of Debian. In 2.0 it had no image for servers. */
function hubTag(tag: string, needs: string): string | undefined {
  const [, line, suite] = /^(2\.[0-2])(?:\.\d+)?-sdk(-stretch)?$/.exec(tag) ?? [];
  if (line === undefined || (line === '2.0' && needs === 'aspnet')) return undefined;
  const kind = needs === 'aspnet' ? 'aspnetcore-runtime' : needs;
  const ending = suite === undefined || line === '2.0' ? (suite ?? '') : `${suite}-slim`;
  return `${line}-${kind}${ending}`;
}

function runtimeOf(minor: string, patch: string): string | undefined {
  const words = Object.hasOwn(sdkRuntimes, minor) ? sdkRuntimes[minor]!.split(' ') : [];
  return words.find((word) => word.startsWith(`${patch}=`))?.split('=')[1];
}

function isOlder({ version }: Tag, than: readonly number[]): boolean {
  return version.length > 0 && !atLeast(version, than);
}

/** From 3.0 to 7.0 the image that runs tells servers to listen on port 80, and the one with the SDK does not; before, both do. */
function hasPort(tag: Tag): boolean {
  return !isOlder(tag, [3]) && isOlder(tag, [8]);
}

/** Up to 10.0.301 the image with the SDK of 10.0 ran programs for older versions, too. */
function rollsForward({ version: [major, minor, patch] }: Tag): boolean {
  return major === 10 && minor === 0 && patch !== undefined && patch <= 301;
}

/** On Alpine only the image with the SDK has the data of cultures, in a package of their own since 3.16, and since 8.0 time zones. */
function cultures(tag: Tag, { release = '3' }: System): readonly string[] {
  const isSplit = release === '3' ? !isOlder(tag, [6]) : atLeast(release.split('.').map(Number), [3, 16]);
  return [...(isSplit ? ['icu-data-full'] : []), 'icu-libs', ...(isOlder(tag, [8]) ? [] : ['tzdata'])];
}

/**
 * The image with the SDK makes programs look at files again and again to see changes, the other lets the system tell of them, which it does not for every
 * mounted file (learn.microsoft.com "Detect changes with change tokens in ASP.NET Core", 2026).
 */
const WATCHING: UsedPart = {
  texts: [
    ...['IOptionsMonitor', 'IOptionsSnapshot', 'GetReloadToken', 'ChangeToken.OnChange', 'reloadOnChange: true'],
    ...['reloadOnChange:true', '.Watch('],
  ],
  packages: [],
  variables: { DOTNET_USE_POLLING_FILE_WATCHER: 'true' },
};

/** Since 8.0 `runtime-deps` is without Kerberos; git and curl of the other bring it (packages.debian.org, libcurl4, 2026). */
function kerberos(tag: Tag): readonly UsedPart[] {
  const texts = [
    ...['AddNegotiate', 'NegotiateDefaults', 'NegotiateAuthentication', 'NegotiateStream', '"Negotiate"', 'Kerberos'],
    ...['UseDefaultCredentials', 'DefaultCredentials', 'DefaultNetworkCredentials', 'CredentialCache', 'Gssapi'],
    ...['NetworkCredential', 'Trusted_Connection=True', 'Trusted_Connection=true', 'Integrated Security=True'],
    ...['Integrated Security=true', 'Integrated Security=SSPI', 'GSSAPI'],
  ];
  return isOlder(tag, [8]) ? [] : [{ texts, packages: ['libgssapi-krb5-2'], variables: {} }];
}

/** Packages with the library for LDAP, which curl brings, by release (packages.debian.org, packages.ubuntu.com, 2026). */
const LDAP: Readonly<Record<string, string>> = {
  ...{ '9': 'libldap-2.4-2', '10': 'libldap-2.4-2', '11': 'libldap-2.4-2', '12': 'libldap-2.5-0', '13': 'libldap2' },
  ...{ '20.04': 'libldap-2.4-2', '22.04': 'libldap-2.5-0', '24.04': 'libldap2' },
};

function directory({ release = '' }: System): UsedPart {
  const name = Object.hasOwn(LDAP, release) ? LDAP[release] : undefined;
  return {
    texts: ['System.DirectoryServices'],
    packages: name === undefined ? undefined : [name],
    variables: {},
  };
}
