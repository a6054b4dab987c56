import type { App, Receiver } from '@slack/bolt';

/**
 * Several receivers as one. Slack gives an event to one of an app's connections; while one of two is being renewed, which
 * takes @slack/socket-mode 3.1 five seconds, the other one takes what comes. Commands and buttons are not delivered again.
 */
export function createMultiReceiver(receivers: readonly Receiver[]): Receiver {
  return {
    init: (app: App) => {
      for (const receiver of receivers) receiver.init(app);
    },
    start: () => Promise.all(receivers.map((receiver) => receiver.start())),
    stop: () => Promise.all(receivers.map((receiver) => receiver.stop())),
  };
}
