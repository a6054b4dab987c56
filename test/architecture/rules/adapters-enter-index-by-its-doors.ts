import { importCheck, type Rule } from '../rule.ts';

const DOORS = [
  'index/open/open-index.ts',
  'index/catalogue/catalogue.ts',
  'index/open/check-documents.ts',
  'index/manage/add-document.ts',
  'index/manage/find-documents.ts',
  'index/manage/remove-document.ts',
  'index/manage/replace-document.ts',
];

/** Of the indexer, adapters see how to open it, and what it says of a folder that cannot be used. */
export const adaptersEnterIndexByItsDoors: Rule = {
  name: 'adapters enter index by its doors only',
  check: importCheck('adapters/', ({ file }) =>
    file === null || /^(?:adapters|src)\//.test(file) || DOORS.includes(file)
      ? null
      : `adapters import adapters, src and ${DOORS.join(', ')}`,
  ),
  breaks: [
    { 'adapters/x.ts': "import { parsePolicy } from '../index/clauses/parse-policy.ts';" },
    { 'adapters/slack/x.ts': "const { y } = await import('../../index/lines.ts');" },
    { 'adapters/x.ts': "import { y } from '../test/y.ts';" },
  ],
  keeps: {
    'adapters/commands/x.ts':
      "import { openIndex } from '../../index/open/open-index.ts';\nimport { CatalogueError } from '../../index/catalogue/catalogue.ts';\nimport { answer } from '../../src/engine/answer.ts';",
  },
};
