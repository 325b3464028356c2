// The examples, and what must be true of each rewrite besides what `verify` itself looks at. Data only.

/**
 * `smoke` is asked of both. `installs` are steps that must come from the cache after a source file changed, `stays` those that were refused and so run again, `atMost`
 * the part of the image that may be left where the build gets a stage of its own, `bases` what else than the small variant it can be moved to.
 */
export const EXAMPLES = [
  {
    name: 'legacy-go',
    bases: ['distroless'],
    smoke: ['GET :8080/health 200', 'GET :8080/name?of=a 200'],
    installs: ['go mod download'],
    stays: ['go build'],
    atMost: 0.4,
  },
  {
    name: 'legacy-rust',
    bases: ['distroless'],
    smoke: ['GET :8080/health 200', 'GET :8080/sky 200'],
    installs: ['cargo fetch'],
    stays: ['cargo build'],
    atMost: 0.4,
  },
  {
    name: 'legacy-c',
    smoke: ['GET :8080/health 200', 'GET :8080/ 200', 'GET :8080/sky 200'],
    installs: ['apt-get install'],
    stays: ['make'],
    atMost: 0.4,
  },
  {
    name: 'legacy-maven',
    bases: ['distroless'],
    smoke: ['GET :8080/health 200', 'GET :8080/quotes 200', 'GET :8080/ 200'],
    installs: ['dependency:go-offline'],
    stays: ['mvn package'],
    // The runtime of Java is most of what is left.
    atMost: 0.6,
  },
  {
    name: 'legacy-django',
    smoke: ['GET :8080/health 200', 'GET :8080/ 200', 'GET :8080/driver 200', 'GET :8080/static/style.css 200'],
    installs: ['pip install'],
    stays: ['collectstatic'],
    atMost: 0.4,
  },
  {
    name: 'legacy-flask',
    smoke: [
      'GET :8000/health 200',
      'GET :8000/ 200',
      'GET :8000/static/style.css 200',
      'POST :8000/entries {"text":"hello"}',
    ],
    installs: ['pip install', 'apt-get update'],
    stays: [],
  },
  {
    name: 'legacy-node',
    smoke: ['GET :3000/health 200', 'GET :3000/prices 200', 'GET :3000/ 200'],
    installs: ['npm ci', 'apt-get update'],
    stays: ['cd tools && npm ci'],
    buildArgs: ['BUILD_DATE=today', 'GIT_SHA=none'],
  },
  {
    name: 'legacy-typescript',
    bases: ['distroless'],
    smoke: [
      'GET :3000/health 200',
      'GET :3000/login 200',
      'GET :3000/plans 200',
      'GET :3000/ 200',
      'GET :3000/static/style.css 200',
    ],
    installs: ['npm ci'],
    stays: ['npm run build'],
    atMost: 0.5,
  },
  {
    name: 'legacy-wheels',
    smoke: ['GET :8080/health 200', 'GET :8080/driver 200'],
    installs: ['pip install'],
    stays: [],
  },
  {
    name: 'inference-service',
    smoke: ['GET :8080/health 200', 'POST :8080/predict {"inputs":[[1,2]]} 200'],
    installs: ['pip install', 'apt-get install'],
    stays: [],
  },
];
