import { importCheck, type Rule } from '../rule.ts';

/** What runs can be shipped without what tests it. */
export const onlyTestsImportTests: Rule = {
  name: 'nothing outside test imports test',
  check: importCheck('', ({ file }, { path }) =>
    file?.startsWith('test/') && !path.startsWith('test/') ? 'move what both need out of test' : null,
  ),
  breaks: [
    { 'index/training/fit.ts': "import { ask } from '../../test/eval/ask-set.ts';" },
    { 'build.mjs': "const { x } = await import('./test/x.mjs');" },
    { 'adapters/x.ts': "import type { Y } from '../test/y.ts';" },
  ],
  keeps: { 'test/eval/eval.ts': "import { x } from '../support/x.ts';", 'src/test.ts': "import { y } from './y.ts';" },
};
