import type { Bilingual, Patterns } from '../patterns/patterns.ts';

/** A country, a state or a group of countries whose residents a policy may address on their own. */
export interface Jurisdiction {
  readonly id: string;
  readonly name: Bilingual;
  /** The place, its people and its short names. */
  readonly places: Patterns;
  /** Privacy laws and authorities that imply it. */
  readonly laws: Patterns;
  /** Wider jurisdictions whose clauses apply to it too, nearest first. */
  readonly within: readonly string[];
}

/** Cities and regions by which people say where they are. */
const CITIES: Readonly<Record<string, { readonly en: readonly string[]; readonly zh: readonly string[] }>> = {
  germany: { en: ['Berlin', 'Munich', 'Frankfurt', 'Hamburg', 'Cologne'], zh: ['柏林', '慕尼黑', '法兰克福', '汉堡'] },
  france: { en: ['Paris', 'Lyon', 'Marseille'], zh: ['巴黎', '里昂'] },
  netherlands: { en: ['Rotterdam', 'The Hague'], zh: ['阿姆斯特丹', '鹿特丹'] },
  ireland: { en: ['Dublin'], zh: ['都柏林'] },
  italy: { en: ['Rome', 'Milan'], zh: ['罗马', '米兰'] },
  spain: { en: ['Madrid', 'Barcelona'], zh: ['马德里', '巴塞罗那'] },
  sweden: { en: ['Stockholm'], zh: ['斯德哥尔摩'] },
  poland: { en: ['Warsaw'], zh: ['华沙'] },
  uk: { en: ['Manchester', 'Scotland', 'Wales', 'Birmingham'], zh: ['伦敦', '曼彻斯特', '英格兰', '苏格兰'] },
  switzerland: { en: ['Zurich', 'Geneva', 'Bern'], zh: ['苏黎世', '日内瓦'] },
  'united-states': {
    en: ['New York', 'Seattle', 'Boston', 'Chicago', 'Texas', 'Washington DC', 'Florida'],
    zh: ['纽约', '西雅图', '波士顿', '芝加哥', '得州'],
  },
  california: {
    en: ['Los Angeles', 'San Francisco', 'Sacramento', 'San Diego', 'San Jose', 'Silicon Valley', 'Oakland'],
    zh: ['洛杉矶', '旧金山', '萨克拉门托', '圣地亚哥', '硅谷'],
  },
  canada: {
    en: ['Toronto', 'Vancouver', 'Montreal', 'Ottawa', 'Ontario'],
    zh: ['多伦多', '温哥华', '蒙特利尔', '渥太华', '魁北克'],
  },
  'costa-rica': { en: [], zh: ['圣何塞'] },
  brazil: { en: ['São Paulo', 'Rio de Janeiro', 'Rio', 'Brasilia'], zh: ['圣保罗', '里约'] },
  china: {
    en: ['Beijing', 'Shanghai', 'Shenzhen', 'Hangzhou', 'Guangzhou'],
    zh: ['北京', '上海', '深圳', '杭州', '广州'],
  },
  japan: { en: ['Osaka', 'Kyoto', 'Yokohama', 'Nagoya'], zh: ['东京', '大阪', '京都', '横滨'] },
  korea: { en: ['Busan', 'Incheon'], zh: ['釜山'] },
  india: { en: ['Mumbai', 'Bangalore', 'Bengaluru', 'Hyderabad', 'Chennai'], zh: ['孟买', '新德里', '班加罗尔'] },
  malaysia: { en: ['Kuala Lumpur', 'Penang'], zh: ['吉隆坡', '槟城'] },
  thailand: { en: ['Bangkok'], zh: ['曼谷'] },
  indonesia: { en: ['Jakarta'], zh: ['雅加达'] },
  philippines: { en: ['Manila'], zh: ['马尼拉'] },
  vietnam: { en: ['Hanoi', 'Ho Chi Minh City', 'Saigon'], zh: ['河内', '胡志明市'] },
  australia: { en: ['Melbourne', 'Brisbane', 'Perth', 'Canberra'], zh: ['悉尼', '墨尔本', '堪培拉'] },
  'new-zealand': { en: ['Auckland', 'Wellington'], zh: ['奥克兰'] },
  mexico: { en: ['Mexico City'], zh: ['墨西哥城'] },
  russia: { en: ['Moscow'], zh: ['莫斯科'] },
  turkey: { en: ['Istanbul', 'Ankara'], zh: ['伊斯坦布尔'] },
  israel: { en: ['Tel Aviv'], zh: ['特拉维夫'] },
  'saudi-arabia': { en: ['Riyadh'], zh: ['利雅得'] },
  'south-africa': { en: ['Johannesburg', 'Cape Town'], zh: ['约翰内斯堡', '开普敦'] },
};

