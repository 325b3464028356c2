/** What Maven and Gradle builds make. Sources: maven.apache.org "POM Reference"; docs.gradle.org "Building Java Projects"; the plugins' pages; read 2026. */
import { posix } from 'node:path';
import type { BuildPlace, BuildRecipe, BuiltFrom, Made, RuntimeNeeds } from '../../knowledge/build-recipe.js';
import type { ImageVariant } from '../../knowledge/image-family.js';
import type { CallWords } from '../../knowledge/package-manager.js';

/** Plugins that put everything into one archive. */
const WHOLE: readonly string[] = [
  ...[
    'spring-boot-maven-plugin',
    'maven-shade-plugin',
    'jar-with-dependencies',
    'quarkus.package.type=uber-jar',
    'micronaut-maven',
  ],
  ...[
    'org.springframework.boot',
    'com.github.johnrengelman.shadow',
    'com.gradleup.shadow',
    'shadowJar',
    'from configurations.runtimeClasspath',
  ],
];

/** Versions of Java for which there is an image with a runtime alone (Docker Hub, eclipse-temurin, 2026). */
const VERSIONS: readonly string[] = ['8', '11', '17', '21', '25'];

export const javaRecipe: BuildRecipe = {
  made,
  needs,
  buildVariables: {},
  runtimeImage,
  starters: { java: ['-jar'] },
  variables: ['MAVEN_', 'M2_', 'GRADLE_', 'SBT_', 'ANT_'],
  // Spring Boot reads them in its folder and in config/ (docs.spring.io "External Application Properties", 2026); Quarkus and Micronaut in config/.
  reads: /^(?:config\/)?(?:application|bootstrap)[\w-]*\.(?:ya?ml|properties|json)$/,
  opens: [
    ...[
      'new File(',
      'Paths.get',
      'Path.of',
      'FileInputStream',
      'FileReader',
      'Files.',
      'file:',
      'FileSystemResource',
      'StaticFileHandler',
    ],
    ...[
      'externalLocation',
      'ResourceUtils.getFile',
      'RandomAccessFile',
      'addResourceLocations',
      'logging.config',
      'additional-location',
    ],
  ],
  starts: [
    'ProcessBuilder',
    'getRuntime().exec',
    'javax.tools',
    'ToolProvider',
    'com.sun.tools',
    'jdk.jshell',
    'ByteBuddyAgent',
  ],
  secure: [],
  zones: [],
  sources: [
    '.java',
    '.kt',
    '.kts',
    '.scala',
    '.groovy',
    '.gradle',
    'pom.xml',
    '.jar',
    '.class',
    'mvnw',
    'gradlew',
    'gradle.properties',
    '.cmd',
    '.bat',
  ],
  sourceFolders: ['src', 'gradle', '.mvn', 'buildSrc'],
};

function made(call: CallWords, { folder }: BuildPlace): readonly Made[] | undefined {
  const words = [...call.subcommand, ...call.operands];
  const odd = call.flags.some(({ name }) =>
    ['-f', '--file', '-p', '--project-dir', '-pl', '--projects'].includes(name),
  );
  if (call.dynamic === true || odd) return undefined;
  if (words.some((word) => ['package', 'install', 'verify'].includes(word)))
    return [{ path: posix.join(folder, 'target/*.jar'), kind: 'archive' }];
  const builds = words.some((word) => /^(?::?[\w-]+:)*(?:build|assemble|bootJar|shadowJar|jar)$/.test(word));
  return builds ? [{ path: posix.join(folder, 'build/libs/*.jar'), kind: 'archive' }] : undefined;
}

function needs({ project }: BuiltFrom): RuntimeNeeds {
  for (const file of ['pom.xml', 'build.gradle', 'build.gradle.kts']) {
    const text = project.read(file);
    if (text === undefined) continue;
    if (/<modules>/.test(text)) return { known: false, why: 'it is built from several modules', file };
    const alone = !/<dependency>|implementation|compile[ (]/.test(text);
    if (alone || WHOLE.some((one) => text.includes(one))) return { known: true, isStatic: false, libraries: [] };
    return { known: false, why: 'its archive may not hold what it depends on', file };
  }
  return { known: false, why: 'there is no build file that says what it is built from' };
}

/** The runtime of the same version, from the project that most images of build tools stand on. */
function runtimeImage(image: ImageVariant, reference: string): { readonly image: string } | { readonly why: string } {
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  const [repository = '', tag = ''] = name.split(':');
  const own = /^(?:openjdk|java|eclipse-temurin|adoptopenjdk)$/.test(repository) ? /^(\d+)/.exec(tag)?.[1] : undefined;
  const version = own ?? /(?:temurin|openjdk|jdk|adoptopenjdk)-?(\d+)/.exec(tag)?.[1];
  if (image.libc !== 'glibc') return { why: 'it is built on Alpine' };
  if (version === undefined || !VERSIONS.includes(version))
    return { why: 'there is no image known with the runtime of its version of Java alone' };
  return { image: `eclipse-temurin:${version}-jre` };
}
