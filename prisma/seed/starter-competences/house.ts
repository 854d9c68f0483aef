import { readTable, type StarterGroup } from './read-table'

export const houseGroups: StarterGroup[] = [
  {
    slug: 'cleaning',
    nl: 'Schoonmaken',
    en: 'Cleaning',
    nature: 'hard',
    competences: readTable(`
      mop-floors              | vloeren dweilen                          | mop floors                             | vloeren moppen; vloer schoonmaken   | wash floors; clean floors            |
      vacuum-floors           | stofzuigen                               | vacuum floors                          | vloer zuigen; tapijt zuigen         | hoover; clean carpets                |
      dust-surfaces           | stof afnemen                             | dust surfaces                          | afstoffen; meubels afnemen          | wipe furniture; remove dust          |
      clean-sanitary-rooms    | toiletten en doucheruimten schoonmaken   | clean toilets and showers              | sanitair schoonmaken; wc poetsen    | clean bathrooms; clean restrooms     |
      clean-windows           | ramen wassen                             | clean windows                          | ramen lappen; glas zemen            | wash windows; wipe glass             |
      empty-bins              | prullenbakken legen                      | empty bins                             | afvalbakken legen; vuilniszakken wisselen | take out the rubbish; change bin bags |
      sort-waste              | afval scheiden                           | sort waste                             | afval sorteren; recyclen            | separate rubbish; recycle            | citizenship
      dose-cleaning-agents    | schoonmaakmiddel doseren                 | measure cleaning products              | middel afmeten; sop maken           | dilute cleaner; dose detergent       | stem
      use-colour-coded-cloths | de juiste kleur doek gebruiken           | use colour-coded cloths                | kleurcodes bij schoonmaken          | colour code for cleaning             |
      read-product-labels     | etiketten en gevaarsymbolen lezen        | read product labels and hazard symbols | gevarensymbolen herkennen           | hazard pictograms; safety labels     | literacy
      operate-scrubber        | een schrob- en zuigmachine bedienen      | operate a scrubber-dryer               | schrobmachine rijden; boenmachine   | floor machine; floor scrubber        |
      clean-stairwells        | trappenhuizen en gangen schoonmaken      | clean stairwells and corridors         | portieken schoonmaken; trap dweilen | clean hallways; clean stairs         |
      clean-vehicles          | voertuigen schoonmaken                   | clean vehicles                         | auto wassen; bus poetsen            | wash cars; valet cars                |
      stock-cleaning-trolley  | de schoonmaakkar vullen                  | stock the cleaning trolley             | werkwagen klaarzetten; kar bijvullen | refill the cleaning cart            |
    `),
  },
  {
    slug: 'kitchen',
    nl: 'Keuken',
    en: 'Kitchen',
    nature: 'hard',
    competences: readTable(`
      wash-dishes             | afwassen                                 | wash dishes                            | vaatwasser vullen; spoelen          | do the dishes; load the dishwasher   |
      peel-and-cut-vegetables | groenten schillen en snijden             | peel and cut vegetables                | groente schoonmaken; aardappels schillen | chop vegetables; prepare vegetables |
      use-kitchen-knives      | veilig werken met keukenmessen           | use kitchen knives safely              | mes vasthouden; snijtechniek        | knife skills; cutting technique      |
      follow-a-recipe         | een recept volgen                        | follow a recipe                        | volgens recept koken                | cook from a recipe                   | literacy
      weigh-ingredients       | ingrediënten wegen en afmeten            | weigh and measure ingredients          | afwegen; hoeveelheden meten         | measure quantities; use scales       | stem
      cook-simple-meals       | eenvoudige maaltijden koken              | cook simple meals                      | warm eten maken; koken              | prepare hot food; basic cooking      |
      prepare-sandwiches      | broodjes en salades klaarmaken           | prepare sandwiches and salads          | broodjes smeren; koude gerechten    | make sandwiches; cold dishes         |
      bake-bread-and-pastry   | brood en gebak bakken                    | bake bread and pastry                  | bakken; deeg maken                  | baking; make dough                   |
      work-hygienically       | hygiënisch werken met voedsel            | handle food hygienically               | voedselveiligheid; HACCP            | food safety; food hygiene            |
      check-fridge-temperature | de temperatuur van de koeling controleren | check fridge temperatures            | koelkast controleren; temperatuurlijst | temperature log; monitor cold storage | stem
      check-use-by-dates      | houdbaarheidsdatums controleren          | check use-by dates                     | tht controleren; oude producten weghalen | expiry dates; best before dates  |
      portion-food            | eten in porties verdelen                 | portion food                           | portioneren; borden opmaken         | plate food; divide meals             | stem
      clean-kitchen-equipment | keukenapparaten schoonmaken              | clean kitchen equipment                | oven schoonmaken; werkbank poetsen  | scrub pans; clean the oven           |
      handle-allergens        | rekening houden met allergieën           | take allergies into account            | allergenen kennen; dieetwensen      | allergens; special diets             |
      store-food              | eten op de goede plek bewaren            | store food correctly                   | voorraad opbergen; eerst in eerst uit | first in first out; put food away  |
      limit-food-waste        | voedselverspilling beperken              | limit food waste                       | restjes gebruiken; minder weggooien | use leftovers; waste less food       | citizenship
    `),
  },
  {
    slug: 'home-care',
    nl: 'Hulp en zorg aan huis',
    en: 'Help and care at home',
    nature: 'hard',
    competences: readTable(`
      keep-a-household        | een huishouden doen                      | keep a household                       | huishoudelijk werk; thuishulp       | housekeeping; domestic help          |
      do-laundry              | de was doen                              | do the laundry                         | wassen; kleding wassen              | wash clothes; run a washing machine  |
      iron-clothes            | kleding strijken                         | iron clothes                           | strijken; was vouwen                | ironing; press clothes               |
      make-beds               | bedden opmaken                           | make beds                              | bed verschonen; lakens wisselen     | change sheets; change bed linen      |
      do-groceries-for-others | boodschappen doen voor iemand            | do the shopping for someone            | boodschappen halen                  | run errands; buy groceries           |
      help-with-eating        | iemand helpen met eten en drinken        | help someone eat and drink             | eten geven; maaltijd ondersteunen   | assist with meals; feeding help      |
      help-with-washing       | iemand helpen met wassen en aankleden    | help someone wash and dress            | persoonlijke verzorging; ADL-hulp   | personal care; help with dressing    |
      help-someone-move       | iemand helpen opstaan en lopen           | help someone stand up and walk         | steun bij lopen; transfer           | mobility help; assist walking        |
      push-a-wheelchair       | veilig een rolstoel duwen                | push a wheelchair safely               | rolstoel rijden                     | wheelchair use                       |
      keep-someone-company    | iemand gezelschap houden                 | keep someone company                   | koffie drinken met cliënten; maatje zijn | visit people; be a buddy        | personal
      notice-changes-in-health | veranderingen bij iemand opmerken       | notice changes in someone              | signaleren; zien dat het slechter gaat | spot warning signs; observe clients | personal
      accompany-appointments  | iemand naar een afspraak brengen         | accompany someone to an appointment    | meegaan naar de dokter; begeleiden  | escort clients; go along to the doctor |
      lead-simple-activities  | een eenvoudige activiteit begeleiden     | lead a simple activity                 | spelletjes doen; activiteiten met ouderen | run activities; play games with residents | culture
      report-to-care-team     | vertellen en opschrijven wat er gebeurde | report what happened to the team       | overdragen; rapporteren in de zorg  | care notes; handover notes           | literacy
    `),
  },
  {
    slug: 'child-care',
    nl: 'Hulp bij kinderopvang',
    en: 'Child care assistance',
    nature: 'hard',
    competences: readTable(`
      supervise-play          | toezicht houden bij het spelen           | supervise children at play             | op kinderen passen; buiten spelen   | watch children; playground duty      |
      read-to-children        | kinderen voorlezen                       | read to children                       | voorlezen; verhaaltje vertellen     | story time; tell stories             | literacy
      do-crafts-with-children | knutselen met kinderen                   | do crafts with children                | tekenen en plakken                  | arts and crafts; drawing             | culture
      change-nappies          | luiers verschonen                        | change nappies                         | baby verschonen                     | change diapers; baby care            |
      prepare-baby-food       | flesjes en fruithapjes klaarmaken        | prepare bottles and baby food          | flesvoeding maken                   | bottle feeding; make baby meals      |
      put-children-to-sleep   | kinderen in bed leggen                   | put children to bed                    | slaapritueel; middagslaapje         | nap time; settle children            |
      comfort-children        | kinderen troosten                        | comfort children                       | geruststellen; kind kalmeren        | calm a child; reassure children      | personal
      set-limits-kindly       | rustig grenzen stellen aan kinderen      | set limits for children calmly         | regels uitleggen; corrigeren        | explain rules; guide behaviour       | personal
      keep-play-area-safe     | de speelplek veilig en schoon houden     | keep the play area safe and clean      | speelgoed schoonmaken; gevaar zien  | clean toys; child safety             |
      walk-with-children      | met een groep kinderen over straat lopen | walk with a group of children          | kinderen naar school brengen        | school run; cross the road together  |
      talk-with-parents       | met ouders praten bij halen en brengen   | talk with parents at drop-off          | overdracht aan ouders               | inform parents; handover to parents  | literacy
      support-meals-children  | kinderen begeleiden bij het eten         | support children at meal times         | tussendoortje geven; samen eten     | snack time; lunch with children      |
    `),
  },
]
