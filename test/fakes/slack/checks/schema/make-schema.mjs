// Makes block-kit.schema.json from the types of the installed @slack/types: `npm run -s slack:schema` writes it,
// `--print` only prints it.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const { version } = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@slack/types/package.json'), 'utf8'),
);
const schema = createGenerator({
  path: here('sent-blocks.ts'),
  tsconfig: here('make-schema.tsconfig.json'),
  type: 'SentBlocks',
  skipTypeCheck: true,
  additionalProperties: false,
  // The schema is an oracle for shapes; the prose of the types would only make it longer.
  jsDoc: 'none',
}).createSchema('SentBlocks');
const text = JSON.stringify({ $comment: `@slack/types ${version}`, ...schema });

if (process.argv.includes('--print')) process.stdout.write(text);
else {
  const file = here('block-kit.schema.json');
  writeFileSync(file, text);
  const biome = here('../../../../../node_modules/@biomejs/biome/bin/biome');
  process.exitCode = spawnSync(process.execPath, [biome, 'format', '--write', file], { stdio: 'inherit' }).status ?? 1;
}
