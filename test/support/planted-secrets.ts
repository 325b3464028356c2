/** Dockerfiles and projects with secrets in them, in every form and place that is known. */

/** A secret, and how it stands there. `$` in a text is where its place stands. */
export interface Planted {
  readonly name: string;
  readonly secret: string;
}

/** Secrets that are known by their own form, wherever they stand. */
export const TOKENS: readonly Planted[] = [
  { name: 'GitHub', secret: 'ghp_0123456789abcdefghij0123456789abcdef' },
  { name: 'GitHub, fine-grained', secret: 'github_pat_11ABCDEFG0kq8Rt5pLw2_NvYb7KzQwErTyUiOpAsDfGh' },
  { name: 'GitLab', secret: 'glpat-Xq8Rt5pLw2NvYb7KzQwE' },
  { name: 'npm', secret: 'npm_Rt5pLw2NvYb7KzQwErTyUiOpAsDfGhJkLzXc' },
  { name: 'PyPI', secret: 'pypi-AgEIcHlwaS5vcmcCJGY4ZTQ1Njc4LTEyMzQtNDU2Ny04OTAx' },
  { name: 'AWS', secret: 'AKIAQ7RT5PLW2NVYB7KZ' },
  { name: 'Slack', secret: 'xoxb-51351043345-Lzwmto5IMVb8UK36MghZYMEi' },
  { name: 'Stripe', secret: 'sk_live_51H8xyzQwErTyUiOpAsDfGh' },
  { name: 'Google', secret: 'AIzaSyD9Rt5pLw2NvYb7KzQwErTyUiOpAsDfGh' },
  { name: 'Docker', secret: 'dckr_pat_Rt5pLw2NvYb7KzQwErTyUiOp' },
  { name: 'JSON Web Token', secret: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.Rt5pLw2NvYb7KzQwErTyUi' },
  { name: 'a password in an address', secret: 'https://deploy:Tr0ub4dor-and-3@git.example.com/a' },
  { name: 'a name in an address', secret: 'https://d360df8be5b55779c9fabf7ff235494bd7696ca0@git.example.com/a' },
];

/** Places of a token: in each, `$` stands for it. */
export const PLACES: Readonly<Record<string, string>> = {
  ENV: 'ENV GREETING="hello $"',
  'ENV of a name that tells': 'ENV API_TOKEN=$',
  'old ENV': 'ENV GREETING $',
  ARG: 'ARG GREETING=$',
  LABEL: 'LABEL note="$"',
  'a step': 'RUN echo $ > /tmp/a && apt-get update && apt-get install curl',
  'a long step': 'RUN echo a-rather-long-word-before-it-all-and-then-more $ && ./configure-it && apt-get install curl',
  'a step in exec form': 'RUN ["echo", "$"]',
  'a continued step': 'RUN echo a \\\n    $ \\\n    && apt-get update',
  'a script below a step': 'RUN <<EOF\napt-get update\necho $\nEOF',
  'a file below COPY': 'COPY <<EOF /etc/motd\n$\nEOF',
  'a comment': '# as $ shows\nRUN apt-get update',
  'a comment inside a step': 'RUN apt-get update \\\n    # with $\n    && true',
  'a trigger': 'ONBUILD RUN echo $',
  'a health check': 'HEALTHCHECK CMD curl -H "X: $" localhost || exit 1',
  'a command': 'CMD echo $ | cat',
  'an address': 'ADD $ /a',
};

/** Secrets that are known by what stands around them: whole lines. */
export const LINES: readonly (Planted & { readonly line: string })[] = [
  { name: 'a variable', secret: 'zq8Rt5pLw2NvYb7K', line: 'ENV API_KEY=$ PORT=3000' },
  { name: 'a quoted variable', secret: 'n0t for y0ur eyes', line: 'ENV PORT=3000 DB_PASSWORD="$"' },
  { name: 'an old variable', secret: 'correct.horse.battery.staple', line: 'ENV SESSION_SECRET $' },
  { name: 'an AWS key', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKE', line: 'ENV AWS_SECRET_ACCESS_KEY $' },
  { name: 'a build argument', secret: 'Summer-of-69', line: 'ARG DB_PASSWORD="$"' },
  { name: 'a label', secret: 'zq8Rt5pLw2NvYb7K', line: 'LABEL com.example.api-token=$' },
  { name: 'an assignment', secret: 'zq8Rt5pLw2NvYb7K', line: 'RUN export DB_PASSWORD=$ && ./migrate' },
  { name: 'a variable of a call', secret: 'zq8Rt5pLw2NvYb7K', line: 'RUN PGPASSWORD=x MYSQL_PASSWORD=$ mysql -e 1' },
  {
    name: 'an index of pip',
    secret: 'hunter2-hunter3',
    line: 'RUN pip install --index-url https://ci:$@pypi.example.com/simple a',
  },
  {
    name: 'an index of pip in ENV',
    secret: 'hunter2-hunter3',
    line: 'ENV PIP_INDEX_URL https://ci:$@pypi.example.com/simple',
  },
  {
    name: 'a setting of npm',
    secret: '5e7717e0-0000-4abc-9def',
    line: 'RUN echo "//npm.example.com/:_authToken=$" > .npmrc && npm i',
  },
  {
    name: 'npm config',
    secret: '5e7717e0-0000-4abc-9def',
    line: 'RUN npm config set //npm.example.com/:_authToken $; npm i',
  },
  {
    name: 'a header',
    secret: 'zq8Rt5pLw2NvYb7K',
    line: 'RUN curl -H "Authorization: Bearer $" https://example.com | sh',
  },
  {
    name: 'a header of GitLab',
    secret: 'zq8Rt5pLw2NvYb7K',
    line: "RUN wget --header 'PRIVATE-TOKEN: $' https://example.com/a.sh",
  },
  { name: 'curl -u', secret: 'zq8Rt5pLw2NvYb7K', line: 'RUN curl -u deploy:$ https://example.com/a.sh | sh' },
  {
    name: 'mysql -p',
    secret: 'zq8Rt5pLw2NvYb7K',
    line: 'RUN service mysql start && mysql -uroot -p$ -e "create database a"',
  },
  { name: 'sshpass', secret: 'zq8Rt5pLw2NvYb7K', line: 'RUN sshpass -p $ ssh a@example.com ls' },
  { name: 'docker login', secret: 'zq8Rt5pLw2NvYb7K', line: 'RUN docker login -u a -p $ registry.example.com' },
  { name: 'chpasswd', secret: 'zq8Rt5pLw2NvYb7K', line: "RUN echo 'root:$' | chpasswd" },
  {
    name: '--password',
    secret: 'zq8Rt5pLw2NvYb7K',
    line: 'RUN svn export --username a --password $ https://svn.example.com/a',
  },
  { name: '--password=', secret: 'zq8Rt5pLw2NvYb7K', line: 'CMD ["mysqld", "--root-password=$"]' },
  { name: '--token, in exec form', secret: 'zq8Rt5pLw2NvYb7K', line: 'CMD ["agent", "--token", "$"]' },
  {
    name: 'composer config',
    secret: 'zq8Rt5pLw2NvYb7K',
    line: 'RUN composer config --global http-basic.example.com token $',
  },
  {
    name: 'bundle config',
    secret: 'zq8Rt5pLw2NvYb7K',
    line: 'RUN bundle config set --global gems.example.com deploy:$',
  },
  { name: 'poetry config', secret: 'zq8Rt5pLw2NvYb7K', line: 'RUN poetry config http-basic.example deploy $' },
  { name: 'htpasswd', secret: 'zq8Rt5pLw2NvYb7K', line: 'RUN htpasswd -bc /etc/nginx/pw admin $' },
  {
    name: 'credentials of AWS',
    secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKE',
    line: 'RUN <<EOF\nmkdir /root/.aws\ncat > /root/.aws/credentials <<EOC\naws_secret_access_key = $\nEOC\nEOF',
  },
  {
    name: '.netrc',
    secret: 'zq8Rt5pLw2NvYb7K',
    line: 'COPY <<EOF /root/.netrc\nmachine example.com login a password $\nEOF',
  },
  {
    name: 'a private key',
    secret: 'MIIEowIBAAKCAQEAzq8Rt5pLw2NvYb7KQwErTyUiOpAsDfGhJkLzXcVbNm',
    line: 'COPY <<EOF /root/.ssh/id_rsa\n-----BEGIN RSA PRIVATE KEY-----\n$\n-----END RSA PRIVATE KEY-----\nEOF',
  },
  {
    name: 'a private key in a step',
    secret: 'MIIEowIBAAKCAQEAzq8Rt5pLw2NvYb7KQwErTyUiOpAsDfGhJkLzXcVbNm',
    line: 'RUN echo "-----BEGIN OPENSSH PRIVATE KEY-----\\n$\\n-----END OPENSSH PRIVATE KEY-----" > /root/.ssh/id_rsa',
  },
  {
    name: 'what a shell would not take',
    secret: 'zq8Rt5pLw2NvYb7K',
    line: 'ENV API_KEY=$\nRUN if $; then echo $\nCOPY',
  },
];

/** Files of a project in which secrets stand, and those. */
export const PROJECT_SECRETS = [
  'zq8Rt5pLw2NvYb7K',
  'Tr0ub4dor-and-3',
  '5e7717e0-0000-4abc-9def',
  'sk_live_51H8xyzABCDEFGHIJKLMNOP',
];
const [value, address, setting, token] = PROJECT_SECRETS as [string, string, string, string];
export const PROJECT: Readonly<Record<string, string>> = {
  'package.json': `{ "scripts": { "postinstall": "API_KEY=${value} node x.js" }, "repository": "https://u:${address}@git.example.com/a", "dependencies": { "a": "git+https://u:${address}@git.example.com/a" } }\n`,
  'package-lock.json': `{ "packages": { "node_modules/a": { "resolved": "git+https://u:${address}@git.example.com/a", "hasInstallScript": true } } }\n`,
  '.npmrc': `//registry.example.com/:_authToken=${setting}\n`,
  '.env': `API_TOKEN=${value}\n`,
  '.netrc': `machine example.com login a password ${value}\n`,
  'pip.conf': `[global]\nindex-url = https://u:${address}@pypi.example.com/simple\n`,
  'settings.xml': `<settings><servers><server><password>${value}</password></server></servers></settings>\n`,
  id_rsa: `-----BEGIN RSA PRIVATE KEY-----\n${value}${value}\n-----END RSA PRIVATE KEY-----\n`,
  '.git/config': `[remote "origin"]\n\turl = https://x-access-token:${token}@github.com/example/a.git\n`,
  'requirements.txt': `--extra-index-url https://u:${address}@pypi.example.com/simple\n-e git+https://u:${address}@git.example.com/a#egg=a\n`,
  'server.js': `const key = '${token}'; process.env.NODE_ENV === '${token}';\n`,
  Makefile: `run:\n\tdocker run -v /a:/b -e API_TOKEN=${value} web npm test\n`,
  'docker-compose.yml': `services:\n  web:\n    build: .\n    environment:\n      API_TOKEN: ${value}\n    command: npm test -- --token ${value}\n`,
};

/** A Dockerfile around a line, in which much is changed above and below it. */
export function around(line: string, secret: string): string {
  const written = line.replaceAll('$', () => secret);
  return `# syntax=docker/dockerfile:1\nFROM node:20\nMAINTAINER somebody\n${written}\nENV A b\nWORKDIR /app\nCOPY . .\nCOPY .npmrc .netrc pip.conf settings.xml id_rsa /root/\nRUN npm install; pip install -r requirements.txt\nRUN curl https://example.com/a.tgz | tar xz\nEXPOSE 3000\nCMD npm start\n`;
}
