import { isBuiltin } from '../imports-of.ts';
import { importCheck, type Rule } from '../rule.ts';

/** The engine knows nothing but itself and packages, and none of what Node brings along: it runs anywhere. */
export const srcImportsOnlySrc: Rule = {
  name: 'src imports only src and packages',
  check: importCheck('src/', ({ specifier, file }) => {
    if (file !== null) return file.startsWith('src/') ? null : 'src imports only src and packages';
    return isBuiltin(specifier) ? 'src is pure and runs anywhere' : null;
  }),
  breaks: [
    { 'src/engine/answer.ts': "import { openIndex } from '../../index/open/open-index.ts';" },
    { 'src/rank/rank.ts': "import type { Contact } from '../../adapters/contact.ts';" },
    { 'src/rank/rank.ts': "type Contact = import('../../adapters/contact.ts').Contact;" },
    { 'src/rank/rank.ts': "import { readFileSync } from 'node:fs';" },
    { 'src/rank/rank.ts': "export * from 'fs/promises';" },
    { 'src/rank/rank.ts': "const path = await import('path');" },
    { 'src/rank/rank.ts': "import {\n  a,\n  type B,\n} from '../../test/x.ts';" },
  ],
  keeps: {
    'src/engine/answer.ts':
      "import MiniSearch from 'minisearch';\nimport { rank } from '../rank/rank.ts';\n// import x from 'node:fs';\nconst y = \"import z from 'node:fs'\";",
  },
};
