import type { App, ViewStateValue } from '@slack/bolt';
import { isBlank } from '../../../src/text/is-blank.ts';
import type { SlackBot, SlackPlace } from '../bot/slack-bot.ts';
import { CALLBACK_IDS, INPUT_IDS } from '../render/action-ids.ts';
import { slackNotices } from '../render/slack-notices.ts';
import { answerQuestion } from './actions/answer-question.ts';
import { saveVote } from './actions/save-vote.ts';
import { readMetadata } from './actions/view-metadata.ts';
import { saveSettings, settingOptions } from './open-settings-form.ts';

type FormValues = Readonly<Record<string, Readonly<Record<string, ViewStateValue>>>>;

/** Handles submitted forms: a question, or the reason for a vote. */
export function handleForms(app: App, bot: SlackBot): void {
  app.view(/.*/, async ({ ack, view, body, client, context }) => {
    const metadata = readMetadata(view.private_metadata);
    const { channel, thread, threadIsActive, responseUrl, reply, language, isPrivate, target } = metadata;
    const values: FormValues = view.state.values;
    const question = readInput(values, INPUT_IDS.question)?.value ?? '';
    if (view.callback_id === CALLBACK_IDS.askForm && isBlank(question)) {
      await ack({ response_action: 'errors', errors: { [INPUT_IDS.question]: slackNotices[language].noQuestion } });
      return;
    }
    await ack();
    if (bot.isStopping()) return;
    const team = context.teamId ?? context.enterpriseId ?? view.team_id;
    const place: SlackPlace = { team, user: body.user.id, channel, thread, threadIsActive, client, responseUrl };
    await bot.inFlight.run(async () => {
      if (view.callback_id === CALLBACK_IDS.askForm)
        await answerQuestion(bot, place, { id: `slack ${team} form ${view.id}`, ...readQuestion(values, isPrivate) });
      if (view.callback_id === CALLBACK_IDS.settingsForm)
        await saveSettings(bot, place, {
          id: view.id,
          options: settingOptions((input) => readInput(values, input)?.selected_option?.value, target),
        });
      const reason = readInput(values, INPUT_IDS.reason)?.value?.trim();
      if (view.callback_id === CALLBACK_IDS.reasonForm && reason)
        await saveVote(bot, place, { reply, helpful: false, reason, language });
    });
  });
}

const readInput = (values: FormValues, id: string): ViewStateValue | undefined => values[id]?.[id];

const readQuestion = (values: FormValues, isPrivate: boolean) => ({
  question: readInput(values, INPUT_IDS.question)?.value ?? '',
  provider: readInput(values, INPUT_IDS.provider)?.selected_option?.value,
  isPrivate: isPrivate || (readInput(values, INPUT_IDS.private)?.selected_options?.length ?? 0) > 0,
});
