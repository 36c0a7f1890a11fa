import type { Said } from './words.ts'

export const promiseEn: Readonly<Record<string, Said>> = {
  recognise: {
    a: [
      'I would rather hear ‘I see the engineer came on Tuesday’ than talk to someone who pretends to know nothing.',
      'Acting ignorant while the file is open on your screen is, to be honest, a small lie.',
      'Our buyers ring three times a week. They hang up if you ask for the order number again.',
    ],
    b: [
      'My mother was startled when the web shop mentioned her birthday. All she had was a question about a return.',
      'If you start with what you know, the screen leads the conversation and you miss today’s complaint.',
      'A regular donor does not want to hear what she gave last year. She wants to say why she is calling now.',
    ],
    bridge:
      'Say that you can open the file and ask whether that helps. The knowledge is there, and the customer picks the moment.',
    nuance:
      'It depends on the moment: in a power cut you should know everything, in a complaint you should first be quiet.',
    example:
      'Our team opens every call with ‘how can I help’ and then mentions one thing from the file. Calls became shorter.',
    question: 'Do we know whether customers feel recognised, or do we mainly measure that the call ends sooner?',
    reasonsA: [
      'I do not want to explain again what is already on file.',
      'Knowing and keeping quiet feels dishonest to me.',
      'Our customers expect us to know their history.',
      'It saves both sides time.',
    ],
    reasonsB: [
      'To me, listening comes before reading.',
      'A file is old news, the customer calls about today.',
      'Too much knowledge in the first sentence scares people off.',
      'People who begin themselves tell you more.',
    ],
    toA: 'The power cut showed me that letting people see what you know can be care.',
    toB: 'The birthday story stayed with me: listening first costs half a minute.',
    stayed: 'I heard good reasons on the other side, but my own customers react differently.',
    minorityA: 'We think you should be open about what you know, in the very first sentence.',
    minorityB: 'We hold that the customer gets the first word, even when that takes time.',
  },
  surprise: {
    a: [
      'If I buy vegetarian, I do not want to see meatballs. That is not a bubble, that is good manners.',
      'Choosing is tiring. In a shop with thirty thousand articles, showing what fits is simply service.',
      'A technical buyer needs an eight millimetre gasket. Inspiration is of no use to him.',
    ],
    b: [
      'A good bookseller puts something on the counter you did not ask for. That is why I come back.',
      'I once bought a pram, for my sister. Two years on, that shop still takes me for a young father.',
      'People who always see the same things end up buying less. Our surprise shelf brings in new flavours.',
    ],
    bridge:
      'Give one spot on the page an honest label: ‘outside your usual choice’. Anyone who dislikes it can remove that spot.',
    nuance: 'News and books ask for surprise, a shopping list does not. What matters is what someone came to do.',
    example:
      'A regional broadcaster let an editor choose every fifth title in the app. Viewers finished those more often than expected.',
    question: 'Who picks the surprise: an editor, chance, or the supplier who pays for the spot?',
    reasonsA: [
      'Saving time is a present too.',
      'Our visitors come with a list, not to wander.',
      'Surprise is fine, as long as searching takes no longer.',
      'A good fit is exactly what people expect of us.',
    ],
    reasonsB: [
      'Yesterday’s behaviour is a narrow view of a person.',
      'Without chance, every offer turns out the same.',
      'People change faster than their profile does.',
      'A surprise is what makes me return as well.',
    ],
    toA: 'I was thinking of books, but for the weekly shop I agree with you.',
    toB: 'The pram convinced me: what we call fitting is often just out of date.',
    stayed: 'I stayed put: for each example from the other side I had one of my own.',
    minorityA: 'We think an offer should fit first. Surprise is something you ask for yourself.',
    minorityB: 'We hold on to a free spot for the unexpected, even if it sells less.',
  },
  price: {
    a: [
      'My neighbour has paid on time for twelve years and never gets a thing. Her son threatened to leave and got three months free.',
      'Once two colleagues compare their prices over coffee, your good name is gone in one go.',
      'A model that predicts what I am only just willing to pay is looking for where it hurts. I do not call that service.',
    ],
    b: [
      'Giving a student and a dentist the same ten per cent is lopsided too. One can breathe, the other notices nothing.',
      'In business sales everybody negotiates. A single price for all customers exists on paper only.',
      'We offer families on a tight budget a lower membership fee. Without data we would not find them.',
    ],
    bridge: 'Prices may differ if you dare to say aloud why someone else pays less. If you do not dare, do not do it.',
    nuance: 'A discount that helps someone and a discount that hooks someone look exactly alike in the system.',
    example:
      'A gym put its rates on the door: student, family, low income. Nobody complained, because everybody could read them.',
    question: 'What does the model actually work out: what someone needs, or what someone will just about accept?',
    reasonsA: [
      'Loyal customers should never be the most expensive.',
      'If I cannot explain a price, I do not want to charge it.',
      'An equal discount keeps trust in one piece.',
      'I do not trust a model that looks for my limit.',
    ],
    reasonsB: [
      'Treating people equally is not always fair.',
      'In our sector every price is made to measure already.',
      'This way the discount lands where it matters.',
      'With fixed rules in advance, this can be done decently.',
    ],
    toA: 'I could not answer the question of what the model works out. So I moved.',
    toB: 'The rates on the door showed me that a difference can be out in the open.',
    stayed: 'I understand the other side better, but what I find fair has not changed.',
    minorityA: 'We want one discount for everyone, because otherwise loyalty becomes a disadvantage.',
    minorityB: 'We find a discount by need fairer than an equal one, provided the rule is on the table.',
  },
}
