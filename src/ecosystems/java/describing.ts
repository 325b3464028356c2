/** pom.xml in words. Source: maven.apache.org, "POM Reference", 2026. Names of licences are no SPDX identifiers and are left out. */
import type { Describing } from '../../knowledge/project-description.js';
import { xmlTags, type XmlTag } from '../xml-tags.js';

/** Elements that may hold others of the names looked for; behind the first of them those of the project cannot be told. */
const HOLDING = new Set([
  ...['organization', 'licenses', 'developers', 'contributors', 'mailingLists', 'scm', 'issueManagement'],
  ...['ciManagement', 'distributionManagement', 'dependencyManagement', 'dependencies', 'build', 'profiles'],
  ...['repositories', 'pluginRepositories', 'reporting', 'modules'],
]);
const OF_PARENT = new Set(['groupId', 'artifactId', 'version', 'relativePath']);
const OF_SCM = new Set(['connection', 'developerConnection', 'tag', 'url']);

export const javaDescribing: Describing = {
  file: 'pom.xml',
  read(text) {
    const tags = xmlTags(text);
    if (tags === undefined) return undefined;
    const own = ownTags(tags);
    const of = (name: string): string | undefined => plain(own.find((tag) => tag.name === name)?.text);
    return {
      file: 'pom.xml',
      title: of('name') ?? of('artifactId'),
      description: of('description'),
      licenses: undefined,
      source: plain(behind(tags, 'scm', OF_SCM).find(({ name }) => name === 'url')?.text),
      url: of('url'),
    };
  },
};

/** A text without properties, which only Maven fills in. */
function plain(text: string | undefined): string | undefined {
  return text === undefined || text === '' || text.includes('${') ? undefined : text;
}

function ownTags(tags: readonly XmlTag[]): readonly XmlTag[] {
  const end = tags.findIndex(({ name }) => HOLDING.has(name));
  const head = end < 0 ? tags : tags.slice(0, end);
  const inherited = new Set(behind(head, 'parent', OF_PARENT));
  return head.filter((tag) => !inherited.has(tag));
}

/** The tags right behind one of a name that can stand in it, each name once. */
function behind(tags: readonly XmlTag[], name: string, inside: ReadonlySet<string>): readonly XmlTag[] {
  const start = tags.findIndex((tag) => tag.name === name);
  const found: XmlTag[] = [];
  for (const tag of start < 0 ? [] : tags.slice(start + 1)) {
    if (!inside.has(tag.name) || found.some((one) => one.name === tag.name)) break;
    found.push(tag);
  }
  return found;
}
