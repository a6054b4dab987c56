import type { App, ViewStateValue } from '@slack/bolt';
import { CALLBACK_IDS, INPUT_IDS } from '../render/action-ids.ts';
import type { SlackBot, SlackPlace } from '../slack-bot.ts';
import { answerQuestion } from './actions/answer-question.ts';
import { saveVote } from './actions/save-vote.ts';
import { readMetadata } from './actions/view-metadata.ts';

type Values = Readonly<Record<string, Readonly<Record<string, ViewStateValue>>>>;

/** Listens to the forms: a question, and the reason of a vote. */
export function handleForms(app: App, bot: SlackBot): void {
  app.view(/.*/, async ({ ack, view, body, client, context }) => {
    await ack();
    if (bot.isStopping()) return;
    const { channel, thread, threadIsActive, responseUrl, reply, language, isPrivate } = readMetadata(
      view.private_metadata,
    );
    const team = context.teamId ?? context.enterpriseId ?? view.team_id;
    const place: SlackPlace = { team, user: body.user.id, channel, thread, threadIsActive, client, responseUrl };
    const values: Values = view.state.values;
    await bot.inFlight.run(async () => {
      if (view.callback_id === CALLBACK_IDS.askForm)
        await answerQuestion(bot, place, { id: `slack ${team} form ${view.id}`, ...questionIn(values, isPrivate) });
      const reason = inputOf(values, INPUT_IDS.reason)?.value?.trim();
      if (view.callback_id === CALLBACK_IDS.reasonForm && reason)
        await saveVote(bot, place, { reply, helpful: false, reason, language });
    });
  });
}

const inputOf = (values: Values, id: string): ViewStateValue | undefined => values[id]?.[id];

const questionIn = (values: Values, isPrivate: boolean) => ({
  question: inputOf(values, INPUT_IDS.question)?.value ?? '',
  provider: inputOf(values, INPUT_IDS.provider)?.selected_option?.value,
  isPrivate: isPrivate || (inputOf(values, INPUT_IDS.private)?.selected_options?.length ?? 0) > 0,
});