const place = (
  id: string,
  en: string,
  zh: string,
  forms: { en?: string[]; zh?: string[]; laws?: { en?: string[]; zh?: string[] }; within?: string[] } = {},
): Jurisdiction => ({
  id,
  name: { en, zh },
  places: {
    en: [en, ...(forms.en ?? []), ...(CITIES[id]?.en ?? [])],
    zh: [zh, ...(forms.zh ?? []), ...(CITIES[id]?.zh ?? [])],
  },
  laws: { en: forms.laws?.en ?? [], zh: forms.laws?.zh ?? [] },
  within: forms.within ?? [],
});

const GDPR = {
  en: ['GDPR', 'General Data Protection Regulation'],
  zh: ['一般数据保护条例', '通用数据保护条例', '个人信息保护一般条例'],
};
const inEurope = { within: ['eea'] };

/** Where people are, as policies and questions name it. */
export const jurisdictions: readonly Jurisdiction[] = [
  place('eea', 'European Economic Area', '欧洲经济区', {
    en: ['EEA', 'EU', 'E.U.', 'European Union', 'Europe', 'European', 'EMEA'],
    zh: ['欧盟', '欧洲'],
    laws: { en: [...GDPR.en, 'EDPB'], zh: GDPR.zh },
  }),
  place('uk', 'United Kingdom', '英国', {
    en: ['UK', 'U.K.', 'Great Britain', 'Britain', 'British', 'England', 'London'],
    laws: { en: ['UK GDPR', 'ICO', 'Data Protection Act 2018'], zh: [] },
  }),
  place('switzerland', 'Switzerland', '瑞士', { en: ['Swiss'], laws: { en: ['FADP', 'FDPIC'] } }),
  place('germany', 'Germany', '德国', { en: ['German'], laws: { en: ['BDSG', 'DSGVO'] }, ...inEurope }),
  place('france', 'France', '法国', { en: ['French'], laws: { en: ['CNIL'] }, ...inEurope }),
  place('netherlands', 'Netherlands', '荷兰', { en: ['Dutch', 'Holland', 'Amsterdam'], ...inEurope }),
  place('luxembourg', 'Luxembourg', '卢森堡', inEurope),
  place('ireland', 'Ireland', '爱尔兰', { en: ['Irish'], ...inEurope }),
  place('italy', 'Italy', '意大利', { en: ['Italian'], ...inEurope }),
  place('spain', 'Spain', '西班牙', { en: ['Spanish'], ...inEurope }),
  place('sweden', 'Sweden', '瑞典', { en: ['Swedish'], ...inEurope }),
  place('poland', 'Poland', '波兰', { en: ['Polish'], ...inEurope }),
  place('norway', 'Norway', '挪威', { en: ['Norwegian'], ...inEurope }),
  place('united-states', 'United States', '美国', {
    en: ['U.S.', '=US', 'USA', 'U.S.A.', 'America', 'American'],
    laws: { en: ['COPPA', 'HIPAA', 'FTC', 'Federal Trade Commission'], zh: [] },
  }),
  place('california', 'California', '加利福尼亚', {
    en: ['Californian', '=Cal.'],
    zh: ['加利福尼亚州', '加州'],
    laws: {
      en: ['CCPA', 'CPRA', 'California Consumer Privacy Act', 'Shine the Light', 'CalOPPA'],
      zh: ['加州消费者隐私法', '加利福尼亚州消费者隐私法案', '加州消费者隐私法案'],
    },
    within: ['united-states'],
  }),
  place('nevada', 'Nevada', '内华达', { within: ['united-states'] }),
  place('virginia', 'Virginia', '弗吉尼亚', { laws: { en: ['VCDPA'] }, within: ['united-states'] }),
  place('colorado', 'Colorado', '科罗拉多', { within: ['united-states'] }),
  place('canada', 'Canada', '加拿大', { en: ['Canadian', 'Quebec'], laws: { en: ['PIPEDA'] } }),
  place('mexico', 'Mexico', '墨西哥', { en: ['Mexican'] }),
  place('costa-rica', 'Costa Rica', '哥斯达黎加', { en: ['Costa Rican'] }),
  place('brazil', 'Brazil', '巴西', {
    en: ['Brazilian', 'Brasil', 'Sao Paulo'],
    laws: { en: ['LGPD', 'ANPD'], zh: ['通用个人数据保护法'] },
  }),
  place('argentina', 'Argentina', '阿根廷'),
  place('chile', 'Chile', '智利'),
  place('colombia', 'Colombia', '哥伦比亚'),
  place('peru', 'Peru', '秘鲁'),
  place('china', 'China', '中国', {
    en: ['PRC', "People's Republic of China", 'Chinese mainland', 'mainland China', 'mainland'],
    zh: ['中华人民共和国', '中国大陆', '大陆'],
    laws: {
      en: ['PIPL', 'Cybersecurity Law', 'Data Security Law'],
      zh: ['个保法', '个人信息保护法', '网络安全法', '数据安全法', '民法典'],
    },
  }),
  place('hong-kong', 'Hong Kong', '香港', { en: ['HK'], laws: { en: ['PDPO'] } }),
  place('taiwan', 'Taiwan', '台湾'),
  place('macau', 'Macau', '澳门', { en: ['Macao'] }),
  place('japan', 'Japan', '日本', {
    en: ['Japanese', 'Tokyo'],
    laws: { en: ['APPI', 'Act on the Protection of Personal Information'], zh: ['保护个人信息法案'] },
  }),
  place('korea', 'Korea', '韩国', {
    en: ['South Korea', 'Korean', 'Republic of Korea', 'Seoul'],
    zh: ['南韩', '首尔'],
    laws: { en: ['PIPA', 'PIPC'], zh: ['韩国国税基本法'] },
  }),
  place('india', 'India', '印度', { en: ['Indian', 'New Delhi', 'Delhi'], laws: { en: ['DPDP', 'DPDPA'] } }),
  place('singapore', 'Singapore', '新加坡', { en: ['Singaporean'], laws: { en: ['PDPA', 'PDPC'], zh: [] } }),
  place('malaysia', 'Malaysia', '马来西亚', { en: ['Malaysian', 'Malay'], zh: ['马来'] }),
  place('thailand', 'Thailand', '泰国', { en: ['Thai'] }),
  place('indonesia', 'Indonesia', '印度尼西亚', { en: ['Indonesian'], zh: ['印尼'] }),
  place('philippines', 'Philippines', '菲律宾', { en: ['Philippine', 'Filipino'] }),
  place('vietnam', 'Vietnam', '越南', { en: ['Vietnamese'] }),
  place('australia', 'Australia', '澳大利亚', {
    en: ['Australian', 'Aussie', 'Sydney'],
    zh: ['澳洲'],
    laws: { en: ['Australian Privacy Principles', '=APPs', 'Privacy Act 1988', 'OAIC'], zh: [] },
  }),
  place('new-zealand', 'New Zealand', '新西兰'),
  place('south-africa', 'South Africa', '南非', { laws: { en: ['POPIA'] } }),
  place('nigeria', 'Nigeria', '尼日利亚'),
  place('saudi-arabia', 'Saudi Arabia', '沙特', { en: ['Saudi', 'KSA'] }),
  place('uae', 'United Arab Emirates', '阿联酋', { en: ['UAE', 'Dubai'] }),
  place('turkey', 'Turkey', '土耳其', { en: ['Türkiye', 'Turkish'], laws: { en: ['KVKK'] } }),
  place('israel', 'Israel', '以色列', { en: ['Israeli'] }),
  place('russia', 'Russia', '俄罗斯', { en: ['Russian', 'Russian Federation'] }),
];
