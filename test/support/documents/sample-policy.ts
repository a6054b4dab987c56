/** A part of a policy, whatever it is written down in. */
export type Part =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const heading = (level: 1 | 2 | 3, text: string): Part => ({ kind: 'heading', level, text });
const text = (words: string): Part => ({ kind: 'text', text: words });

/** A small policy of our own in English. */
export const GARDEN_POLICY: readonly Part[] = [
  heading(1, 'Privacy Policy of Green Garden'),
  text('Last updated: 3 May 2024'),
  text('This policy explains which personal data Green Garden collects when you order plants in our shop.'),
  heading(2, '1. What we collect'),
  text('We collect the following data:'),
  {
    kind: 'list',
    items: ['your name and your address', 'your payment details', 'the plants that you have ordered from us'],
  },
  heading(2, '2. Why we use it'),
  text('We use your data to deliver your order. We never sell it to anybody.'),
  heading(3, 'Newsletters'),
  text('We send you a newsletter only when you have asked for it, and you can leave it at any time.'),
  heading(2, '3. Who receives it'),
  text('These companies process data for us:'),
  {
    kind: 'table',
    rows: [
      ['Company', 'Purpose', 'Country'],
      ['Fastpost', 'delivery of parcels', 'Austria'],
      ['Paywell', 'payment of orders', 'Ireland'],
    ],
  },
  heading(2, '4. How long we keep it'),
  text('We keep your orders for seven years, because the tax law says so. We delete everything else after one year.'),
  heading(2, '5. How to reach us'),
  text('Write to privacy@greengarden.example or call us by telephone +43 1 5550 1234.'),
];

/** The same in Chinese, for encodings. */
export const GARDEN_POLICY_ZH: readonly Part[] = [
  heading(1, '绿园隐私政策'),
  text('更新日期：2024年5月3日'),
  text('本政策说明您在我们的商店订购植物时，我们会收集哪些个人信息。'),
  heading(2, '一、我们收集的信息'),
  text('我们会收集您的姓名、地址和付款信息。我们不会收集其他信息。'),
  heading(2, '二、信息的使用'),
  text('我们使用您的个人信息为您配送订单。我们不会向任何人出售您的个人信息。'),
  heading(2, '三、联系我们'),
  text('如您有任何问题，请发送邮件至privacy@greengarden.example与我们联系。'),
];
