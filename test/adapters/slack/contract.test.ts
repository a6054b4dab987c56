import { adapterContract } from '../contract.ts';
import { slackUnderTest } from './slack-adapter.ts';

adapterContract(slackUnderTest('Slack over Socket Mode', { transport: 'socket' }));
adapterContract(slackUnderTest('Slack over HTTP', { transport: 'http' }));
adapterContract(
  slackUnderTest('Slack that follows threads', {
    settings: { followsThreads: true },
    fake: { firstEvent: 'message' },
  }),
);
