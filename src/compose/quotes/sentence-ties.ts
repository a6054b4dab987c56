/** Beginnings of a sentence that refer to the sentence before. */
const LEANS_BACK =
  /^(?:etc\b|[),;，；）]|in (?:this|that|these|those|such|other) (?:case|event|situation|regard)|however|but |for example|for instance|in addition|additionally|this (?:means|may|includes)|these |such |they |it (?:may|will|is)|otherwise|therefore|and |or |nevertheless|as a result|但|因此|此外|例如|如果您这么做|该|这|其中|在此期间|届时|否则|不过|通常|同时|如适用)/iu;
/** Beginnings of a sentence that takes back or limits what the sentence before says. */
const LIMITS = /^(?:however|but |unless|except|nevertheless|in this case|provided that|但|除非|除外|不过|此外)/iu;

/** A beginning in the middle of a sentence. */
const FRAGMENT = /^(?:etc\b|[),.;:，；：、。）]|(?:and|or|but|which)\b)/iu;

/** True for words that begin in the middle of a sentence. */
export const isFragment = (quote: string): boolean => FRAGMENT.test(quote);

/** True where a sentence cannot be read without the one before. */
export const leansBack = (sentence: string): boolean => LEANS_BACK.test(sentence);

/** True where a sentence takes back or limits what the one before says, so that the one before must not stand alone. */
export const limitsWhatPrecedes = (sentence: string): boolean => LIMITS.test(sentence);
