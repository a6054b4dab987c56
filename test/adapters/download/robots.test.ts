import { describe, expect, test } from 'vitest';
import { isAllowedByRobots } from '../../../adapters/download/robots.ts';

const allows = (lines: readonly string[], path: string): boolean =>
  isAllowedByRobots(lines.join('\n'), 'clausewise', path);

describe('isAllowedByRobots', () => {
  test.each<readonly [what: string, lines: readonly string[], path: string, isAllowed: boolean]>([
    ['an empty file', [''], '/privacy', true],
    ['a path that is not named', ['User-agent: *', 'Disallow: /shop'], '/privacy', true],
    ['a path that begins so', ['User-agent: *', 'Disallow: /priv'], '/privacy', false],
    ['everything', ['User-agent: *', 'Disallow: /'], '/privacy', false],
    ['an empty rule', ['User-agent: *', 'Disallow:'], '/privacy', true],
    ['rules of others', ['User-agent: other', 'Disallow: /'], '/privacy', true],
    [
      'rules of its own before those for all',
      ['User-agent: *', 'Allow: /', '', 'User-agent: Clausewise', 'Disallow: /'],
      '/privacy',
      false,
    ],
    ['one group of two programs', ['User-agent: other', 'User-agent: clausewise', 'Disallow: /'], '/privacy', false],
    ['the longest rule', ['User-agent: *', 'Disallow: /', 'Allow: /privacy'], '/privacy/eu', true],
    [
      'of two as long the one that allows',
      ['User-agent: *', 'Disallow: /privacy', 'Allow: /privacy'],
      '/privacy',
      true,
    ],
    ['a star', ['User-agent: *', 'Disallow: /*/privacy'], '/en/privacy', false],
    ['an end', ['User-agent: *', 'Disallow: /*.pdf$'], '/privacy.pdf', false],
    ['another end', ['User-agent: *', 'Disallow: /*.pdf$'], '/privacy.pdf?page=2', true],
    ['a comment', ['User-agent: * # all', 'Disallow: /privacy # not this'], '/privacy', false],
  ])('%s', (_, lines, path, isAllowed) => {
    expect(allows(lines, path)).toBe(isAllowed);
  });

  test('takes no longer for a rule of many stars', () => {
    expect(allows(['User-agent: *', `Disallow: /${'*a'.repeat(10_000)}$`], `/${'a'.repeat(9_999)}`)).toBe(true);
  });
});
