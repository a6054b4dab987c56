import { startConsoleAdapter } from './console/console-adapter.ts';
import { adapterContract } from './contract.ts';
import { LONGEST, startRecordingAdapter } from './recording-adapter.ts';

adapterContract({
  name: 'recording adapter',
  start: async (responder) => startRecordingAdapter(responder),
  longest: LONGEST,
  skips: {},
});

const ALONE = 'a terminal has one person and nobody else in it';

adapterContract({
  name: 'console',
  start: startConsoleAdapter,
  longest: null,
  skips: {
    'answers a mention': ALONE,
    'removes the mention from what was asked': ALONE,
    'ignores itself': ALONE,
    'ignores other bots': ALONE,
    'never answers people who talk to each other': ALONE,
    'ignores edited messages': 'a line that was sent cannot be edited',
    'answers once what is delivered twice': 'a line that is typed twice is two questions',
    'replies in the same thread': 'a terminal is one conversation',
  },
});
