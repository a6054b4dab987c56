import type { Language } from '../../src/text/language.ts';

const FUNCTION_WORDS =
  /\b(?:the|of|to|and|or|in|on|for|with|by|is|are|be|may|will|can|your|you|we|our|us|this|that|which|when|not|if|as)\b/gi;

/** True for a sentence of the policy rather than a label: it ends like one, or it has a sentence's small words. */
export function isProse(text: string, language: Language): boolean {
  if (language === 'zh') return /[。；！？]/u.test(text) && text.length > 12;
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  const small = text.match(FUNCTION_WORDS)?.length ?? 0;
  return words >= 7 && small / words >= 0.2 && small >= 3;
}
