import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Described, toJsonSchema } from '../../../index/knowledge/json-schema.ts';
import { knowledgeSchemas, wordGroupsSchema } from '../../../index/knowledge/schemas.ts';
import { ROOT } from '../../support/run-command.ts';

const FOLDER = path.join(ROOT, 'src', 'knowledge');
const NO_GROUPS = { en: new Map(), zh: new Map() };
const schemas: Readonly<Record<string, Described & v.GenericSchema>> = {
  ...knowledgeSchemas(NO_GROUPS),
  'word-groups': wordGroupsSchema,
};

const yamlFiles = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
const readText = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');

/** Name of the schema that a file's first line gives to editors. */
function schemaOf(name: string): string {
  const [, given = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readText(name)) ?? [];
  return path.relative(path.join(FOLDER, 'schema'), path.join(FOLDER, path.dirname(name), given));
}

/** As the formatter leaves a file of JSON: lists of short texts stand in one line of at most 120 characters. */
const asFormatted = (value: unknown): string =>
  `${JSON.stringify(value, null, 2)}\n`.replace(
    /^(.*)\[\n\s+("[^"]*"(?:,\n\s+"[^"]*")*)\n\s+\]/gm,
    (long: string, before: string, items: string) => {
      const short = `${before}[${items.replace(/\n\s+/g, ' ')}]`;
      return short.length <= 120 ? short : long;
    },
  );

describe('the schemas for editors', () => {
  // To write them after a change of index/knowledge/schemas.ts: npx vitest run test/index/knowledge/json-schema.test.ts -u
  test.each(Object.keys(schemas))('%s.schema.json says what the code checks', async (name) => {
    const schema = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: name,
      ...toJsonSchema(schemas[name] as Described),
    };
    await expect(asFormatted(schema)).toMatchFileSnapshot(path.join(FOLDER, 'schema', `${name}.schema.json`));
  });

  test('are named by the first line of every file, and hold for it', () => {
    const ajv = new Ajv();
    const validators = new Map(
      Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(toJsonSchema(schema))]),
    );
    const wrong = yamlFiles.flatMap((name) => {
      const validate = validators.get(schemaOf(name).replace('.schema.json', ''));
      if (!validate) return [`${name}: its first line names no schema`];
      return validate(parse(readText(name))) ? [] : [`${name}: ${JSON.stringify(validate.errors)}`];
    });
    expect(wrong).toEqual([]);
    expect(yamlFiles.length).toBeGreaterThan(150);
  });

  test.each<[name: string, value: unknown]>([
    ['patterns', { en: ['a'], zh: [], de: [] }],
    ['patterns', { en: ['a'] }],
    ['patterns', { en: 'a', zh: [] }],
    ['patterns', { en: [''], zh: [] }],
    ['scopes', [{ id: 'elsewhere', en: [], zh: [] }]],
    ['concepts', [{ id: 'Not An Id', en: [], zh: [] }]],
    ['contents', [{ subject: 'a', topics: 'b' }]],
    ['details', [{ id: 'a', asks: { en: [], zh: [] }, evidence: [] }]],
    ['word-groups', { data: { en: ['one'] } }],
    ['providers', [{ en: [], zh: [] }]],
  ])('refuse what the code refuses: %s %j', (name, value) => {
    const schema = schemas[name];
    if (!schema) throw new Error(`There is no schema ${name}.`);
    expect([v.safeParse(schema, value).success, new Ajv().validate(toJsonSchema(schema), value)]).toEqual([
      false,
      false,
    ]);
  });
});
