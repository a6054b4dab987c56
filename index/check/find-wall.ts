import type { Format } from '../read/blocks.ts';
import { countLetters } from './count-letters.ts';

/** What stands in front of a policy in place of it. */
export type Wall = 'login' | 'consent' | 'error';

/** A page with more words (letters) than this is no mere wall, whatever it also shows. */
const MAX_WALL_LETTERS = 2000;

const PASSWORD_FIELD = /<input\b[^<>]{0,400}\btype\s*=\s*["']?password/i;
const LOGIN = /\b(?:sign|log)[ -]?in\b|登录|登入|登錄/i;
const PASSWORD = /\bpassword\b|密码|密碼/i;
const ACCEPT = /\b(?:accept|allow|agree to) (?:all|cookies|and continue)|\bI agree\b|全部接受|接受所有|同意并继续/i;
const CHOOSE =
  /\b(?:reject|decline|deny|refuse) (?:all|cookies)|\b(?:manage|cookie|privacy) (?:options|preferences|settings|choices|cookies)|\bmore options\b|拒绝|管理选项|更多选项/i;
const ERROR =
  /^(?:error\s*)?(?:40[0-9]|410|429|50[0-4])\b|\bpage (?:not found|cannot be found|no longer exists)|\baccess (?:is )?denied\b|\b(?:403 )?forbidden\b|\bjust a moment\b|\benable javascript\b|\bverify(?:ing)? (?:that )?you are (?:a )?human|\bservice unavailable\b|页面不存在|找不到(?:该)?页面|访问被拒绝|请开启 ?javascript/im;

/**
 * Tells a page that stands in front of a policy: one to log in, one that asks for consent to cookies, or an error.
 * @param words of the document, without markup
 * @param text of its file
 * @returns null where it is none of them
 */
export function findWall(words: string, text: string, format: Format): Wall | null {
  if (countLetters(words) > MAX_WALL_LETTERS) return null;
  const all = format === 'html' ? visibleText(text) : words;
  if ((format === 'html' && PASSWORD_FIELD.test(text)) || (LOGIN.test(all) && PASSWORD.test(all) && isShort(all)))
    return 'login';
  if (ACCEPT.test(all) && CHOOSE.test(all)) return 'consent';
  return isShort(words) && ERROR.test(all) ? 'error' : null;
}

const MAX_NOTICE_LETTERS = 700;
const isShort = (text: string): boolean => countLetters(text) <= MAX_NOTICE_LETTERS;

/** Words of a page with those of its buttons and forms, which are no part of a policy. */
const visibleText = (html: string): string =>
  html
    .replace(/<(script|style)\b[^<]*(?:<(?!\/\1\b)[^<]*)*<\/\1[^<>]*>/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
