import { describe, expect, test } from 'vitest';
import type { Overview } from '../../../src/knowledge/overviews.ts';
import { understand } from '../../../src/understand/understand.ts';
import { fivePolicies } from '../five-policies.ts';

const corpus = await fivePolicies();
const subjectOf = (question: string) => understand(question, corpus).overview;

describe('a general question asks a list of', () => {
  test.each<[question: string, subject: Overview]>([
    ['What information do you collect?', 'collected'],
    ['Which data does AWS gather about its users?', 'collected'],
    ['What kinds of personal data does Kingsoft Cloud hold?', 'collected'],
    ['Why does Alibaba Cloud International process my information?', 'purposes'],
    ['What is my data used for at Huawei Cloud?', 'purposes'],
    ['Who does AWS share personal information with?', 'recipients'],
    ['Which third parties get my data from Kingsoft Cloud?', 'recipients'],
    ['Which rights do I have at AWS?', 'rights'],
    ['How does Kingsoft Cloud protect my data?', 'security'],
    ['Where is my data stored by Huawei Cloud?', 'location'],
    ["Summarize AWS's privacy policy", 'summary'],
    ['What does the Kingsoft privacy policy say?', 'summary'],
    ['AWS 收集哪些信息？', 'collected'],
    ['金山云都记录了我什么数据', 'collected'],
    ['华为云为什么要收集我的个人信息？', 'purposes'],
    ['阿里云国际站会把数据分享给谁？', 'recipients'],
    ['我在华为云有哪些权利？', 'rights'],
    ['阿里云中国站如何保护个人信息', 'security'],
    ['AWS 把我的信息存在哪里？', 'location'],
    ['总结一下金山云的隐私政策', 'summary'],
    // Written before the patterns:
    ['Which personal details does Huawei Cloud gather?', 'collected'],
    ['Give me an overview of the data Kingsoft Cloud holds on its users', 'collected'],
    ['what sort of info do AWS take from me', 'collected'],
    ['Huawei Cloud: reasons for using personal data', 'purposes'],
    ["What's the point of AWS collecting all this information?", 'purposes'],
    ['Who receives personal data from Kingsoft Cloud?', 'recipients'],
    ['does aws give my info to anyone else, and to whom', 'recipients'],
    ['List my data protection rights with Alibaba Cloud International', 'rights'],
    ['What can I demand from Kingsoft Cloud concerning my data?', 'rights'],
    ['What security measures does AWS take?', 'security'],
    ['Where does Alibaba Cloud International keep my data?', 'location'],
    ['tl;dr of the huawei privacy statement', 'summary'],
    ['阿里云中国站一般会采集用户的哪些资料？', 'collected'],
    ['华为云处理个人数据的目的有哪些', 'purposes'],
    ['金山云把我的信息提供给哪些第三方', 'recipients'],
    ['在AWS我享有什么隐私权利？', 'rights'],
    ['华为云采取了哪些安全措施保护数据？', 'security'],
    ['金山云的数据存放在什么地方？', 'location'],
    ['帮我总结一下AWS的隐私政策', 'summary'],
    ['阿里云国际站收集我的数据用来干嘛', 'purposes'],
  ])('%s -> %s', (question, subject) => {
    expect(subjectOf(question)).toBe(subject);
  });
});

test.each([
  'Does Huawei Cloud collect my location?',
  'How long does AWS keep my data?',
  'What information do you collect from children at AWS?',
  'Does Kingsoft share data with the police?',
  'Why does AWS need my bank account number?',
  'What rights do Californians have at Alibaba Cloud International?',
  'Is my data encrypted at rest at AWS?',
  '金山云会收集人脸信息吗',
  '华为云为什么要我的身份证号',
  'AWS把数据卖给广告商吗',
  'How does Huawei protect passwords?',
  'Can I delete my account at AWS?',
])('a question on a detail asks for no list: %s', (question) => {
  expect(subjectOf(question)).toBeNull();
});
