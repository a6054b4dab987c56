import { findPatterns } from '../../knowledge/find-patterns.ts';
import { tokensOf } from '../../text/tokens.ts';
import { isCommonWord } from './name-lists.ts';

/** What a policy's record tells of its provider's names. */
export interface NamedRecord {
  readonly id: string;
  readonly provider: string;
  readonly names: { readonly en: string; readonly zh: string };
  readonly aliases: readonly string[];
}

const LEGAL_FORM =
  /[\s,]+(?:gmbh(?:\s*&\s*co\.?\s*kgaa?)?|inc|incorporated|ltd|limited|llc|llp|plc|co|corp|corporation|company|s\.?a\.?(?:s|r\.?l)?|s\.?p\.?a|ag|kg|se|n\.?v|b\.?v|oy|ab|a\/s|as|pty|g\.?k|k\.?k|pte|ug|e\.?v)\.?(?=[\s,]|$)/giu;
const LEGAL_FORM_ZH = /(?:股份|)有限(?:责任|)公司$|(?:集团|)(?:股份|)公司$|集团$/u;
/** Endings that people leave out. */
const KIND_ZH =
  /(?:科技|云|网|速运|快递|保险|证券|医疗|健康|医药|医院|诊所|教育|学院|培训|航空|出行|旅行|旅游|酒店|地产|物流|支付|金融|贷款|传媒|文化|游戏|音乐|视频|阅读|地图|汽车|电器|电子|通信|电信|软件|网络|数据|智能|零售|超市|商城|百货|咨询|招聘|外卖|餐饮|食品|直播|社交|家居|物业)$/u;

/** A name without its legal form: "Acme" of "Acme GmbH"; the name itself where nothing else is left. */
export const withoutLegalForm = (name: string): string =>
  name.replace(LEGAL_FORM, '').replace(LEGAL_FORM_ZH, '').trim() || name;

/** All names of a provider as its record gives them, each also without its legal form. */
export function namesOfRecord(record: NamedRecord): string[] {
  const given = [record.names.en, record.names.zh, ...record.aliases].map((name) => name.replace(/[()（）]/g, ' '));
  return [...new Set([...given, ...given.map(withoutLegalForm), record.id])];
}

/** A shorter name that people may use: the first word of several, or a Chinese name without what kind of company it is. */
export function shortNameOf(name: string): string | null {
  const han = /^\p{Script=Han}{3,}$/u.test(name) ? name.replace(KIND_ZH, '') : '';
  const [first = '', ...rest] = name.split(/[\s-]+/);
  const short = han || (rest.length > 0 && /^\p{L}{4,}$/u.test(first) ? first : '');
  if (short.length < 2 || short === name || isPlace(short) || isCommonWord(short.toLowerCase())) return null;
  return short;
}

/** Whether a name is that of a country or a law. */
export function isPlace(name: string): boolean {
  const tokens = tokensOf(name);
  const { place, law } = findPatterns(tokens, 'place', 'law');
  return [...place, ...law].some(({ from, to }) => from === 0 && to >= tokens.length);
}
