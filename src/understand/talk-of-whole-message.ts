import type { SmallTalk } from '../knowledge/small-talk.ts';

/** Messages that ask how the bot is used, and no more. */
const HELP =
  /^[\s\p{P}\p{S}]*(?:help|help me|help please|please help|usage|manual|instructions|menu|commands|how does this work|how do i use this|帮助|幫助|求助|帮忙|使用说明|怎么用|如何使用|用法|说明|菜单|命令)[\s\p{P}\p{S}]*$/iu;
/** Signs only: "?", "？？？". */
const QUESTION_MARKS = /^[\s\p{P}\p{S}]*[?？][\s\p{P}\p{S}]*$/u;
const PUZZLED = /^[\s\p{P}\p{S}]*(?:what|huh|eh|pardon|sorry|啥|什么|蛤)[\s\p{P}\p{S}]*[?？][\s\p{P}\p{S}]*$/iu;

/** The small talk that a message is as a whole, by words that mean something else inside a sentence; null for all others. */
export function talkOfWholeMessage(text: string): SmallTalk | null {
  if (HELP.test(text) || QUESTION_MARKS.test(text)) return 'abilities';
  return PUZZLED.test(text) ? 'puzzled' : null;
}
