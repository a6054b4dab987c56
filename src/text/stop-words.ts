/** English stop words, as stems. */
const ENGLISH = `a about above after again against all also am an and ani are as at be becaus been befor being below between both
but by came can cannot cant come could did didnt do doe doesnt dont done down dure each els etc even ever everi few for from further get
give go goe got had ha have havent he her here him himself his how howev i id if ill im in into is isnt it itself ive just know let like
ll made make mani may me might mine more most much must my myself need no nor not now of off oh ok okay on onc one onli or other our
ourselv out over own per pleas put quit rather re realli s said same say see seem shall she should sinc so some someth somebodi still
such t take tell than thank that the their them themselv then there therefor these they thing think this those though through thu
to too under until up upon us use v veri via want was wasnt we well went were what whatev when where whether which while
who whom whose whi will wont with within without wont would yes yet you your yourself`;

/** Chinese particles and pronouns: a bigram with one of them carries little meaning. */
export const HAN_PARTICLES: ReadonlySet<string> = new Set(
  '的了吗呢吧啊呀嘛么着过地得之其与及或和就也都又还而把被让给跟在是有会能可要想我你您他她它们这那哪个些谁啥',
);

export const STOP_WORDS: ReadonlySet<string> = new Set(ENGLISH.split(/\s+/));
