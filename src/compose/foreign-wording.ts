import type { ForeignLanguage } from '../text/foreign-language.ts';

const ENGLISH = 'I read questions in English and Chinese only. Please ask in one of them.';

/** That only English and Chinese are read, in the language that was written; in English for all other languages. */
export const foreignWording: Readonly<Record<ForeignLanguage, string>> = {
  ar: `أفهم الأسئلة بالإنجليزية والصينية فقط. يُرجى طرح السؤال بإحدى هاتين اللغتين. (${ENGLISH})`,
  bn: `আমি শুধু ইংরেজি ও চীনা ভাষার প্রশ্ন পড়তে পারি। অনুগ্রহ করে এই দুটির একটিতে প্রশ্ন করুন। (${ENGLISH})`,
  de: `Ich lese Fragen nur auf Englisch und Chinesisch. Bitte fragen Sie in einer dieser Sprachen. (${ENGLISH})`,
  es: `Solo leo preguntas en inglés y en chino. Por favor, pregunte en uno de estos idiomas. (${ENGLISH})`,
  fr: `Je ne lis que les questions en anglais et en chinois. Merci de poser la vôtre dans l’une de ces langues. (${ENGLISH})`,
  hi: `मैं केवल अंग्रेज़ी और चीनी में प्रश्न पढ़ सकता हूँ। कृपया इनमें से किसी एक भाषा में पूछें। (${ENGLISH})`,
  id: `Saya hanya membaca pertanyaan dalam bahasa Inggris dan Mandarin. Silakan bertanya dalam salah satunya. (${ENGLISH})`,
  it: `Leggo solo domande in inglese e in cinese. La preghiamo di scrivere in una di queste lingue. (${ENGLISH})`,
  ja: `英語と中国語の質問のみ読むことができます。どちらかの言語でお尋ねください。(${ENGLISH})`,
  ko: `영어와 중국어로 된 질문만 읽을 수 있습니다. 둘 중 하나로 질문해 주세요. (${ENGLISH})`,
  pt: `Só leio perguntas em inglês e em chinês. Por favor, pergunte em um desses idiomas. (${ENGLISH})`,
  ru: `Я понимаю вопросы только на английском и китайском языках. Пожалуйста, спросите на одном из них. (${ENGLISH})`,
  ur: `میں صرف انگریزی اور چینی میں سوالات پڑھ سکتا ہوں۔ براہِ کرم ان میں سے کسی ایک زبان میں پوچھیں۔ (${ENGLISH})`,
  vi: `Tôi chỉ đọc được câu hỏi bằng tiếng Anh và tiếng Trung. Vui lòng hỏi bằng một trong hai ngôn ngữ này. (${ENGLISH})`,
  other: ENGLISH,
};
