/** Judges reports by their schemas. */
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

/** Formats that the schema asks for, as RFC 3986 and RFC 3339 have them. */
const formats = {
  uri: (text: string) => URL.canParse(text),
  'uri-reference': (text: string) =>
    /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text) && URL.canParse(text, 'https://example.com/'),
  'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
};

/** The schema of the JSON report, compiled. */
export function jsonValidator(): ValidateFunction {
  return new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync('docs/report.schema.json', 'utf8')) as object);
}

/** The schema of SARIF, compiled. It is of an older draft, which ajv reads but for its name; its patterns are older than Unicode mode. */
export function sarifValidator(): ValidateFunction {
  const text = readFileSync('test/reference/sarif-2.1.0/schema.json', 'utf8');
  const schema = JSON.parse(text) as Record<string, unknown>;
  delete schema['$schema'];
  delete schema['id'];
  return new Ajv({ strict: false, allErrors: true, logger: false, unicodeRegExp: false, formats }).compile(schema);
}

/** What is wrong with a report as it is printed, one line each. */
export function schemaFaults(validate: ValidateFunction, report: unknown): readonly string[] {
  if (validate(JSON.parse(JSON.stringify(report)))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
