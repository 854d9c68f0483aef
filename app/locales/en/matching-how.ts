import type nl from '../nl/matching-how'
import type { Texts } from '../texts'

const en: Texts<typeof nl> = {
  title: 'How we look for a place',
  sub: 'Which place fits whom? The program works with fixed rules. People choose.',
  used: {
    title: 'What we look at',
    items: {
      competences: 'what somebody can do, with a level from 1 to 4',
      wishes: 'what somebody wants: kind of work, place, what somebody wants to learn',
      hours: 'hours a week and times',
      travel: 'how far somebody wants to travel: from postcode to postcode, in a straight line',
      language: 'language and papers, where the work truly needs them',
      place: 'what the place asks, what you can learn there and whether there is a free seat',
    },
  },
  never: {
    title: 'What we never look at',
    text: 'These things take no part: the rules do not get to see them. When one of them changes, the list stays exactly the same.',
    items: {
      gender: 'man, woman or other',
      name: 'somebody’s name',
      age: 'how old somebody is',
      origin: 'where somebody comes from',
      health: 'illness, disability or what is hard',
      background: 'benefits, debts, residence, background',
    },
  },
  first: {
    title: 'First: what cannot be?',
    text: 'A place drops out when it is too far, when hours or times cannot be, when a language or a paper is needed that somebody does not have, or when the place is full. It always says how many places dropped out and why. Where we do not know something, nothing drops out.',
  },
  two: {
    title: 'Then: two numbers, never one',
    text: 'Fits the client: does the place fit what somebody wants? Fits the employer: what can somebody do already of what the place asks? We do not add them up to one mark for a person.',
  },
  employer: {
    title: 'Fits the employer: an example',
    text: 'Each competence has a weight. Who has the level that is asked gets all points. Who has half gets half. More than what is asked gives no extra points.',
    caption: 'A made-up client and a made-up place',
    head: { competence: 'Competence', kind: 'Kind', asked: 'Asked', has: 'Has', weight: 'Weight', points: 'Points' },
    competences: { clean: 'cleaning', plan: 'planning work', lift: 'lifting safely', talk: 'talking with visitors' },
    kinds: { essential: 'needed', learnable: 'can be learnt', nice: 'nice to have' },
    sum: 'Together {{fit}} out of 100.',
  },
  client: {
    title: 'Fits the client: the same example',
    text: 'Four things count: wishes ({{wishes}}), goals ({{goals}}), hours ({{hours}}) and travel ({{travel}}). How heavily stands in brackets. What is not known does not count. The hours of a place on the list always fit, for otherwise it dropped out. So where the hours are known, they count for 100.',
    caption: 'What counted in the example',
    head: { part: 'Part', score: 'Fits', weight: 'Weight' },
    sum: 'Together {{fit}} out of 100.',
  },
  growth: {
    title: 'And: what can you learn there?',
    text: 'Does a place teach what somebody wants to learn? Then it says so. It is a reason to choose and counts for no points.',
  },
  order: {
    title: 'The order',
    text: 'Who looks chooses the order: what fits the client, what fits the employer, or both together. Two equal places always stand in the same order. The same data always give the same list.',
  },
  people: {
    title: 'People choose',
    text: 'The list is a help. The client chooses from places that a counsellor lays before them and may always say no. The employer sees only what somebody can do and wants, and only when the client agrees. The program learns nothing from a no: it only counts reasons.',
  },
  wrong: {
    title: 'Is something not right?',
    text: 'Tell your counsellor. Together you change the portfolio or the wishes; the list is different at once. You may always ask why a place is in it or not.',
  },
}

export default en
