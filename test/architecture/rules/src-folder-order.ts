import { importCheck, type Rule } from '../rule.ts';

/** The folders of `src`, from the plainest to the one that faces the user. */
const ORDER = [
  'text',
  'models',
  'encoder',
  'patterns',
  'knowledge',
  'policy',
  'changes',
  'retrieve',
  'understand',
  'rank',
  'answerability',
  'compose',
  'engine',
  'conversation',
  'chat',
];

/** Place of a file's folder in the order; -1 for a folder without a place, and for a file directly in `src`. */
function placeOf(file: string): number {
  const [, folder = '', ...rest] = file.split('/');
  return rest.length === 0 ? -1 : ORDER.indexOf(folder);
}

const importsFollowOrder = importCheck('src/', ({ file }, { path }) =>
  file?.startsWith('src/') && placeOf(file) > placeOf(path) ? `src is ordered: ${ORDER.join(', ')}` : null,
);

/** Each folder of `src` imports only itself and those before it, types included. */
export const srcFolderOrder: Rule = {
  name: 'each folder of src imports only itself and those before it',
  check: (sources) => [
    ...importsFollowOrder(sources),
    ...sources
      .filter(({ path }) => path.startsWith('src/') && placeOf(path) < 0)
      .map(({ path }) => `${path} is in none of the folders of src: ${ORDER.join(', ')}`),
  ],
  breaks: [
    { 'src/text/x.ts': "import { y } from '../chat/y.ts';" },
    { 'src/rank/deep/x.ts': "import type { Y } from '../../answerability/y.ts';" },
    { 'src/policy/x.ts': "export { y } from '../retrieve/y.ts';" },
    { 'src/policy/x.ts': "export type Y = import('../retrieve/y.ts').Y;" },
    { 'src/x.ts': '' },
    { 'src/helpers/x.ts': '' },
  ],
  keeps: {
    'src/text/x.ts': "import { y } from './y.ts';",
    'src/chat/commands/x.ts': "import { y } from '../../engine/y.ts';\nimport { z } from '../memory/z.ts';",
  },
};
