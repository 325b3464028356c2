/** Images of Java and its build tools. Sources: their repositories and pages on Docker Hub, read 2025. */
import type { ImageFamily } from '../../knowledge/image-family.js';
import { defineFamily } from '../define-family.js';
import { atLeast, type System, type Tag } from '../tag.js';

const DEBIAN: System = { distro: 'debian', release: undefined };
const UBUNTU: System = { distro: 'ubuntu', release: undefined };
const RHEL: System = { distro: 'rhel', release: undefined };
const AMAZON: System = { distro: 'amazonlinux', release: undefined };

const JDK_WORDS = ['jdk', 'jre', 'openjdk', 'headless', 'hotspot', 'openj9', 'alpine', 'centos7', 'minimal'];

/** openjdk: Debian up to 11, Oracle Linux from 12 on unless the tag says slim (docker-library/openjdk, 2022). */
function openjdkSystem({ version, words }: Tag): System | undefined {
  if (words.includes('slim') || (version.length > 0 && !atLeast(version, [12]))) return DEBIAN;
  return RHEL;
}

/** Java images: maven and its like name the JDK in words after the own version. */
const BUILD_WORDS = [
  ...JDK_WORDS,
  ...[
    'eclipse',
    'temurin',
    'amazoncorretto',
    'sapmachine',
    'ibmjava',
    'ibm',
    'semeru',
    'adoptopenjdk',
    'azulzulu',
    'graalvm',
  ],
  ...['jdk7', 'jdk8', 'jdk9', 'jdk10', 'jdk11', 'jdk12', 'jdk13', 'jdk14', 'jdk15', 'jdk16', 'jdk17', 'jdk18', 'jdk19'],
  ...['jdk20', 'jdk21', 'jdk22', 'jdk23', 'jdk24', 'jdk25', 'jre7', 'jre8', 'jre11', 'jre17', 'jre21'],
];

/** Whose JDK a tag names decides the system; `maven:3-jdk-8` and the like stand on openjdk. */
function vendorSystem(tag: Tag): System | undefined {
  const has = (...names: readonly string[]): boolean => names.some((name) => tag.words.includes(name));
  if (has('temurin', 'adoptopenjdk', 'sapmachine', 'ibmjava', 'semeru')) return UBUNTU;
  if (has('amazoncorretto')) return has('debian') ? DEBIAN : AMAZON;
  if (has('graalvm', 'azulzulu')) return undefined;
  const java = tag.words.map((word) => /^(?:jdk|jre)?(\d+)$/.exec(word)?.[1]).find((found) => found !== undefined);
  return java === undefined ? undefined : openjdkSystem({ version: [Number(java)], words: tag.words });
}

/** What a development kit has and a runtime lacks, and what builds with it (docs.oracle.com "JDK Tools and Utilities", 8 to 25). */
const KIT: readonly string[] = [
  ...[
    'javac',
    'jar',
    'jshell',
    'jlink',
    'jdeps',
    'jps',
    'jstack',
    'jmap',
    'jcmd',
    'jstat',
    'jconsole',
    'jdb',
    'javap',
    'javadoc',
  ],
  ...[
    'jpackage',
    'jmod',
    'jarsigner',
    'xjc',
    'wsimport',
    'native2ascii',
    'mvn',
    'mvnw',
    'gradle',
    'gradlew',
    'sbt',
    'ant',
    'lein',
    'kotlinc',
    'scalac',
  ],
];

/** Packages of Java that only a kit has (docs.oracle.com, module jdk.compiler, java.compiler, jdk.jshell, jdk.attach; 21). */
const KIT_TEXTS: readonly string[] = ['javax.tools', 'com.sun.tools', 'jdk.jshell', 'ToolProvider', 'tools.jar'];

const BOTH_HAVE: readonly string[] = ['ca-certificates', 'openssl', 'tzdata', 'media-types'];

/** Runtimes of openjdk stand on buildpack-deps:curl, kits on buildpack-deps:scm (docker-library/openjdk, Dockerfile-linux.template, 2022). */
const SCM_LACKS: readonly string[] = ['git', 'mercurial', 'openssh-client', 'procps', 'subversion'];

export const javaFamilies: readonly ImageFamily[] = [
  defineFamily({
    names: ['openjdk'],
    system: openjdkSystem,
    words: [...JDK_WORDS, 'oracle'],
    small: {
      place: 'runtime',
      lacks: 'programs',
      has: BOTH_HAVE,
      lacksOnly: SCM_LACKS,
      tools: KIT,
      runs: ['java'],
      usedBy: KIT_TEXTS,
      saves: 150e6,
    },
  }),
  defineFamily({ names: ['java'], system: DEBIAN, words: JDK_WORDS }),
  defineFamily({
    names: ['eclipse-temurin'],
    system: UBUNTU,
    words: JDK_WORDS,
    entrypoint: 'passes-on',
    small: {
      place: 'runtime',
      lacks: 'programs',
      has: BOTH_HAVE,
      lacksOnly: [],
      tools: KIT,
      runs: ['java'],
      usedBy: KIT_TEXTS,
      saves: 180e6,
    },
  }),
  defineFamily({ names: ['adoptopenjdk'], system: UBUNTU, words: JDK_WORDS }),
  defineFamily({ names: ['amazoncorretto'], system: AMAZON, words: JDK_WORDS }),
  // The newest maven stands on eclipse-temurin, which is Ubuntu, since 3.8.6 (carlossg/docker-maven, 2022).
  defineFamily({
    names: ['maven'],
    system: (tag) => (tag.words.every((word) => word === 'latest') ? UBUNTU : vendorSystem(tag)),
    words: BUILD_WORDS,
    env: { MAVEN_CONFIG: '/root/.m2' },
    entrypoint: 'passes-on',
    brings: ['maven'],
    triggers: ['ADD . /usr/src/app', 'RUN mvn install'],
  }),
  // Before 6 the user of gradle images changed between versions, so those are not listed.
  defineFamily({
    names: ['gradle'],
    system: ({ version }) => (version.length === 0 || atLeast(version, [7]) ? UBUNTU : undefined),
    words: [...BUILD_WORDS, 'jammy', 'focal', 'graal'],
    workdir: '/home/gradle',
    brings: ['gradle'],
  }),
  defineFamily({
    names: ['tomcat'],
    system: (tag) => (tag.words.includes('temurin') || atLeast(tag.version, [10]) ? UBUNTU : tomcatOnOpenjdk(tag)),
    words: BUILD_WORDS,
    workdir: '/usr/local/tomcat',
    // docker-library/tomcat, Dockerfile.template, 2026-08.
    starts: ['catalina.sh', 'run'],
    ports: [8080],
  }),
];

function tomcatOnOpenjdk(tag: Tag): System | undefined {
  if (tag.words.includes('openjdk') || (tag.version.length > 1 && !atLeast(tag.version, [8, 5]))) return DEBIAN;
  return vendorSystem({ ...tag, words: tag.words.filter((word) => !/^j(?:dk|re)\d+$/.test(word)) });
}
