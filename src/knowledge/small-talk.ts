import type { Patterns } from '../patterns/patterns.ts';

/** Things people say to a bot that are no questions about a policy. */
export interface SmallTalk {
  readonly id: 'greeting' | 'thanks' | 'goodbye' | 'abilities' | 'praise' | 'feeling';
  readonly forms: Patterns;
}

/** Only a message that holds little else is taken as one of these. */
export const smallTalk: readonly SmallTalk[] = [
  {
    id: 'thanks',
    forms: {
      en: [
        '(thank|thanks|thx|ty|cheers|much appreciated)',
        'thank you',
        'appreciate it',
        'got it',
        'perfect',
        'great',
        'awesome',
        'that helps',
        'ok thanks',
      ],
      zh: ['谢谢', '多谢', '感谢', '谢了', '谢啦', '好的', '明白了', '知道了', '收到', '辛苦了', '太好了', '懂了'],
    },
  },
  {
    id: 'goodbye',
    forms: {
      en: ['bye', 'goodbye', 'see you', 'good night', 'cya', 'later'],
      zh: ['再见', '拜拜', '晚安', '回见', '下次见', '先这样'],
    },
  },
  {
    id: 'abilities',
    forms: {
      en: [
        'what can you do',
        'who are you',
        'what are you',
        'how do (you|i use you) work',
        'what do you know',
        'help me',
        'how (do|can) i use (you|this)',
        'are you (a|an|) (real|) (bot|human|person|ai|chatgpt|machine|robot)',
        'what is this bot',
        'what can i ask',
      ],
      zh: [
        '你能(做|干|帮)',
        '你会(做|干|)什么',
        '你会什么',
        '你是谁',
        '你是(机器人|真人|人工|ai)',
        '怎么用你',
        '你有什么(功能|用)',
        '能问(你|)什么',
        '你知道什么',
        '介绍一下(你|自己)',
        '怎么使用',
      ],
    },
  },
  {
    id: 'feeling',
    forms: {
      en: [
        "how's it going",
        'how are you',
        'how is it going',
        'how do you do',
        "what's up",
        'wassup',
        'how was your (day|weekend)',
        'nice weather',
        'tell me a joke',
        'do you like',
        'are you (ok|there|awake|tired|happy)',
        'have a (nice|good|great) (day|weekend|one)',
        'happy (friday|birthday|new year)',
        'merry christmas',
      ],
      zh: [
        '你好吗',
        '在吗',
        '在不在',
        '吃了吗',
        '最近怎么样',
        '今天天气',
        '讲个笑话',
        '心情',
        '你(累|困|开心)',
        '周末愉快',
        '新年快乐',
        '节日快乐',
        '无聊',
      ],
    },
  },
  {
    id: 'praise',
    forms: {
      en: [
        '(you|your) (are|were|is) (great|smart|clever|awesome|useless|stupid|dumb|funny|cool|the best|helpful|cute)',
        'good (bot|job|work)',
        'well done',
        'nice (one|work|job)',
        'lol',
        'haha',
        'love (it|you|this)',
      ],
      zh: [
        '聪明',
        '厉害',
        '真棒',
        '好棒',
        '不错',
        '牛',
        '哈哈',
        '呵呵',
        '笨',
        '傻',
        '可爱',
        '爱你',
        '好样的',
        '真行',
        '给力',
      ],
    },
  },
  {
    id: 'greeting',
    forms: {
      en: ['(hi|hello|hey|hiya|howdy|yo|greetings)', 'good (morning|afternoon|evening|day)', 'nice to meet you'],
      zh: ['你好', '您好', '嗨', '哈喽', '早上好', '下午好', '晚上好', '早安', '大家好', '嘿'],
    },
  },
];
