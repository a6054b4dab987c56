import type { Language } from '../../../text/language.ts';
import { type ChatPart, textPart } from '../../reply/chat-reply.ts';
import { commandWording } from '../command-wording.ts';
import type { CallProblem } from '../parse-call.ts';

/** Explains what is wrong with a call, and what was most likely meant. */
export function problemParts(problem: CallProblem, language: Language): ChatPart[] {
  const words = commandWording[language];
  const separator = language === 'zh' ? '、' : ', ';
  switch (problem.kind) {
    case 'unknown-command':
      return [textPart(words.unknownCommand(problem.typed, problem.nearest))];
    case 'unknown-option': {
      const { typed, nearest, command } = problem;
      return [
        textPart(
          words.unknownOption(typed, command.name, nearest, command.options.map(({ name }) => name).join(separator)),
        ),
      ];
    }
    case 'unknown-choice': {
      const { typed, nearest, option } = problem;
      return [
        textPart(
          words.unknownChoice(
            typed,
            option.name,
            nearest,
            option.choices.map(({ names }) => names[language]).join(separator),
          ),
        ),
      ];
    }
  }
}
