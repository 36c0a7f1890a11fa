import type { Lang } from '../lang.ts'
import type { Claim } from './material.ts'

export interface ClaimPattern {
  readonly claim: Claim
  readonly pattern: RegExp
  /** How the claim is made: by people who do something, by a noun that may be denied after it, or by “everybody”. */
  readonly by: 'people' | 'noun' | 'all'
}
export interface ClaimWords {
  readonly patterns: readonly ClaimPattern[]
  /** People who are not of one mind. */
  readonly disagreement: RegExp
  /** Shortly before a claim, or in it: it is denied. */
  readonly denied: RegExp
  /** Right after a noun: it is denied. */
  readonly deniedAfter: RegExp
  /** Before people: some of them, not the table. */
  readonly some: RegExp
  /** Before a number: it counts all of them. */
  readonly theNumber: RegExp
  /** Right before “everybody”: nearly, which takes agreement only. */
  readonly nearly: RegExp
  /** Right before “everybody”: no claim about who thought what. */
  readonly notSubject: RegExp
  /** In a claim of agreement: without any exception. */
  readonly fully: RegExp
  /** Where another clause begins. */
  readonly clause: RegExp
}

const nlPeople =
  '(?:experts?|deelnemers?|aanwezigen?|vakmensen|vakgenoten|gasten?|tafelgenoten|disgenoten|marketeers|sprekers|mensen\\s+aan\\s+tafel)'
const enPeople =
  '(?:experts?|participants?|guests?|attendees|speakers|members|practitioners|people\\s+(?:at|around)\\s+the\\s+table)'

