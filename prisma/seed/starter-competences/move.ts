import { readTable, type StarterGroup } from './read-table'

export const moveGroups: StarterGroup[] = [
  {
    slug: 'logistics',
    nl: 'Magazijn en logistiek',
    en: 'Warehouse and logistics',
    nature: 'hard',
    competences: readTable(`
      pick-orders             | bestellingen verzamelen in het magazijn  | pick orders in a warehouse             | orderpicken; orders pikken          | order picking; collect orders        |
      load-and-unload         | laden en lossen                          | load and unload                        | vrachtwagen lossen; goederen laden  | unload lorries; dock work            |
      stack-pallets           | pallets stapelen en sealen               | stack and wrap pallets                 | palletiseren; seal om de pallet     | palletise; shrink wrap               |
      use-a-pallet-truck      | een pompwagen gebruiken                  | use a pallet truck                     | palletwagen                         | pump truck; hand pallet jack         |
      drive-a-forklift        | een heftruck rijden                      | drive a forklift                       | vorkheftruck; heftruckcertificaat   | forklift truck; fork lift            |
      drive-a-reach-truck     | een reachtruck rijden                    | drive a reach truck                    | hoogbouwtruck                       | high-rack truck                      |
      lift-safely             | veilig tillen                            | lift safely                            | tilhouding; rug sparen              | manual handling; lifting posture     |
      pack-parcels            | pakketten inpakken voor verzending       | pack parcels for shipping              | dozen dichtmaken; verzendklaar maken | dispatch; parcel packing            |
      sort-parcels            | pakketten sorteren                       | sort parcels                           | post sorteren; sorteercentrum       | parcel sorting; sorting centre       |
      put-goods-away          | goederen op hun plek zetten              | put goods away                         | inslag; magazijn inruimen           | put-away; inbound goods              |
      keep-stock-records      | de voorraad bijhouden                    | keep stock records                     | voorraadbeheer; mutaties invoeren   | stock control; inventory records     | digital; stem
      read-a-pick-list        | een picklijst lezen                      | read a pick list                       | locatiecodes lezen; orderbon        | location codes; order sheet          | literacy
      recognise-dangerous-goods | gevaarlijke stoffen herkennen          | recognise dangerous goods              | gevaarlijke lading                  | hazardous goods                      |
      handle-damaged-goods    | schade aan goederen melden               | report damaged goods                   | breuk melden                        | damage report                        |
      sweep-the-warehouse     | het magazijn schoon en vrij houden       | keep aisles clean and clear            | gangpaden vrijhouden; vegen         | sweep the floor; clear aisles        |
    `),
  },
  {
    slug: 'driving',
    nl: 'Rijden en bezorgen',
    en: 'Driving and delivery',
    nature: 'hard',
    competences: readTable(`
      drive-a-car             | een auto besturen                        | drive a car                            | autorijden; rijbewijs B             | car driving; driving licence B       |
      drive-a-van             | een bestelbus besturen                   | drive a van                            | bus rijden; bestelwagen             | van driver                           |
      ride-a-bicycle          | fietsen in het verkeer                   | ride a bicycle in traffic              | fietsen                             | cycling                              |
      ride-a-cargo-bike       | met een bakfiets bezorgen                | deliver by cargo bike                  | fietskoerier; bakfiets rijden       | bike courier                         | citizenship
      deliver-parcels         | pakketten bezorgen                       | deliver parcels                        | pakketbezorger; post rondbrengen    | courier; parcel delivery             |
      plan-a-route            | een route plannen                        | plan a route                           | navigatie gebruiken; volgorde bepalen | route planning; use navigation     | digital; stem
      transport-people        | mensen veilig vervoeren                  | transport people safely                | taxi; leerlingenvervoer             | taxi driving; school transport       |
      secure-a-load           | lading vastzetten                        | secure a load                          | spanbanden; lading sjorren          | strap cargo                          |
      check-a-vehicle         | een voertuig controleren voor vertrek    | check a vehicle before leaving         | bandenspanning; rondje om de auto   | vehicle check; walk-round            |
      move-furniture          | meubels verhuizen                        | move furniture                         | verhuizen; meubels dragen           | removals; carry furniture            |
    `),
  },
  {
    slug: 'green',
    nl: 'Groenonderhoud',
    en: 'Green maintenance',
    nature: 'hard',
    competences: readTable(`
      mow-grass               | gras maaien                              | mow grass                              | grasmaaier; gazon maaien            | cut the lawn; lawn mower             |
      weed-beds               | onkruid weghalen                         | remove weeds                           | wieden; schoffelen                  | weeding; hoeing                      |
      prune-plants            | planten en struiken snoeien              | prune plants and shrubs                | heg knippen; snoeien                | trim hedges; cut back                |
      plant-trees-and-shrubs  | bomen en struiken planten                | plant trees and shrubs                 | aanplanten; plantgat graven         | planting; dig in plants              | citizenship
      sow-and-plant-out       | zaaien en uitplanten                     | sow and plant out                      | zaaien; stekken                     | seed beds; pot on                    |
      water-plants            | planten water geven                      | water plants                           | begieten; sproeien                  | irrigation; watering                 |
      harvest-crops           | groente en fruit oogsten                 | harvest vegetables and fruit           | plukken; oogst binnenhalen          | picking fruit; crop picking          |
      rake-leaves             | bladeren harken en blazen                | rake and blow leaves                   | bladblazer; blad ruimen             | leaf blower; clear leaves            |
      pick-up-litter          | zwerfafval opruimen                      | pick up litter                         | prikken; straat schoonhouden        | litter picking; street cleaning      | citizenship
      use-a-strimmer          | werken met een bosmaaier                 | use a strimmer                         | trimmer; bermen maaien              | brush cutter; edge trimming          |
      use-a-hedge-trimmer     | werken met een heggenschaar              | use a hedge trimmer                    | elektrische heggenschaar            | hedge cutting                        |
      dig-and-level-soil      | grond spitten en egaliseren              | dig and level soil                     | spitten; omspitten                  | digging; turn over soil              |
      make-compost            | compost maken                            | make compost                           | groenafval verwerken                | composting                           | citizenship
      recognise-plants        | planten herkennen                        | recognise plants                       | plantenkennis; namen van planten    | plant names; identify plants         | stem
      care-for-animals        | dieren verzorgen                         | care for animals                       | dieren voeren; stallen uitmesten    | feed animals; muck out stables       |
    `),
  },
]
