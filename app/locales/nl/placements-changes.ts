/** Texts of signatures, on paper too, and of amendments. */
export const changePageWords = {
  paper: {
    intro:
      'Gebruik dit als iemand de uitgeprinte tekst met de hand heeft getekend. Alleen wie aan de beurt is, kan worden vastgelegd.',
    who: 'Wie heeft getekend?',
    name: 'Naam zoals die op papier staat',
    signedOn: 'Datum op papier',
    scan: 'Scan of foto van de getekende bladzijden',
    scanHint: 'Pdf, JPEG of PNG.',
    sameText: 'Ik heb het papier vergeleken: het is dezelfde tekst als de verstuurde overeenkomst.',
    comparison: 'Vergelijking',
    noUndo:
      'Een vastgelegde handtekening kan niet worden weggehaald. Is er iets fout gegaan? Trek de overeenkomst dan in en maak een nieuwe.',
    record: 'Handtekening vastleggen',
    recorded: 'De handtekening op papier is vastgelegd.',
  },
  amend: {
    title: 'Wijziging {{number}}',
    sub: 'De verzegelde overeenkomst verandert niet. De wijziging krijgt een eigen tekst, handtekeningen en verzegeling.',
    what: 'Waarover gaat het?',
    kinds: 'Wat verandert er?',
    show: 'Velden tonen',
    changes: 'Wat verandert',
    leave: 'Pas alleen aan wat verandert. Bij elk veld staat wat nu geldt.',
    now: 'Nu: {{value}}.',
    nothing: 'niets',
    on: 'Geldt vanaf',
    text: 'De wijziging in gewone woorden',
    textHint: 'Dit staat bovenaan de wijziging, ook voor de deelnemer.',
    replacedCanSign: 'Kan wie wordt vervangen nog tekenen?',
    replacedHint: 'Is de vorige begeleider weg, dan tekent de werkgever in plaats daarvan.',
    save: 'Wijziging opstellen',
    saved: 'De wijziging staat klaar. Lees de tekst na en laat hem nakijken.',
    edit: 'Wijziging aanpassen',
    back: 'Terug naar de overeenkomst',
    chain: 'Overeenkomst en wijzigingen',
    original: 'De verzegelde overeenkomst',
    about: '{{kinds}}, vanaf {{day}}',
  },
}

export const changeProblemWords = {
  'signing-unknown-signer': 'Deze link hoort niet bij deze overeenkomst.',
  'signing-text-changed': 'De tekst is veranderd. Open de nieuwste link in uw mail.',
  'signing-not-your-turn': '{{expected}} tekent eerst.',
  'amendment-wrong-group': 'Deze wijziging past niet bij de gekozen soort.',
  'amendment-nothing-said': 'Schrijf op wat er verandert.',
  'amendment-nothing-changed': 'Er verandert nog niets: pas ten minste één veld aan.',
  'amendment-before-start': 'Een wijziging kan niet gelden van voor de eerste dag.',
  'amendment-not-yet': 'Wijzigen kan bij een verzegelde overeenkomst die nog loopt.',
  'amendment-running': 'Er is al een wijziging onderweg: {{found}}. Rond die eerst af of trek haar in.',
  'paper-compare': 'Vergelijk het papier met de verstuurde tekst en bevestig dat.',
  'paper-before-sent': 'De tekst is pas op {{expected}} verstuurd.',
  'paper-already-signed': '{{found}} heeft al getekend.',
}

/** What settled a task by itself. */
export const settledWords = {
  settledBy: 'vanzelf: {{what}} ({{who}})',
  settledAlone: 'vanzelf: {{what}}',
  settled: {
    answered: 'er is geantwoord',
    withdrawn: 'het gaat niet door',
    introduced: 'de kennismaking is geweest',
    drafted: 'de overeenkomst is opgesteld',
    resumed: 'de plaatsing loopt weer',
    over: 'de plaatsing is voorbij',
    sent: 'verstuurd',
    submitted: 'aangepast en weer voorgelegd',
    'change-asked': 'er is een wijziging gevraagd',
    stopped: 'ingetrokken',
    sealed: 'verzegeld',
    'follow-up-answered': 'er is verteld hoe het gaat',
    'answer-changed': 'het antwoord is veranderd',
  },
}