const nl: ClaimWords = {
  patterns: [
    {
      claim: 'agreement',
      by: 'people',
      pattern:
        /(?<!\p{L})(?:het|er)(?:\s+\p{L}+){0,6}?(?<!\s(?:nog|weer|wel|al|zelfs|maar|meer|ooit|dan|opnieuw|toch|nou))\s+eens(?!\s+(?:per|in\s+de)\s)(?!\p{L})/giu,
    },
    { claim: 'agreement', by: 'people', pattern: /(?<!\p{L})op\s+(?:één|een)\s+lijn(?!\p{L})/giu },
    { claim: 'agreement', by: 'people', pattern: /(?<!\p{L})breed\s+(?:gedragen|gedeeld)(?!\p{L})/giu },
    {
      claim: 'agreement',
      by: 'noun',
      pattern: /(?<!\p{L})(?:consensus|overeenstemming|eensgezind(?:heid)?|eenstemmig(?:heid)?)(?!\p{L})/giu,
    },
    { claim: 'unanimous', by: 'noun', pattern: /(?<!\p{L})(?:unaniem|unanimiteit)(?!\p{L})/giu },
    {
      claim: 'unanimous',
      by: 'all',
      pattern: new RegExp(
        `(?<!\\p{L})(?:iedereen|elkeen|(?:alle|elke|iedere)\\s+(?:\\p{L}+\\s+|\\d+\\s+)?${nlPeople}|(?:de\\s+)?(?:hele|gehele|voltallige)\\s+tafel|(?:${nlPeople}|zij|ze)(?:\\s+\\p{L}+){0,4}\\s+allemaal|(?:niemand|geen\\s+enkele\\s+${nlPeople})(?:\\s+\\p{L}+){0,4}\\s+(?:tegen|oneens|bezwaar))(?!\\p{L})`,
        'giu',
      ),
    },
    {
      claim: 'broad-majority',
      by: 'noun',
      pattern:
        /(?<!\p{L})(?:(?:ruime|grote|brede|overgrote|overweldigende|duidelijke|royale)\s+meerderheid|overgrote\s+deel|gros)(?!\p{L})/giu,
    },
    {
      claim: 'majority',
      by: 'noun',
      pattern: new RegExp(
        `(?<!\\p{L})(?:(?<!(?:ruime|grote|brede|overgrote|overweldigende|duidelijke|royale)\\s+)meerderheid|merendeel|de\\s+meesten|de\\s+meeste\\s+(?:\\p{L}+\\s+)?(?:${nlPeople}|mensen))(?!\\p{L})`,
        'giu',
      ),
    },
    {
      claim: 'division',
      by: 'noun',
      pattern:
        /(?<!\p{L})(?:verdeeld(?:heid|e)?|verdeelt|verdeelden|twee\s+kampen|2\s+kampen|lijnrecht\s+tegenover|tweespalt|in\s+twee(?:ën|en)|doormidden)(?!\p{L})/giu,
    },
  ],
  disagreement: /(?<!\p{L})het(?:\s+\p{L}+){0,5}?\s+oneens(?!\p{L})/giu,
  denied:
    /(?<!\p{L})(?:niet|geen|nooit|nergens|zonder|nauwelijks|noch|evenmin|allerminst|weinig|amper|allesbehalve)(?!\p{L})/iu,
  deniedAfter:
    /^(?:\s+(?!dat\b|over\b|om\b)\p{L}+){0,3}?\s+(?:niet|geen|nooit|ontbrak|ontbreekt|ontbraken|uit)(?!\p{L})/iu,
  some: /(?<!\p{L})(?:sommigen?|enkelen?|een\s+(?:paar|aantal|deel|enkeling|minderheid|van\s+de|expert|deelnemer)|één\s+van\s+de|iemand|anderen?|wie|niemand|veel|velen|meerdere|diverse|de\s+meesten?|meerderheid|bij|onder)(?!\p{L})/iu,
  theNumber: /(?<!\p{L})(?:de|alle)\s+$/iu,
  nearly: /(?<!\p{L})(?:bijna|vrijwel|nagenoeg|haast|zo\s+goed\s+als)\s+\(?$/iu,
  notSubject: /(?<!\p{L})(?:voor|van|aan|met|onder|tussen|over|zoals|naar|dan|op|niet)\s+$/iu,
  fully: /(?<!\p{L})(?:allemaal|unaniem|volledig|volkomen|geheel|roerend|iedereen|allen)(?!\p{L})/iu,
  clause: /[,;:–—]|\s(?:maar|doch|terwijl|hoewel|omdat|want)\s/giu,
}

const enAdverbs =
  '(?:\\s+(?:all|largely|broadly|widely|quickly|soon|mostly|generally|unanimously|fully|completely|nearly|almost|clearly|also|then|were|was|had|have|has|is|are|did|do|not|never|hardly|rarely|in|of|at|around|the|table|could|still|quite|easily|eventually|finally|here|on|this|that|point)){0,7}?'

const en: ClaimWords = {
  patterns: [
    {
      claim: 'agreement',
      by: 'people',
      pattern: new RegExp(
        `(?<!\\p{L})(?:${enPeople}|table|group|room|they|we|people|there)${enAdverbs}\\s+(?:agreed|agrees?|concurred|concur|agreement|of\\s+one\\s+mind|saw\\s+eye\\s+to\\s+eye)(?!\\s+to\\s+(?:disagree|differ))(?!\\p{L})`,
        'giu',
      ),
    },
    {
      claim: 'agreement',
      by: 'noun',
      pattern:
        /(?<!\p{L})(?:consensus|(?:broad|wide|full|general|wide-?spread|complete|clear|reached|found)\s+agreement|(?:broadly|widely)\s+(?:shared|supported))(?!\p{L})/giu,
    },
    { claim: 'unanimous', by: 'noun', pattern: /(?<!\p{L})(?:unanimous(?:ly)?|unanimity)(?!\p{L})/giu },
    {
      claim: 'unanimous',
      by: 'all',
      pattern: new RegExp(
        `(?<!\\p{L})(?:everyone|everybody|all\\s+(?:of\\s+)?(?:the\\s+|our\\s+|those\\s+)?(?:\\p{L}+\\s+|\\d+\\s+)?${enPeople}|(?:every|each)\\s+${enPeople}|the\\s+(?:whole|entire)\\s+table|(?:nobody|no\\s+one)(?:\\s+\\p{L}+){0,3}?\\s+(?:objected|disagreed|disagrees|against|opposed))(?!\\p{L})`,
        'giu',
      ),
    },
    {
      claim: 'broad-majority',
      by: 'noun',
      pattern:
        /(?<!\p{L})(?:(?:broad|large|clear|vast|great|overwhelming|strong)\s+majority|(?:the\s+)?(?:bulk|vast\s+part))(?!\p{L})/giu,
    },
    {
      claim: 'majority',
      by: 'noun',
      pattern: new RegExp(
        `(?<!\\p{L})(?:(?<!(?:broad|large|clear|vast|great|overwhelming|strong)\\s+)majority|most\\s+(?:of\\s+(?:the|those|them)(?!\\p{L})|people(?!\\p{L})|${enPeople}))(?!\\p{L})`,
        'giu',
      ),
    },
    {
      claim: 'division',
      by: 'noun',
      pattern:
        /(?<!\p{L})(?:(?<!are\s+|is\s+)divided(?!\s+by)|(?:is|are)\s+divided(?!\s+by)|two\s+camps|2\s+camps|at\s+odds|polari[sz]ed|(?:was|were|table|experts|opinions?)\s+(?:\p{L}+ly\s+)?split|split\s+(?:down|over|on|in\s+two|between)|division\s+(?:of|at|among|between))(?!\p{L})/giu,
    },
  ],
  disagreement:
    /(?<!\p{L})(?:experts|participants|guests|table|group|they|we|people)(?:\s+\p{L}+ly)?\s+(?:disagreed?|disagrees)(?!\p{L})/giu,
  denied:
    /(?<!\p{L})(?:not|no|never|nor|without|hardly|neither|little|lack\s+of|far\s+from|barely|cannot)(?!\p{L})|n['’]t(?!\p{L})/iu,
  deniedAfter: /^(?:\s+(?!that\b|on\b|about\b|to\b)\p{L}+){0,3}?\s+(?:not|absent|lacking|missing|never)(?!\p{L})/iu,
  some: /(?<!\p{L})(?:some|several|a\s+few|a\s+number\s+of|one\s+of|part\s+of|someone|somebody|others?|who|nobody|no\s+one|none|many|most|few|an?\s+(?:expert|participant|minority)|majority|among|with)(?!\p{L})/iu,
  theNumber: /(?<!\p{L})(?:the|all)\s+$/iu,
  nearly: /(?<!\p{L})(?:almost|nearly|virtually|practically)\s+\(?$/iu,
  notSubject: /(?<!\p{L})(?:for|of|to|with|from|than|like|among|between|not)\s+$/iu,
  fully: /(?<!\p{L})(?:all|unanimously|fully|completely|entirely)(?!\p{L})/iu,
  clause: /[,;:–—]|\s(?:but|while|although|because|whereas)\s/giu,
}

export const claimWords: Readonly<Record<Lang, ClaimWords>> = { nl, en }
