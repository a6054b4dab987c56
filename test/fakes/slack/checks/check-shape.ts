import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { isObject, type Json, objectsOf, stringOf } from './json.ts';
import type { Finding } from './violation.ts';

const DOCUMENT = 'https://github.com/slackapi/node-slack-sdk/tree/main/packages/types';

/** The compiled schema: a validator for each type of block, and for views. */
interface Shapes {
  readonly blocks: ReadonlyMap<string, ValidateFunction>;
  readonly modal: ValidateFunction;
  readonly home: ValidateFunction;
}

let shapes: Shapes | undefined;

/** The schema that `schema/make-schema.mjs` has generated from @slack/types. */
export const readSchema = (): Json =>
  JSON.parse(readFileSync(new URL('schema/block-kit.schema.json', import.meta.url), 'utf8')) as Json;

function openShapes(): Shapes {
  const schema = readSchema();
  const definitions = isObject(schema['definitions']) ? schema['definitions'] : {};
  // The schema is generated, so it is not validated; this and inlining would cost a second in every test file.
  const ajv = new Ajv({ strict: false, validateSchema: false, inlineRefs: false }).addSchema(schema, 'kit');
  const compiled = (pointer: string) => ajv.compile({ $ref: `kit#/definitions/${pointer}` });
  const named = blockNames(definitions).map((name): [string, ValidateFunction] => [
    typeOf(definitions[name]),
    compiled(encodeURIComponent(name)),
  ]);
  return {
    blocks: new Map(named),
    modal: compiled('SentBlocks/properties/modal'),
    home: compiled('SentBlocks/properties/home'),
  };
}

/** Names of the members of the union KnownBlock. */
function blockNames(definitions: Json): string[] {
  const union = definitions['KnownBlock'];
  const members = isObject(union) ? objectsOf(union['anyOf']) : [];
  return members.map(({ $ref }) => decodeURIComponent(stringOf($ref).replace('#/definitions/', '')));
}

/** The `type` of a block's definition; an image block is a union of two. */
function typeOf(definition: unknown): string {
  if (!isObject(definition)) return '';
  const [first] = objectsOf(definition['anyOf']);
  const properties = definition['properties'] ?? first?.['properties'];
  const type = isObject(properties) ? properties['type'] : undefined;
  return isObject(type) ? stringOf(type['const']) : '';
}

/** Checks blocks against the schema of Slack's own types. Reports at most one violation per block. */
export function checkBlockShapes(blocks: readonly unknown[], root: string): Finding[] {
  shapes ??= openShapes();
  const { blocks: known } = shapes;
  return blocks.flatMap((block, index) => {
    const validate = isObject(block) ? known.get(stringOf(block['type'])) : undefined;
    if (!validate) return [found(`${root}/${index}/type`, 'is not a block that Slack knows')];
    return validate(block) ? [] : [found(`${root}/${index}${pointerOf(validate)}`, messageOf(validate))];
  });
}

/** Checks a view against the schema, without its blocks. */
export function checkViewShape(view: Json, kind: 'modal' | 'home'): Finding[] {
  shapes ??= openShapes();
  const validate = shapes[kind];
  return validate({ ...view, blocks: [] }) ? [] : [found(pointerOf(validate), messageOf(validate))];
}

const found = (path: string, message: string): Finding => ({ rule: 'shape', path, message, document: DOCUMENT });
const pointerOf = ({ errors }: ValidateFunction): string => errors?.[0]?.instancePath ?? '';
const messageOf = ({ errors }: ValidateFunction): string =>
  `${errors?.[0]?.message ?? 'is wrong'} ${JSON.stringify(errors?.[0]?.params ?? {})}`;
