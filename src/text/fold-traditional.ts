import { traditionalPairs } from './traditional-pairs.ts';

/** Words that differ between the two scripts' regions beyond their characters; written in simplified characters. */
const REGIONAL_WORDS: readonly (readonly [typed: string, meant: string])[] = [
  ['个资', '个人信息'],
  ['资讯', '信息'],
  ['使用者', '用户'],
  ['网路', '网络'],
  ['伺服器', '服务器'],
  ['软体', '软件'],
  ['硬体', '硬件'],
  ['储存', '存储'],
  ['透过', '通过'],
  ['登入', '登录'],
  ['登出', '退出登录'],
  ['帐号', '账号'],
  ['帐户', '账户'],
  ['帐单', '账单'],
  ['电邮', '电子邮件'],
  ['手机号码', '手机号'],
  ['行销', '营销'],
  ['品质', '质量'],
  ['第三者', '第三方'],
  ['隐私权政策', '隐私政策'],
  ['私隐', '隐私'],
  ['资料外泄', '数据泄露'],
  ['外泄', '泄露'],
  ['客服中心', '客服'],
  ['视讯', '视频'],
  ['位址', '地址'],
  ['云端', '云'],
  ['支援', '支持'],
  ['资料', '数据'],
  ['个人数据', '个人信息'],
];

const simplifiedOf = new Map(traditionalPairs);

/** Characters that simplified texts use as well ("乾坤", "著名", "一目瞭然"). */
const SHARED = new Set('乾著瞭徵藉覆夥');

/** True for a text with a character that only traditional Chinese uses. */
export function isTraditional(text: string): boolean {
  for (const char of text) if (simplifiedOf.has(char) && !SHARED.has(char)) return true;
  return false;
}

/**
 * A text in traditional Chinese as it would be written in simplified characters and with the mainland's words, to be
 * understood: nobody is shown it. Other texts come back as they are.
 */
export function foldTraditional(text: string): string {
  if (!isTraditional(text)) return text;
  const folded = Array.from(text, (char) => simplifiedOf.get(char) ?? char).join('');
  return REGIONAL_WORDS.reduce((line, [typed, meant]) => line.replaceAll(typed, meant), folded);
}
