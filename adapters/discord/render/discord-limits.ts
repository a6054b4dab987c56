/**
 * Discord's limits. Sources: D = docs.discord.com/developers, S = discord/discord-api-spec `specs/openapi.json`,
 * G = guide.discordjs.dev. Discord counts code points (discord/discord-api-docs#1315). The renderer counts UTF-16 units, of
 * which a text never has fewer, so it stays within the limits.
 */
export const DISCORD_LIMITS = Object.freeze({
  /** Characters of all Text Displays of a message together: G "Display components", discord/discord-api-docs#8562. */
  messageText: 4000,
  /** Components of a message, nested ones included: D "Component Reference", S `MessageCreateRequest`. */
  messageComponents: 40,
  /** Buttons of an action row: D "Component Reference > Action Row", S. */
  rowButtons: 5,
  /** Characters on a button: D "Component Reference > Button", S. */
  buttonLabel: 80,
  /** Characters of a custom id: D "Component Reference > Custom ID", S. */
  customId: 100,
  /** Characters of a modal's title: D "Interactions > Modal", S. */
  modalTitle: 45,
  /** Characters of a label in a modal, and of the description under it: D "Component Reference > Label", S. */
  labelText: 45,
  labelDescription: 100,
  /** Characters typed into a text input, and of its placeholder: D "Component Reference > Text Input", S. */
  inputValue: 4000,
  inputPlaceholder: 100,
  /** Choices of an autocompletion, and characters of the name and value of one: D "Application Commands", S. */
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** Characters of names and descriptions of commands and options: D "Application Commands", S. */
  commandName: 32,
  commandDescription: 100,
  /** Options of a command: D "Application Commands", S. */
  commandOptions: 25,
  /** Characters of a command, counting the longest localisation of each text: D "Application Commands". */
  commandSize: 8000,
  /** Commands of an application: D "Application Commands > Registering a Command". */
  slashCommands: 100,
  messageCommands: 15,
  /** Characters of a string option: D "Application Command Option Structure". */
  optionValue: 6000,
});
