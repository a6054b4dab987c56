import { renderHome } from '../../../adapters/slack/render/render-home.ts';
import { renderReply } from '../../../adapters/slack/render/render-reply.ts';
import { askForm, sourceView } from '../../../adapters/slack/render/render-view.ts';
import type { ChatMessage } from '../../../src/chat/chat-message.ts';
import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import type { Responder } from '../../../src/chat/respond.ts';
import { nameOf } from '../../../src/compose/names.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import type { Language } from '../../../src/text/language.ts';
import { pageFrame } from '../page-frame.ts';
import type { PreviewPage } from '../take-pictures.ts';
import { drawHome, drawModal, drawQuestion, drawReply, SLACK_CSS } from './draw-slack.ts';

/** A page to take a picture of. */
export interface Subject {
  readonly responder: Responder;
  readonly corpus: Corpus;
}

/** Questions whose replies show the different kinds of messages. */
const MESSAGES = [
  { name: 'slack-answer', text: 'How long does AWS keep my data?' },
  { name: 'slack-answer-zh', text: '阿里云国际站会把我的数据交给警方吗？' },
  { name: 'slack-comparison', text: 'AWS vs Huawei vs Kingsoft: do they sell my data?' },
  { name: 'slack-silent', text: 'Does Huawei Cloud sell my data to my employer?' },
  { name: 'slack-contacts', text: '/contact AWS' },
  { name: 'slack-policies', text: '/policies' },
  { name: 'slack-help', text: '/help' },
] as const;

const WIDTH = 780;

/** Pages of messages, the source modal, the question form and the home tab, from real replies. */
export async function slackPages({ responder, corpus }: Subject): Promise<PreviewPage[]> {
  const page = (name: string, body: string, width = WIDTH): PreviewPage => ({
    name,
    html: pageFrame({ title: name, body, css: SLACK_CSS }),
    width,
    height: 100,
  });
  const say = async (text: string): Promise<ChatReply> => {
    const reply = await responder.respond(messageOf(text));
    if (!reply) throw new Error(`Cannot draw "${text}": there is no reply to it. Choose another question.`);
    return reply;
  };
  const pages: PreviewPage[] = [];
  let source = '';
  for (const { name, text } of MESSAGES) {
    const reply = await say(text);
    source ||= sourceOf(reply);
    pages.push(page(name, drawQuestion(text) + drawReply(renderReply(reply), reply.isPrivate)));
  }
  for (const showing of ['clause', 'evidence'] as const) {
    const reply = await say(`/source ${source}${showing === 'evidence' ? ' evidence' : ''}`);
    const view = sourceView(reply, { source, language: 'en', showing });
    pages.push(page(`slack-source-${showing}`, drawModal(view), 580));
  }
  const form = askForm({ language: 'en', providers: providersOf(corpus, 'en'), question: '', metadata: '{}' });
  pages.push(page('slack-form', drawModal(form), 580));
  for (const language of ['en', 'zh'] as const)
    pages.push(page(`slack-home${language === 'zh' ? '-zh' : ''}`, drawHome(homeOf(corpus, language))));
  return pages;
}

function messageOf(text: string): ChatMessage {
  const id = `slack ${text}`;
  const talk = { id, text, conversation: id, person: 'ann', channel: id, mentionsBot: false, isDirect: true };
  return { ...talk, fromBot: false, isEdit: false, mentionsOthers: false };
}

function sourceOf({ actions }: ChatReply): string {
  const last = actions.findLast((action) => action.kind === 'source');
  return last?.kind === 'source' ? last.source : '';
}

const providersOf = ({ byProvider }: Corpus, language: Language) =>
  [...byProvider].flatMap(([value, [policy]]) => (policy ? [{ value, name: nameOf(policy.record, language) }] : []));

const EXAMPLES: Readonly<Record<Language, readonly string[]>> = {
  en: ['How long does Huawei Cloud keep my data?', 'AWS vs Kingsoft Cloud: cookies', 'Whom do I write to at AWS?'],
  zh: ['华为云会把我的数据保留多久？', 'AWS 和金山云的 cookies 有什么不同？', '怎么联系 AWS？'],
};

const homeOf = ({ policies }: Corpus, language: Language) =>
  renderHome({
    language,
    policies: policies.map(({ record, open }) => ({
      name: nameOf(record, language),
      language: record.language,
      version: record.updated ?? record.effective ?? null,
      clauses: open.index.policy.clauses.length,
    })),
    indexDate: '2026-11-21',
    examples: EXAMPLES[language],
    commands: { ask: '/ask', policies: '/policies', privacy: '/privacy', help: '/help' },
  });
