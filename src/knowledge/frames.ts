import type { SurfaceForms } from './surface-form.ts';

/** Words around a question that say nothing of what is asked; they are taken out before retrieval. */
export const frames: SurfaceForms = {
  en: [
    '(according to|per|under|in|from|based on) (their|the|its|your|this|that|these|those|) (privacy|) (policy|notice|statement|terms|document)',
    "(does|do|what does|what do|where does) (their|the|its|this|that|) (privacy|) (policy|notice|statement|document) (say|mention|state|tell|cover)",
    '(privacy|) (policy|notice|statement) (say|says|mention|mentions)',
    '(does|do) (anyone|anybody|somebody|someone) know', '(anyone|anybody) know', '(could|can|would) you (please|kindly|) (tell|explain|show|help|check|find|look)',
    'i (was|am) (just|) wondering', "i'd like to know", 'i (want|need|would like) to know', '(quick|one|another|general|simple|dumb|stupid) question', '(just|) curious', 'do you know (if|whether|what|how|where)',
    'tell me', 'let me know', 'please advise', 'thanks in advance', 'many thanks', '(hi|hello|hey|dear) (team|all|there|guys|folks|everyone|bot|)', 'good (morning|afternoon|evening)',
    "(i'm|i am|we're|we are) (filling|filing|working|preparing|doing|writing) (in|on|out|) (a|an|the|our)", 'one of the (boxes|fields|questions) asks', 'is it true that', 'say anything about', 'in that case',
    '(for|with) (regard|regards|respect) to', 'when it comes to', 'in terms of', 'in other words', 'by the way', 'as far as (i|we) know', 'asap', 'btw', 'pls', 'plz', 'thx', 'fyi',
    'my (boss|manager|colleague|client|customer|prospect|lawyer|team|auditor) (is asking|asks|asked|wants to know|wants|needs to know)', "(prospect's|client's|customer's) (security|legal|) team (is asking|asks|wants)",
    'vendor (due|) diligence (form|questionnaire|)', 'due diligence (form|questionnaire|)', 'cloud (provider|vendor|company)', 'link please', 'give (me|us) (a|the) link',
  ],
  zh: [
    '(根据|按照|依据|在)(他们|它们|其|该|这份|这个|)(的|)(隐私|)(政策|声明|协议)(里|中|上|)', '(隐私|)(政策|声明)(里|中|上|)(有没有|是否|怎么|有)(说|写|提到|规定)', '(想|)请问(一下|)', '想(问|知道|了解|咨询)(一下|)',
    '麻烦(问|帮|看|)(一下|)', '(有谁|谁|有人)知道', '帮(我|忙)(看|查|找|问)(一下|看|)', '(你好|您好|大家好|各位)', '(谢谢|多谢|感谢)', '求(问|助|解)', '(告诉|跟)我(说|讲|)(一下|)', '(是怎么|怎么)规定的', '有什么规定', '给(个|一个)链接',
    '(老板|领导|客户|法务|同事)(问|让我问|想知道|要)',
  ],
};
