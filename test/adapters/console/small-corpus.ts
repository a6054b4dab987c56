import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll } from 'vitest';
import { openIndex } from '../../../index/open-index.ts';
import { type Corpus, openCorpus } from '../../../src/corpus/corpus.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const ACME = `Acme Privacy Policy

1. Retention
We keep your account data for 90 days after you close your account. Billing records are kept for seven years.

2. Cookies
We use cookies to remember your settings. You can refuse cookies in your browser.

3. Contact
Write to privacy@acme.example with any question about this policy.
`;

const BEICHEN = `北辰云隐私政策

一、信息的保存
我们会在您注销账户后九十天内删除您的个人信息。账单记录保存七年。

二、Cookie
我们使用 Cookie 记住您的设置。您可以在浏览器中拒绝 Cookie。

三、联系我们
如有任何问题，请发送邮件至 privacy@beichen.example。
`;

const CATALOGUE = [
  {
    id: 'acme',
    names: { en: 'Acme Hosting', zh: '顶点主机' },
    aliases: ['acme'],
    title: 'Acme Privacy Policy',
    file: 'acme.txt',
    updated: '2024-03-01',
  },
  {
    id: 'beichen',
    names: { en: 'Beichen Cloud', zh: '北辰云' },
    title: '北辰云隐私政策',
    file: 'beichen.txt',
    effective: '2023-01-01',
  },
];

/** A corpus of two short policies, one in each language, that this test file alone depends on. */
export async function smallCorpus(): Promise<Corpus> {
  const folder = tempFolder(afterAll);
  writeFileSync(path.join(folder, 'acme.txt'), ACME);
  writeFileSync(path.join(folder, 'beichen.txt'), BEICHEN);
  writeFileSync(path.join(folder, 'catalogue.json'), JSON.stringify(CATALOGUE));
  const { policies, texts, problems } = await openIndex({ seedsDir: folder, dataDir: path.join(folder, 'data') });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return openCorpus(policies, texts);
}
