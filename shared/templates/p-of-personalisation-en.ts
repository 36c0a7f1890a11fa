import { between, rating, type Template } from './template.ts'

export const pOfPersonalisationEn: Template = {
  name: 'p-of-personalisation',
  lang: 'en',
  title: 'The P of Personalisation',
  description:
    'How personal may marketing become? Twelve dilemmas and six words on the scales, in four chapters: a little over three hours. Take a few out if you want to talk longer.',
  chapters: [
    { key: 'promise', title: 'What we promise customers' },
    { key: 'limitation', title: 'Where it chafes' },
    { key: 'compass', title: 'You as the compass' },
    { key: 'balance', title: 'The right measure' },
  ],
  items: [
    {
      key: 'welcome',
      chapter: 'promise',
      kind: 'talk',
      title: 'Welcome to the table',
      question: 'Who are you, and when did a message from an organisation truly feel meant for you?',
      minutes: 15,
    },
    {
      key: 'recognise',
      chapter: 'promise',
      kind: 'dilemma',
      title: 'Known at once',
      question:
        'A regular customer calls. Do you show that you have everything in front of you, or let them tell their story first?',
      ...between(
        ['Show what you know', 'Nobody likes explaining the same thing for the fifth time.'],
        ['Let the customer begin', 'If you listen first, you also hear what is different today.'],
      ),
      minutes: 13,
    },
    {
      key: 'surprise',
      chapter: 'promise',
      kind: 'dilemma',
      title: 'Familiar or unexpected',
      question:
        'Do you mainly show people what fits their earlier choices, or keep room on purpose for what they were not looking for?',
      ...between(
        ['What fits you', 'When you find things quickly, you have time and attention to spare.'],
        ['What you did not know yet', 'If you only see yourself reflected, you stop discovering things.'],
      ),
      minutes: 14,
    },
    {
      key: 'price',
      chapter: 'promise',
      kind: 'dilemma',
      title: 'A different price for you',
      question:
        'You can predict which discount will persuade someone. Does everyone get the same one, or each person what it takes?',
      ...between(
        ['The same discount', 'Loyal customers should not pay for those who threaten to leave.'],
        ['A discount by need', 'The same money can help people who could not buy without it.'],
      ),
      minutes: 14,
    },
    {
      key: 'conversations',
      chapter: 'limitation',
      kind: 'dilemma',
      title: 'Model or conversation',
      question:
        'You have money for one thing: a sharper prediction model, or thirty good conversations with customers. What do you buy?',
      ...between(
        ['The sharper model', 'Thirty people are a story, a million clicks are a pattern.'],
        ['Thirty conversations', 'A click tells you that someone left, not what came before it.'],
      ),
      minutes: 13,
    },
    {
      key: 'outside',
      chapter: 'limitation',
      kind: 'dilemma',
      title: 'Those who fit no box',
      question:
        'Four in a hundred customers fit none of your segments. Do they get a route of their own, or the plain version?',
      ...between(
        ['A route of their own', 'Otherwise they are the ones who notice that every message was for others.'],
        ['The plain version', 'A good plain version is the only one that feels strange to nobody.'],
      ),
      minutes: 13,
    },
    {
      key: 'signature',
      chapter: 'limitation',
      kind: 'dilemma',
      title: 'Who signs the message?',
      question:
        'A system writes each customer a message of their own. Do you sign it with an adviser’s name, or with the company’s?',
      ...between(
        ['The name of a person', 'With a name there is someone who answers, even if a machine typed it.'],
        ['The name of the company', 'You only sign for what you wrote yourself.'],
      ),
      minutes: 13,
    },
    {
      key: 'words',
      chapter: 'limitation',
      kind: 'dilemma',
      title: 'Words on the scales',
      question:
        'Each department has its own word for much the same thing. How does each of these words sound to a customer who hears it?',
      ...rating(
        ['puts people off', 'draws people in'],
        ['Personalisation', 'Hyper-personalisation', 'Tailoring', 'Customer profile', 'Recommendation', 'Recognition'],
      ),
      rounds: 1,
      minutes: 9,
    },
    {
      key: 'break',
      chapter: 'limitation',
      kind: 'break',
      title: 'Break',
      question: 'Fifteen minutes without a screen. Which dilemma is still on your mind?',
      minutes: 15,
    },
    {
      key: 'loss',
      chapter: 'compass',
      kind: 'dilemma',
      title: 'Grief in the data',
      question:
        'From orders you infer that a customer has lost someone. Do you quietly adjust your messages, or leave that knowledge alone?',
      ...between(
        ['Quietly adjust', 'A cheerful offer to someone who grieves is hurt you could have spared.'],
        ['Leave it alone', 'If people told you nothing, they may trust you not to guess.'],
      ),
      minutes: 15,
    },
    {
      key: 'veto',
      chapter: 'compass',
      kind: 'dilemma',
      title: 'Allowed, but is it right?',
      question:
        'A campaign is legal and tests well, but something bothers you. Do you stop it, or let customers decide?',
      ...between(
        ['I stop the campaign', 'A professional sometimes sees what a test does not ask.'],
        ['Customers decide', 'Your unease is not by definition theirs. Ask them.'],
      ),
      minutes: 14,
    },
    {
      key: 'accountable',
      chapter: 'compass',
      kind: 'dilemma',
      title: 'Who answers for it?',
      question:
        'A message went too far and customers are angry. Whom do you turn to first: the maker, or the organisation that set the goal?',
      ...between(
        ['The maker', 'Whoever presses send is the last person who can still say no.'],
        ['The organisation', 'Whoever sets the goal decides how much room there is for a no.'],
      ),
      minutes: 14,
    },
    {
      key: 'default',
      chapter: 'balance',
      kind: 'dilemma',
      title: 'On or off',
      question:
        'A new customer signs up. Is personalisation on with a clear off switch, or off until the customer asks for it?',
      ...between(
        ['On, with an off switch', 'You can only judge it once you have noticed what it brings you.'],
        ['Off, until you ask', 'What you chose yourself does not feel like being watched.'],
      ),
      minutes: 14,
    },
    {
      key: 'energy',
      chapter: 'balance',
      kind: 'dilemma',
      title: 'The last two per cent',
      question:
        'A heavier model brings two per cent more response and uses three times the power. Do you take the heavier or the lighter one?',
      ...between(
        ['The heavier model', 'Choosing more sharply saves paper, delivery and unwanted messages.'],
        ['The lighter model', 'Good enough is a choice too. We can leave that two per cent behind.'],
      ),
      minutes: 13,
    },
    {
      key: 'sectors',
      chapter: 'balance',
      kind: 'dilemma',
      title: 'One line or many',
      question: 'Does the profession draw one common line for personalisation, or does each sector draw its own?',
      ...between(
        ['One line for the profession', 'A customer is the same person everywhere, at the bank and in the shop.'],
        ['Each sector its own line', 'A buyer at work expects something else than someone with a trolley.'],
      ),
      minutes: 15,
    },
  ],
}
