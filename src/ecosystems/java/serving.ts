/** Servers in Java. Sources: docs.spring.io, Spring Boot reference, "Actuator: Endpoints" and "Application properties", 3.4 (2025). */
import type { ServingPrograms } from '../../knowledge/serving-programs.js';

export const javaServing: ServingPrograms = {
  routes: [],
  // a class may stand below another path, and so may all of them
  partialRoutes: ['@GetMapping(', '@RequestMapping(', '@Path('],
  packageRoutes: {
    'spring-boot-starter-actuator': {
      path: '/actuator/health',
      unless: [
        'management',
        'context-path',
        'base-path',
        'contextPath',
        'spring-boot-starter-security',
        'spring-security',
      ],
    },
  },
  tls: ['server.ssl', 'key-store', 'keystore.p12'],
  portVariables: { PORT: ['${PORT'], SERVER_PORT: ['${SERVER_PORT'] },
  portOptions: { java: ['-Dserver.port', '--server.port'] },
  defaultPorts: { 'spring-boot-starter-actuator': '8080' },
};
