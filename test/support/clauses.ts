import { createClauses } from '../../index/clauses/create-clauses.ts';
import { outline } from '../../index/outline/outline.ts';
import type { Layout } from '../../index/read/plain/layout.ts';
import type { Clause } from '../../src/policy/policy.ts';
import { detectLanguage } from '../../src/text/language.ts';
import { paragraphsOf } from './lines.ts';

/**
 * Clauses of a small policy "test", one paragraph a line (one sentence, in a scraped page); its language is detected.
 * Its first and last lines are sentences of seven words at least, or they would be taken for navigation.
 */
export function clausesIn(lines: readonly string[], shape: Layout = 'paragraphs'): Clause[] {
  const language = detectLanguage(lines.join('\n'));
  const paragraphs = paragraphsOf(...lines).map((paragraph) => ({ ...paragraph, fresh: shape !== 'sentences' }));
  return createClauses('test', outline(paragraphs, language, shape).elements, language, shape);
}
