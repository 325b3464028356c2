/** Java programs as they run. Sources: docs.oracle.com "java.nio.file"; docs.spring.io "Spring Boot", read 2026. */
import type { RunningPrograms } from '../../knowledge/running-programs.js';

export const javaRunning: RunningPrograms = {
  programs: ['java'],
  buildTools: ['mvn', 'mvnw', 'gradle', 'gradlew', 'sbt', 'lein'],
  building: ['mvn', 'mvnw', 'gradle', 'gradlew', 'sbt', 'lein'],
  writeCalls: [
    ...['FileOutputStream', 'FileWriter', 'Files.write', 'newBufferedWriter', 'newOutputStream', 'RandomAccessFile'],
    ...[
      'createDirector',
      'mkdir',
      'createFile',
      'jdbc:h2:file',
      'jdbc:h2:./',
      'jdbc:sqlite',
      'transferTo',
      'Files.copy',
    ],
    ...['logging.file', 'RollingFile', 'FileAppender', 'writeText', 'PrintWriter', 'Files.move'],
  ],
  sources: ['.java', '.kt', '.scala', '.groovy'],
  starts: [
    ...['ProcessBuilder', 'getRuntime().exec', 'javax.tools', 'ToolProvider', 'com.sun.tools', 'jdk.jshell'],
    ...['ByteBuddyAgent', 'com.sun.jna', 'System.loadLibrary', 'sys.process', '.execute()'],
  ],
  startingPackages: [],
  homePackages: {},
  writtenFolders: {},
  buildSteps: undefined,
};
