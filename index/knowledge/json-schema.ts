/** A JSON Schema, as far as knowledge files need one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What is read of an action in a valibot pipe, which may also be a schema. */
interface PipeItem extends Described {
  readonly requirement?: unknown;
  readonly description?: unknown;
}

/** What is read of a valibot schema. */
export interface Described {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Described>>;
  readonly item?: Described;
  readonly wrapped?: Described;
  readonly key?: Described;
  readonly value?: Described;
  readonly options?: readonly string[];
  /** The schema itself, and what is asked for beyond its type. */
  readonly pipe?: readonly PipeItem[];
}

/**
 * The JSON Schema (draft 7) of a valibot schema, for editors. Checks by code, as those of the pattern syntax, are left out.
 * @throws RangeError for a kind of schema that knowledge files do not use
 */
export function toJsonSchema(schema: Described): JsonSchema {
  const limits = (schema.pipe ?? []).map((item) => (item.pipe ? toJsonSchema(item) : limitOf(schema, item)));
  return Object.assign({}, bare(schema), ...limits);
}

function bare(schema: Described): JsonSchema {
  const { type, entries = {}, item, wrapped, key, value, options } = schema;
  if (type === 'string' || type === 'boolean') return { type };
  if (type === 'picklist') return { type: 'string', enum: options };
  if (type === 'array' && item) return { type: 'array', items: toJsonSchema(item) };
  if (type === 'optional' && wrapped) return toJsonSchema(wrapped);
  if (type === 'record' && key && value)
    return { type: 'object', propertyNames: toJsonSchema(key), additionalProperties: toJsonSchema(value) };
  if (type !== 'strict_object')
    throw new RangeError(`Cannot describe a schema of the type ${type}. Teach toJsonSchema it.`);
  const required = Object.keys(entries).filter((name) => entries[name]?.type !== 'optional');
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, toJsonSchema(entry)])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

/** What an action behind a schema asks for. */
function limitOf({ type: of }: Described, { type, requirement, description }: PipeItem): JsonSchema {
  if (type === 'description') return { description };
  if (type === 'min_length') return of === 'array' ? { minItems: requirement } : { minLength: requirement };
  if (type === 'regex' && requirement instanceof RegExp) return { pattern: requirement.source };
  if (type === 'includes') return { pattern: String(requirement).replace(/[{}]/g, '\\$&') };
  return {};
}
