import { importCheck, type Rule } from '../rule.ts';

export const indexImportsOnlyIndexAndSrc: Rule = {
  name: 'index imports only index, src and packages',
  check: importCheck('index/', ({ file }) =>
    file === null || /^(?:index|src)\//.test(file) ? null : 'index imports only index, src and packages',
  ),
  breaks: [
    { 'index/lines.ts': "import { Progress } from '../adapters/progress.ts';" },
    { 'index/outline/x.ts': "export { y } from '../../test/y.ts';" },
  ],
  keeps: {
    'index/outline/x.ts':
      "import fs from 'node:fs';\nimport { slice } from '../mapped-text.ts';\nimport { isHan } from '../../src/text/language.ts';",
  },
};
