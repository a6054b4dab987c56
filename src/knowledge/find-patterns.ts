import { type FoundPatterns, PatternMatcher } from '../patterns/pattern-matcher.ts';
import type { Token } from '../text/tokens.ts';
import type { TableName } from './compile-knowledge.ts';
import { fromKnowledge } from './use-knowledge.ts';

const matcher = fromKnowledge(({ patterns }) => new PatternMatcher<TableName>(patterns));

/**
 * Where the patterns of some tables stand in a text.
 * @returns by table its matches in order of their first tokens; they may overlap
 */
export const findPatterns = <Wanted extends TableName>(
  tokens: readonly Token[],
  ...wanted: Wanted[]
): FoundPatterns<Wanted> => matcher().match(tokens, ...wanted);
