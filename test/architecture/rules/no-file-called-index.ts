import type { Rule } from '../rule.ts';

export const noFileCalledIndex: Rule = {
  name: 'no file is called index.ts',
  check: (sources) =>
    sources
      .filter(({ path }) => /(?:^|\/)index\.[cm]?[jt]s$/.test(path))
      .map(({ path }) => `${path}: name it after the one thing it holds`),
  breaks: [{ 'src/rank/index.ts': '' }, { 'index/index.mts': '' }, { 'test/fakes/index.ts': '' }],
  keeps: { 'index/open/open-index.ts': '', 'index/index-file.ts': '' },
};
