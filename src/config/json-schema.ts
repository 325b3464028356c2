import type { Shape } from './shape.js';

/** The JSON schema (draft 7) that says the same as a shape, of data: transforms are code, so data holds none. */
export function schemaOf(shape: Shape): Readonly<Record<string, unknown>> {
  const description = shape.says;
  switch (shape.kind) {
    case 'text':
      return { description, type: 'string', ...(shape.choices === undefined ? {} : { enum: shape.choices }) };
    case 'list':
      return { description, type: 'array', items: schemaOf(shape.of) };
    case 'table':
      return {
        description,
        type: 'object',
        ...(shape.required === undefined ? {} : { required: shape.required }),
        additionalProperties: false,
        properties: Object.fromEntries(Object.entries(shape.keys).map(([key, one]) => [key, schemaOf(one)])),
      };
    case 'map':
      return { description, type: 'object', additionalProperties: schemaOf(shape.of) };
    case 'number':
      return { description, type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
    case 'flag':
      return { description, type: 'boolean' };
    case 'transforms':
      return { description, type: 'array', maxItems: 0 };
  }
}
