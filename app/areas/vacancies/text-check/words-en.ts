import { fine, phrases, type Phrase } from './phrases'

/** Our own English list. The alternative is what the text could say instead. */
export const englishPhrases: readonly Phrase[] = [
  ...phrases('agentic', 'agentic', 'gaucher', {
    'ambitious|ambition|ambitions': 'wants to go on learning at work',
    'competitive|competitively|competitiveness': 'likes to work towards a goal',
    'driven|results driven|result driven|results oriented': 'finishes what you start',
    'dominant|dominate|dominates|dominating': 'says what is needed',
    'aggressive*|assertive*': 'says clearly what is needed',
    'fearless*|self confident|self assured': 'dares to ask questions',
    'decisive*': 'chooses in time',
    'go getter*|self starter*|killer instinct': 'starts by yourself',
    'strong leader|leader|leaders|leadership': 'guides colleagues',
    'work under pressure|works under pressure|thrive under pressure|thrives under pressure':
      'stays calm when it is busy',
    'rock star*|rockstar*|ninja*|guru|gurus|superhero*': 'colleague',
  }),
  ...phrases('communal', 'communal', 'gaucher', {
    'nurturing|nurture|nurtures': 'helps people to grow',
    'caring|warm hearted|gentle': 'is friendly with people',
    'compassionate*|sympathetic*': 'listens and asks on',
    'empathetic*|empathic*': 'notices how somebody is doing',
    'motherly|people pleaser|modest': 'works well with others',
  }),
  ...phrases('title', 'manTitle', 'vervecken', {
    'salesman|salesmen': 'salesperson',
    'foreman|foremen': 'team lead',
    'chairman|chairmen': 'chair',
    'handyman|handymen': 'maintenance worker',
    'fireman|firemen': 'firefighter',
    'craftsman|craftsmen': 'craftsperson',
    'workman|workmen': 'worker',
    'barman|barmen': 'bar staff',
    'waiter|waiters': 'server',
    'delivery man|delivery men': 'delivery driver',
    manpower: 'staff',
  }),
  ...phrases('title', 'womanTitle', 'vervecken', {
    'waitress|waitresses': 'server',
    'hostess|hostesses': 'host',
    'stewardess|stewardesses': 'cabin crew',
    'cleaning lady|cleaning ladies|maid|maids': 'cleaner',
    'seamstress|seamstresses': 'sewing worker',
    'saleswoman|saleswomen': 'salesperson',
    'barmaid|barmaids': 'bar staff',
    'tea lady|dinner lady|dinner ladies': 'canteen worker',
  }),
  ...phrases('requirement', 'diploma', 'own', {
    'university degree|bachelor s degree|master s degree|degree required|completed degree|relevant degree':
      'say what somebody must be able to do',
  }),
  ...phrases('requirement', 'years', 'own', {
    '# years experience|# years of experience|# years of relevant experience|# years of work experience|# years relevant experience':
      'name the work that somebody has done before',
    'extensive experience|proven track record': 'name the work that somebody has done before',
  }),
  ...phrases('requirement', 'transport', 'own', {
    'driving licence|driving license|driver s licence|driver s license|drivers license':
      'ask it only when the work includes driving',
    'own car|own transport|own vehicle': 'say how to get there by bus or bicycle',
  }),
  ...phrases('language', 'nativeSpeaker', 'equalTreatment', {
    'native speaker*|native english|native dutch|native level|mother tongue': 'name the level that the work asks',
    'flawless english|perfect english|impeccable english|perfect dutch|flawless dutch|fluent dutch|accent free':
      'say what somebody reads, writes or says at work',
  }),
  ...phrases('age', 'young', 'ageLaw', {
    'young team|young and dynamic|young dynamic team|youthful*|young and energetic': 'describe the team without an age',
    'recent graduate*|fresh graduate*|school leaver*': 'also for who has just begun',
    'digital native*': 'works with a computer',
  }),
  ...phrases('age', 'ageLimit', 'ageLaw', {
    'under # years old|under # years of age|aged # to #|between # and # years|maximum age': 'leave the age out',
    'young man|young woman|young lady': 'leave age and sex out',
  }),
  ...phrases('availability', 'always', 'own', {
    '24 7|always available|always on call|always reachable': 'name the hours in which somebody is on call',
    'fully flexible|total flexibility|flexible at all times|available at short notice': 'name the days and times',
    'no 9 to 5|no nine to five|9 to 5 mentality|nine to five mentality|work hard play hard': 'name the working hours',
    overtime: 'say how often, and that it is agreed together',
  }),
  ...phrases('availability', 'fullTime', 'own', {
    'full time only|fulltime only|only full time|full time availability': 'name the fewest hours that are possible too',
  }),
  ...phrases('availability', 'hours', 'own', {
    'evenings and weekends|nights and weekends|irregular hours|rotating shifts|shift work':
      'give a timetable, or say that school hours are possible',
  }),
  ...phrases('musts', 'musts', 'own', {
    'must|required|mandatory|have to|essential|compulsory': 'can be learnt on the job',
  }),
  ...fine('not required|not mandatory|not essential|data driven|purpose driven|market leader'),
]
