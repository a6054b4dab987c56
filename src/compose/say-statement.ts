import type { Language } from '../text/language.ts';
import { sayDocumentFact } from './documents/say-document-fact.ts';
import { foreignWording } from './foreign-wording.ts';
import { exampleNames, listNames, type ProviderNames, placeName, providerName } from './names.ts';
import type { Statement } from './reply-body.ts';
import { wording } from './wording.ts';

/** Puts a statement into words. This is the only place where a reason becomes a sentence. */
export function sayStatement(statement: Statement, language: Language, names: ProviderNames): string {
  const words = wording[language];
  const name = (id: string) => providerName(id, language, names);
  const list = (ids: readonly string[]) => listNames(ids.map(name), language);
  const known = () => list([...names.byProvider.keys()]);
  const places = (ids: readonly string[]) => ids.map((id) => placeName(id, language)).join(words.listSeparator);
  switch (statement.reason) {
    case 'answer':
      return words.answer(name(statement.provider), places(statement.jurisdictions));
    case 'overview':
      return words.overview(name(statement.provider), statement);
    case 'left':
      return words.left(statement.left);
    case 'silent':
      return words.silent(name(statement.provider));
    case 'nobody-named':
      return words.nobodyNamed(name(statement.provider));
    case 'email-lost':
      return words.emailLost(name(statement.provider));
    case 'comparison':
      return words.comparison(list(statement.providers));
    case 'family':
      return words.family(statement.name, list(statement.providers), statement.providers.length);
    case 'ask-them':
      return words.askThem(
        statement.contact,
        `${words.kinds[statement.what]}${words.kindSeparator}${words.purposes[statement.purpose]}`,
      );
    case 'told-above':
      return words.toldAbove(statement.markers.map((marker) => `[${marker}]`).join(words.listSeparator));
    case 'contacts-are-general':
      return words.contactsGeneral(name(statement.provider), placeName(statement.jurisdiction, language));
    case 'contacts-elsewhere':
      return words.contactsElsewhere(name(statement.provider), places(statement.jurisdictions));
    case 'no-contact':
      return words.noContact(name(statement.provider), statement.contact && words.kinds[statement.contact]);
    case 'lacks-purpose':
      return words.lacksPurpose(name(statement.provider), words.purposes[statement.purpose]);
    case 'unknown-provider':
      return words.unknownProvider(statement.names.join(words.listSeparator), known());
    case 'also-unknown':
      return words.unknownAlso(statement.names.join(words.listSeparator));
    case 'questions-left':
      return words.questionsLeft(statement.count);
    case 'small-talk':
      if (statement.talk === 'greeting') return words.greeting(known());
      return statement.talk === 'abilities'
        ? words.abilities(known(), exampleNames(names, language))
        : words[statement.talk];
    case 'document-fact':
      return sayDocumentFact(statement.fact, language, name);
    case 'unsupported-language':
      return foreignWording[statement.foreign];
    case 'no-judgement':
      return words.noJudgement;
    case 'related':
      return words.related;
    case 'silent-everywhere':
      return words.silentEverywhere(known());
    case 'unclear':
      return words.clarify(known(), exampleNames(names, language));
    case 'off-topic':
      return words.offTopic(known());
    case 'no-more':
      return words.noMore;
  }
}
