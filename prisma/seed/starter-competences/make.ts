import { readTable, type StarterGroup } from './read-table'

export const makeGroups: StarterGroup[] = [
  {
    slug: 'production',
    nl: 'Productie',
    en: 'Production',
    nature: 'hard',
    competences: readTable(`
      work-on-a-line          | werken aan de lopende band               | work on a production line              | lijnwerk; bandwerk                  | assembly line; conveyor work         |
      assemble-parts          | onderdelen in elkaar zetten              | assemble parts                         | monteren; assemblage                | put parts together; assembly         | stem
      pack-products           | producten inpakken                       | pack products                          | verpakken; dozen vullen             | packing; box goods                   |
      check-quality           | producten controleren op fouten          | check products for faults              | kwaliteitscontrole; nakijken        | quality control; inspect goods       |
      operate-a-machine       | een eenvoudige machine bedienen          | operate a simple machine               | machine instellen; operator         | machine operator; run a machine      | stem
      feed-a-machine          | een machine vullen en leeghalen          | load and unload a machine              | machine bijvullen                   | feed a machine                       |
      record-production       | aantallen en storingen noteren           | record counts and faults               | productielijst invullen             | production log; count output         | literacy; stem
      weigh-and-fill          | producten afwegen en afvullen            | weigh and fill products                | zakken vullen                       | filling; bagging                     | stem
      label-products          | etiketten plakken                        | label products                         | stickeren; labelen                  | sticker goods; put on labels         |
      sort-products           | producten sorteren                       | sort products                          | sorteerwerk; uitzoeken              | grading; pick out items              |
      read-a-drawing          | een eenvoudige werktekening lezen        | read a simple drawing                  | bouwtekening; schema lezen          | read a plan; work drawing            | stem
      use-protective-gear     | beschermingsmiddelen dragen              | wear protective gear                   | veiligheidsschoenen; gehoorbescherming | PPE; wear safety shoes            |
      stop-a-machine-safely   | een machine veilig stoppen               | stop a machine safely                  | noodstop gebruiken                  | emergency stop                       |
      keep-workplace-tidy     | de werkplek netjes houden                | keep the workplace tidy                | opruimen; werkplek schoonhouden     | clean as you go; housekeeping at work |
      solder-parts            | solderen                                 | solder parts                           | soldeerwerk; printplaten            | soldering; circuit boards            | stem
    `),
  },
  {
    slug: 'technical-help',
    nl: 'Technische hulp',
    en: 'Technical help',
    nature: 'hard',
    competences: readTable(`
      use-hand-tools          | handgereedschap gebruiken                | use hand tools                         | hamer en schroevendraaier           | hammer and screwdriver               |
      use-power-tools         | elektrisch gereedschap gebruiken         | use power tools                        | boren; schroefmachine               | drill; cordless screwdriver          |
      repair-bicycles         | fietsen repareren                        | repair bicycles                        | band plakken; fietsenmaker          | fix bikes; mend a puncture           |
      replace-car-tyres       | autobanden wisselen                      | change car tyres                       | banden wisselen; wielen monteren    | tyre fitting; swap wheels            |
      do-oil-check            | vloeistoffen van een auto controleren    | check a car's fluids                   | olie peilen; onderhoud auto         | oil check; car maintenance           |
      do-small-repairs        | klein onderhoud in huis doen             | do small repairs in a building         | klussen; huismeester                | handyman work; odd jobs              |
      replace-lamps           | lampen en zekeringen vervangen           | replace lamps and fuses                | lamp verwisselen                    | change light bulbs                   | stem
      unblock-drains          | een afvoer ontstoppen                    | unblock a drain                        | sifon schoonmaken; gootsteen        | clear a sink                         |
      dismantle-devices       | apparaten uit elkaar halen               | dismantle devices                      | demonteren; elektronica recyclen    | take apart; recycle electronics      | stem; citizenship
      maintain-tools          | gereedschap schoonmaken en onderhouden   | clean and maintain tools               | gereedschap slijpen; smeren         | sharpen tools; oil tools             |
      install-a-computer      | een computer aansluiten                  | set up a computer                      | printer installeren; kabels         | connect a printer; plug in devices   | digital
      find-a-simple-fault     | een eenvoudige storing opzoeken          | find a simple fault                    | storing zoeken; uitzoeken wat stuk is | troubleshoot; find what is broken  | stem
      weld-simple-joints      | eenvoudig laswerk doen                   | weld simple joints                     | lassen; metaal bewerken             | welding; metal work                  |
    `),
  },
  {
    slug: 'construction',
    nl: 'Hulp in de bouw',
    en: 'Construction help',
    nature: 'hard',
    competences: readTable(`
      carry-building-material | bouwmateriaal sjouwen en klaarleggen     | carry and lay out building material    | opperman; stenen brengen            | labourer; bring bricks               |
      mix-mortar              | specie en beton mengen                   | mix mortar and concrete                | cement draaien; metselspecie        | mix cement                           | stem
      lay-bricks              | metselen                                 | lay bricks                             | muur bouwen; stenen leggen          | bricklaying; build a wall            |
      paint-walls             | muren en kozijnen schilderen             | paint walls and frames                 | verven; sauzen                      | decorating; painting                 |
      sand-and-fill           | schuren en plamuren                      | sand and fill                          | gaten vullen; glad maken            | smooth surfaces; filler work         |
      hang-wallpaper          | behangen                                 | hang wallpaper                         | behang plakken                      | wallpapering                         |
      lay-floors              | vloeren leggen                           | lay floors                             | laminaat leggen; tegels zetten      | laminate; tiling                     | stem
      lay-paving              | bestraten                                | lay paving                             | stoep leggen; straten maken         | pave; lay slabs                      |
      plaster-walls           | muren stucen                             | plaster walls                          | stukadoren                          | plastering                           |
      saw-and-drill-wood      | hout zagen en boren                      | saw and drill wood                     | timmeren; hout bewerken             | carpentry; woodwork                  | stem
      build-scaffolding       | helpen een steiger te bouwen             | help build scaffolding                 | steiger opzetten                    | scaffolding                          |
      clear-a-building-site   | de bouwplaats opruimen                   | clear a building site                  | puin ruimen; bouwafval              | remove rubble; site cleaning         |
      insulate-homes          | een woning isoleren                      | insulate a home                        | isolatie plaatsen; tocht dichten    | insulation; draught proofing         | citizenship
    `),
  },
  {
    slug: 'sewing',
    nl: 'Naaien en textiel',
    en: 'Sewing and textiles',
    nature: 'hard',
    competences: readTable(`
      sew-by-hand             | met de hand naaien                       | sew by hand                            | knoop aanzetten; zomen              | hand stitching; sew on buttons       |
      use-a-sewing-machine    | werken met een naaimachine               | use a sewing machine                   | stikken; lockmachine                | machine sewing; overlock             |
      alter-clothes           | kleding vermaken                         | alter clothes                          | broek korter maken; kleding innemen | hem trousers; take in clothes        |
      mend-clothes            | kleding herstellen                       | mend clothes                           | gaten dichten; rits vervangen       | repair clothes; replace zips         | citizenship
      cut-fabric              | stof knippen volgens een patroon         | cut fabric to a pattern                | patroon volgen; stof uitknippen     | pattern cutting                      | stem
      take-body-measurements  | iemands maten opnemen                    | take body measurements                 | de maat nemen                       | measure for clothes                  | stem
      press-textiles          | textiel persen                           | press textiles                         | stomen; strijkpers                  | steam press                          |
      sort-laundry-industrially | wasgoed sorteren in een wasserij       | sort laundry in a laundry plant        | wasserij; linnen sorteren           | linen sorting; industrial laundry    |
      embroider               | borduren                                 | embroider                              | versieren met naald en draad        | embroidery; decorative stitching     | culture
      knit-and-crochet        | breien en haken                          | knit and crochet                       | handwerken                          | needlework                           | culture
    `),
  },
]
