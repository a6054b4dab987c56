import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Whether an Authorization header has the operator's token: as the password of Basic, which a browser asks for, or as
 * Bearer. Compared by hashes in constant time.
 */
export function isToken(header: string | undefined, token: string): boolean {
  const [scheme = '', value = ''] = (header ?? '').trim().split(/\s+/, 2);
  return timingSafeEqual(digest(givenToken(scheme.toLowerCase(), value)), digest(token));
}

function givenToken(scheme: string, value: string): string {
  if (scheme === 'bearer') return value;
  if (scheme !== 'basic') return '';
  const text = Buffer.from(value, 'base64').toString('utf8');
  return text.slice(text.indexOf(':') + 1);
}
