import type nl from '../nl/vacancies-check'
import type { Texts } from '../texts'

const en: Texts<typeof nl> = {
  title: 'Text check',
  intro:
    'Advice, not a ban: you decide. Sample list {{version}} of Werkbrug, no official IGMA annex. The numbers in the text belong to the list.',
  live: 'Follows what you write. Without scripts the advice is on the page of the place after saving.',
  found_one: '{{count}} word to look at again',
  found_other: '{{count}} words to look at again',
  nothing: 'No words found to look at again.',
  instead: 'For example:',
  source: 'Source: {{source}}.',
  kinds: {
    agentic: 'sounds masculine',
    communal: 'sounds feminine',
    title: 'job title with a gender',
    requirement: 'demand that may be needless',
    language: 'language demand',
    age: 'age',
    availability: 'availability',
    musts: 'long list of demands',
  },
  why: {
    agentic: 'With many such words women feel less at home. Say what somebody does.',
    communal: 'Such words go with an old picture of women’s work. Say what somebody does.',
    manTitle: 'The title names a man; others think the place is not for them.',
    womanTitle: 'The title names a woman; others think the place is not for them.',
    diploma: 'Who learnt the work elsewhere drops out, although it is not about being able.',
    years: 'Years say little about ability, and who cared for others or moved has fewer.',
    transport: 'Who is new here or has little money often does not drive.',
    nativeSpeaker: 'Shuts out people from elsewhere; only what the work truly asks may be asked.',
    young: 'Makes who is older think that the place is not for them.',
    ageLimit: 'An age may only be asked with a reason in the law.',
    always: 'Who cares for children or parents drops out.',
    fullTime: 'Who can work fewer hours drops out, even when the work can be shared.',
    hours: 'Without a timetable carers cannot know whether it is possible.',
    musts: 'A long list puts off people who meet most of it. What can be learnt?',
  },
  sources: {
    gaucher: 'kind after Gaucher, Friesen and Kay (2011); word: our own list',
    vervecken: 'kind after Vervecken and Hannover (2015); word: our own list',
    equalTreatment: 'Dutch Equal Treatment Act; word: our own list',
    ageLaw: 'Dutch Equal Treatment in Employment (Age Discrimination) Act; word: our own list',
    own: 'our own list',
  },
}

export default en
