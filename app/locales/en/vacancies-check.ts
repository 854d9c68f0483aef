import type nl from '../nl/vacancies-check'
import type { Texts } from '../texts'

const en: Texts<typeof nl> = {
  title: 'Text check',
  intro:
    'Advice, not a ban: you decide. Sample list {{version}} of Werkbrug, not an official IGMA annex. The numbers in the text refer to the list.',
  live: 'Follows what you write. Without scripts the advice appears on the page of the place after saving.',
  found_one: '{{count}} word to look at again',
  found_other: '{{count}} words to look at again',
  nothing: 'No words found to look at again.',
  instead: 'For example:',
  source: 'Source: {{source}}.',
  kinds: {
    agentic: 'sounds masculine',
    communal: 'sounds feminine',
    title: 'job title with a gender',
    requirement: 'demand that may not be needed',
    language: 'language demand',
    age: 'age',
    availability: 'availability',
    musts: 'long list of demands',
  },
  why: {
    agentic: 'With many such words women feel less at home. Say what someone does.',
    communal: 'Such words go with an outdated picture of women’s work. Say what someone does.',
    manTitle: 'The title names a man; others think the place is not for them.',
    womanTitle: 'The title names a woman; others think the place is not for them.',
    diploma: 'People who learnt the work elsewhere drop out, although they can do it.',
    years: 'Years say little about ability, and people who cared for others or moved have fewer.',
    transport: 'People who are new here or have little money often do not drive.',
    nativeSpeaker: 'Shuts out people from elsewhere; only what the work truly asks may be asked.',
    young: 'Makes older people think that the place is not for them.',
    ageLimit: 'An age may only be asked with a reason in the law.',
    always: 'People who care for children or parents drop out.',
    fullTime: 'People who can work fewer hours drop out, even when the work can be shared.',
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
