const CJK_END = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]$/u;
const CJK_START = /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]/u;

/** An e-mail address that has not reached its top-level domain yet. */
const OPEN_ADDRESS = /[\w.+-]+@(?:[\w-]+\.)*[\w-]*$/;
const CLOSED_ADDRESS = /@(?:[\w-]+\.)+\p{L}{2,}$/u;

/** What stands between two lines of one paragraph: nothing beside a Chinese character or inside an address, else a space. */
export function joinerFor(before: string, after: string): '' | ' ' {
  if (CJK_END.test(before) || CJK_START.test(after)) return '';
  if (OPEN_ADDRESS.test(before) && !CLOSED_ADDRESS.test(before) && /^[\w.]/.test(after)) return '';
  if (/[\p{L}\p{N}]-$/u.test(before) && /^\p{Ll}/u.test(after)) return '';
  return ' ';
}
