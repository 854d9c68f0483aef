import { readTable, type StarterGroup } from './read-table'

export const tradeGroups: StarterGroup[] = [
  {
    slug: 'retail',
    nl: 'Winkel',
    en: 'Retail',
    nature: 'hard',
    competences: readTable(`
      fill-shelves            | vakken vullen                            | fill shelves                           | schappen bijvullen; winkel vullen   | stock shelves; restock               |
      operate-till            | afrekenen aan de kassa                   | operate a till                         | kassa draaien; kassawerk            | work the checkout; cash register     | stem
      handle-cash             | geld tellen en wisselgeld geven          | count money and give change            | kas opmaken; contant geld           | cash handling; count the till        | stem
      advise-customers        | klanten advies geven                     | advise customers                       | uitleg geven over producten         | product advice; help customers choose | literacy
      greet-customers         | klanten begroeten en te woord staan      | greet and serve customers              | klantvriendelijk zijn; klanten helpen | customer service; welcome customers | personal
      price-goods             | producten prijzen                        | price goods                            | prijsstickers plakken; etiketteren  | label prices; tag items              |
      arrange-displays        | een etalage of display inrichten         | arrange a window or display            | producten presenteren; spiegelen    | visual merchandising; front the shelves | culture
      handle-returns          | retouren en klachten afhandelen          | handle returns and complaints          | ruilen; klachten aanhoren           | refunds; exchange goods              | personal
      check-deliveries        | een levering controleren                 | check a delivery                       | pakbon nalopen; goederen ontvangen  | check packing slip; receive goods    | stem
      count-stock             | voorraad tellen                          | count stock                            | inventariseren; balans tellen       | stocktaking; inventory               | stem
      wrap-gifts              | cadeaus inpakken                         | wrap gifts                             | inpakken aan de toonbank            | gift wrapping                        |
      sort-second-hand-goods  | tweedehands spullen sorteren             | sort second-hand goods                 | kringloop; kleding sorteren         | charity shop sorting; reuse shop     | citizenship
      take-phone-orders       | bestellingen aannemen aan de telefoon    | take orders by phone                   | telefonisch bestellen               | phone orders                         | literacy
      prevent-theft           | letten op diefstal                       | watch out for theft                    | winkeldiefstal melden; opletten     | loss prevention; spot shoplifting    |
    `),
  },
  {
    slug: 'hospitality',
    nl: 'Horeca en gastvrijheid',
    en: 'Hospitality',
    nature: 'hard',
    competences: readTable(`
      serve-at-table          | aan tafel bedienen                       | serve at table                         | eten uitserveren; bediening         | wait tables; serve food              |
      take-orders             | bestellingen opnemen                     | take orders                            | bestelling noteren                  | note orders                          | literacy
      make-coffee-and-tea     | koffie en thee zetten                    | make coffee and tea                    | barista; koffiemachine bedienen     | barista; coffee machine              |
      set-tables              | tafels dekken en afruimen                | set and clear tables                   | afruimen; tafel klaarmaken          | lay tables; clear plates             |
      run-a-bar               | drankjes inschenken                      | pour drinks                            | achter de bar staan; tappen         | bar work; serve drinks               |
      clean-hotel-rooms       | hotelkamers schoonmaken                  | clean hotel rooms                      | kamers doen; housekeeping           | room attendant; housekeeping         |
      welcome-guests          | gasten ontvangen                         | welcome guests                         | receptie; inchecken                 | reception; check in guests           | personal
      run-a-buffet            | een buffet aanvullen en netjes houden    | keep a buffet filled and tidy          | ontbijtbuffet                       | breakfast buffet                     |
      run-a-canteen-counter   | werken aan het buffet van een kantine    | serve at a canteen counter             | bedrijfsrestaurant; catering        | canteen work; catering               |
      set-up-rooms            | een zaal klaarzetten                     | set up a room                          | stoelen zetten; vergaderzaal inrichten | arrange chairs; event set-up      |
      explain-menu            | de kaart uitleggen                       | explain the menu                       | gerechten toelichten                | describe dishes                      | literacy; multilingual
      handle-reservations     | reserveringen verwerken                  | handle reservations                    | boekingen noteren; reserveren       | bookings                             | digital
      polish-cutlery          | bestek en glazen poleren                 | polish cutlery and glasses             | glazen poetsen                      | shine glassware                      |
    `),
  },
  {
    slug: 'admin',
    nl: 'Administratie en kantoor',
    en: 'Administration and office',
    nature: 'hard',
    competences: readTable(`
      enter-data              | gegevens invoeren                        | enter data                             | data typen; formulieren overnemen   | data entry; key in records           | digital
      file-documents          | documenten ordenen en opbergen           | file documents                         | archiveren; dossiers opbergen       | archive papers; filing               | literacy
      scan-and-copy           | scannen en kopiëren                      | scan and copy                          | printen; digitaliseren              | photocopy; digitise papers           | digital
      handle-post             | de post verwerken                        | handle the post                        | brieven sorteren; post frankeren    | sort mail; mail room                 |
      answer-the-phone        | de telefoon aannemen                     | answer the phone                       | telefonist; doorverbinden           | take calls; transfer calls           | literacy
      plan-appointments       | afspraken plannen                        | plan appointments                      | agenda bijhouden                    | keep a diary; scheduling             | digital
      receive-visitors        | bezoekers ontvangen                      | receive visitors                       | balie; bezoek inschrijven           | front desk; sign in visitors         | personal
      write-simple-emails     | eenvoudige e-mails schrijven             | write simple e-mails                   | mailen; berichten beantwoorden      | answer messages; e-mailing           | literacy; digital
      use-a-word-processor    | teksten maken op de computer             | use a word processor                   | brief typen; tekstverwerken         | type letters; edit text              | digital
      use-a-spreadsheet       | werken met een rekenblad                 | use a spreadsheet                      | lijsten bijhouden; Excel            | keep lists; Excel                    | digital; stem
      fill-in-forms           | formulieren invullen                     | fill in forms                          | aanvraag invullen                   | complete forms                       | literacy
      check-invoices          | facturen controleren                     | check invoices                         | rekeningen nalopen                  | check bills                          | stem
      order-office-supplies   | kantoorspullen bestellen                 | order office supplies                  | voorraad kantoor bijhouden          | stationery orders                    |
      take-notes              | aantekeningen maken bij een overleg      | take notes in a meeting                | notuleren; verslag maken            | write minutes                        | literacy
    `),
  },
  {
    slug: 'basic-skills',
    nl: 'Taal, rekenen en digitaal',
    en: 'Language, numbers and digital',
    nature: 'hard',
    competences: readTable(`
      read-instructions       | een werkinstructie lezen                 | read work instructions                 | handleiding lezen; werkbriefje      | read a manual; task sheet            | literacy
      follow-spoken-orders    | een gesproken opdracht begrijpen         | understand spoken instructions         | opdracht volgen; luisteren naar uitleg | follow oral instructions          | literacy
      speak-dutch-at-work     | Nederlands spreken op het werk           | speak Dutch at work                    | Nederlands praten met collega's     | Dutch conversation                   | multilingual
      speak-english-at-work   | Engels spreken op het werk               | speak English at work                  | Engels praten                       | English conversation                 | multilingual
      interpret-for-others    | voor iemand anders vertalen              | interpret for someone                  | tolken; helpen met taal             | translate for others                 | multilingual
      do-sums                 | rekenen op het werk                      | do sums at work                        | optellen en aftrekken; hoofdrekenen | basic arithmetic; mental maths       | stem
      measure-lengths         | lengte en gewicht meten                  | measure length and weight              | meten; rolmaat en weegschaal        | tape measure; take measurements      | stem
      read-a-timetable        | een rooster lezen                        | read a roster                          | dienstrooster; werktijden opzoeken  | shift schedule; rota                 | literacy
      use-a-smartphone-app    | werken met een app op de telefoon        | use an app on a phone                  | smartphone gebruiken                | smartphone use                       | digital
      use-a-handheld-scanner  | werken met een handscanner               | use a handheld scanner                 | barcode scannen; streepjescodes     | scan barcodes                        | digital
      look-up-information     | informatie opzoeken op internet          | look up information online             | googelen; zoeken op het web         | web search                           | digital
      protect-personal-data   | zorgvuldig omgaan met gegevens           | handle personal data with care         | privacy; wachtwoord geheim houden   | privacy; keep passwords safe         | digital; citizenship
      make-online-meetings    | meedoen aan een overleg op het scherm    | join a meeting on screen               | videobellen; online vergaderen      | video call; online meeting           | digital
    `),
  },
]
