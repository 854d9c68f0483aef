import { readTable, type StarterGroup } from './read-table'

export const softGroups: StarterGroup[] = [
  {
    slug: 'work-attitude',
    nl: 'Werkhouding',
    en: 'Work attitude',
    nature: 'soft',
    competences: readTable(`
      be-punctual             | op tijd komen                            | be on time                             | stipt zijn; punctueel               | punctual; arrive on time             | personal
      call-in-when-ill        | op tijd afbellen bij ziekte              | call in when ill                       | ziek melden; afmelden               | report sick; let people know         | personal
      keep-agreements         | afspraken nakomen                        | keep agreements                        | doen wat je belooft; betrouwbaar    | reliable; keep promises              | personal; citizenship
      work-accurately         | precies werken                           | work accurately                        | nauwkeurig; secuur                  | precise; careful work                | personal
      finish-tasks            | een taak afmaken                         | finish tasks                           | doorwerken; werk afronden           | complete work; follow through        | personal
      keep-going              | volhouden als het moeilijk is            | keep going when it is hard             | doorzetten; niet opgeven            | persevere; do not give up            | personal
      take-initiative         | uit jezelf aan het werk gaan             | take initiative                        | initiatief tonen; werk zien         | proactive; see what needs doing      | entrepreneurship
      work-independently      | zelfstandig werken                       | work independently                     | alleen werken                       | work alone; self-reliant             | personal
      keep-the-pace           | het werktempo bijhouden                  | keep up the pace                       | doorwerken op tempo; snel werken    | work at speed; work rate             | personal
      follow-rules            | je aan regels houden                     | follow rules                           | huisregels volgen                   | stick to rules; comply               | citizenship
      work-safely             | veilig werken                            | work safely                            | letten op gevaar; veiligheid        | safety awareness; avoid accidents    | personal
      look-after-appearance   | verzorgd op het werk komen               | look well-groomed at work              | nette kleding; persoonlijke hygiëne | personal hygiene; neat appearance    | personal
      concentrate             | je aandacht bij het werk houden          | concentrate on the work                | concentratie; focus                 | stay focused; attention              | personal
      be-honest               | eerlijk zijn                             | be honest                              | oprecht; fouten toegeven            | sincere; admit mistakes              | citizenship
      take-responsibility     | verantwoordelijkheid nemen               | take responsibility                    | verantwoordelijk zijn               | accountable; own your work           | personal
    `),
  },
  {
    slug: 'working-together',
    nl: 'Samenwerken en praten',
    en: 'Working together and talking',
    nature: 'soft',
    competences: readTable(`
      work-in-a-team          | samenwerken                              | work in a team                         | teamwork; in een ploeg werken       | teamwork; cooperate                  | personal
      ask-for-help            | om hulp vragen                           | ask for help                           | hulp zoeken; zeggen dat het niet lukt | seek help; say when stuck          | personal
      ask-questions           | vragen stellen als iets niet duidelijk is | ask when something is unclear         | doorvragen; navragen                | check understanding; clarify         | personal
      offer-help              | collega's helpen                         | help colleagues                        | hulp aanbieden; bijspringen         | lend a hand; support others          | personal
      listen-well             | goed luisteren                           | listen well                            | aandachtig luisteren                | listening; pay attention to others   | literacy; personal
      speak-clearly           | duidelijk praten                         | speak clearly                          | zeggen wat je bedoelt               | express yourself; talk clearly       | literacy
      accept-feedback         | feedback ontvangen                       | accept feedback                        | tegen kritiek kunnen; tips aannemen | take criticism; learn from comments  | personal
      give-feedback           | feedback geven                           | give feedback                          | iets bespreken met een collega      | say what could be better             | personal
      be-friendly             | vriendelijk zijn                         | be friendly                            | aardig; beleefd                     | kind; polite                         | personal
      handle-conflict         | rustig blijven bij een conflict          | stay calm in a conflict                | ruzie oplossen; de-escaleren        | solve disputes; de-escalate          | personal; citizenship
      respect-differences     | respect hebben voor verschillen          | respect differences                    | omgaan met andere culturen; open staan | open-minded; work across cultures | culture; citizenship
      show-empathy            | je inleven in een ander                  | put yourself in another's place        | empathie; begrip tonen              | empathy; understanding               | personal
      keep-confidences        | vertrouwelijk omgaan met informatie      | keep information confidential          | geheim houden; discreet             | discreet; keep secrets               | citizenship
      report-problems         | problemen op tijd melden                 | report problems in time                | aan de bel trekken; fouten melden   | raise issues; speak up               | personal
      explain-to-others       | iets uitleggen aan een ander             | explain something to another           | voordoen; inwerken van een collega  | show how; train a colleague          | literacy
      set-own-limits          | je eigen grenzen aangeven                | set your own limits                    | nee zeggen; grens stellen           | say no; set boundaries               | personal
    `),
  },
  {
    slug: 'learning-and-organising',
    nl: 'Leren, plannen en omgaan met verandering',
    en: 'Learning, planning and coping with change',
    nature: 'soft',
    competences: readTable(`
      learn-by-doing          | leren door te doen                       | learn by doing                         | van fouten leren; oefenen           | learn from mistakes; practise        | personal
      want-to-learn           | nieuwe dingen willen leren               | want to learn new things               | leergierig; nieuwsgierig            | eager to learn; curious              | personal
      plan-own-work           | je eigen werk plannen                    | plan your own work                     | organiseren; volgorde bepalen       | organise; set priorities             | personal; entrepreneurship
      manage-time             | goed omgaan met je tijd                  | manage your time                       | tijd verdelen; tijd indelen         | time management                      | personal
      adapt-to-change         | je aanpassen aan verandering             | adapt to change                        | flexibel; schakelen                 | flexible; switch tasks               | personal
      cope-with-pressure      | omgaan met drukte                        | cope with pressure                     | stressbestendig; rustig bij drukte  | handle stress; stay calm when busy   | personal
      solve-problems          | problemen oplossen                       | solve problems                         | oplossingen bedenken                | problem solving; find solutions      | entrepreneurship
      think-creatively        | nieuwe ideeën bedenken                   | come up with new ideas                 | creatief; meedenken                 | creative; inventive                  | entrepreneurship; culture
      make-decisions          | zelf een besluit nemen                   | make decisions                         | knopen doorhakken; kiezen           | decide; choose                       | entrepreneurship
      know-own-strengths      | weten waar je goed in bent               | know your own strengths                | eigen kwaliteiten kennen            | self-knowledge; know your talents    | personal
      have-confidence         | vertrouwen hebben in jezelf              | have confidence in yourself            | zelfvertrouwen                      | self-confidence                      | personal
      combine-work-and-care   | werk en zorg thuis combineren            | combine work and care at home          | gezin en werk regelen               | balance work and family              | personal; entrepreneurship
      manage-money            | met geld omgaan                          | manage money                           | budget maken; zuinig zijn           | budgeting; household budget          | stem; entrepreneurship
      save-energy-and-material | zuinig zijn met energie en materiaal    | save energy and material               | duurzaam werken; niets verspillen   | work sustainably; avoid waste        | citizenship
    `),
  },
]
