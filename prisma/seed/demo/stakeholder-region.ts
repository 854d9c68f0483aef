/** Invented numbers of the invented region: jobs, vacancies, growth, hard to fill, entry-level share, part-time share. */
export const demoSectors = [
  { code: 'Q', jobs: 14_200, vacancies: 910, growth: 1, hard: true, entry: 28, women: 81, partTime: 74 },
  { code: 'G', jobs: 11_600, vacancies: 480, growth: 0, hard: false, entry: 46, women: 55, partTime: 58 },
  { code: 'C', jobs: 9_800, vacancies: 390, growth: -1, hard: true, entry: 31, women: 24, partTime: 22 },
  { code: 'F', jobs: 6_100, vacancies: 520, growth: 2, hard: true, entry: 25, women: 9, partTime: 14 },
  { code: 'I', jobs: 4_300, vacancies: 340, growth: 1, hard: false, entry: 62, women: 52, partTime: 70 },
  { code: 'H', jobs: 3_900, vacancies: 260, growth: 1, hard: true, entry: 44, women: 21, partTime: 27 },
  { code: 'P', jobs: 3_700, vacancies: 150, growth: 0, hard: true, entry: 12, women: 69, partTime: 61 },
] as const

interface DemoSource {
  name: string
  pros: string
  cons: string
  quality: number
}

const board: DemoSource = {
  name: 'Werkplein',
  pros: 'actueel en volledig',
  cons: 'vraagt vaak een diploma',
  quality: 3,
}
const calls: DemoSource = {
  name: 'Eigen werkgevers bellen',
  pros: 'ook wat nog geen vacature is',
  cons: 'kost tijd',
  quality: 5,
}

/** Where the vacancies of a sector are found, by its section. */
export const demoSources: Record<(typeof demoSectors)[number]['code'], readonly DemoSource[]> = {
  Q: [
    { name: 'Zorgkoepel Voorbeeldstroom', pros: 'alle instellingen op één plek', cons: 'alleen leden', quality: 4 },
    calls,
  ],
  G: [
    { name: 'Winkelstraat aflopen', pros: 'briefjes op de deur', cons: 'alleen het centrum', quality: 4 },
    { ...board, quality: 2 },
  ],
  C: [
    { name: 'Metaalkring', pros: 'weet wie er uitbreidt', cons: 'komt vier keer per jaar bijeen', quality: 4 },
    { name: 'Uitzendgroep Vlot', pros: 'snel', cons: 'korte contracten', quality: 2 },
  ],
  F: [{ ...board, cons: 'klussen staan er niet op', quality: 2 }, calls],
  I: [
    { name: 'Sites van de zaken zelf', pros: 'altijd bijgewerkt', cons: 'iedere zaak apart', quality: 3 },
    { name: 'Uitzendgroep Vlot', pros: 'veel keus in het seizoen', cons: 'weinig vaste uren', quality: 3 },
  ],
  H: [board, calls],
  P: [{ name: 'Personeelsblad van de scholen', pros: 'volledig', cons: 'verschijnt eens per maand', quality: 4 }],
}

/** Importance, interest and influence a year ago and now; null then: not yet thought of. */
export const demoStakeholders = [
  {
    label: 'Zorgkoepel Voorbeeldstroom',
    kind: 'primary',
    stakes: '+ instroom van personeel\n− tijd voor begeleiding',
    reason: 'alle zorginstellingen volgen haar afspraken',
    people: 2_400,
    before: [4, 4, 5],
    now: [5, 4, 5],
  },
  {
    label: 'Metaalkring',
    kind: 'primary',
    stakes: '+ instroom\n− begeleidingstijd',
    reason: 'heeft een eigen opleidingsfonds',
    people: 620,
    before: [4, 3, 2],
    now: [4, 3, 4],
  },
  {
    label: 'Uitzendgroep Vlot',
    kind: 'secondary',
    stakes: '+ kandidaten\n± concurrentie om dezelfde plekken',
    reason: 'vult de helft van het instapwerk in',
    people: 180,
    before: [2, 4, 4],
    now: [2, 3, 5],
  },
  {
    label: 'Taalhuis De Zin',
    kind: 'secondary',
    stakes: '+ deelnemers\n? ruimte en subsidie',
    reason: 'kan plekken geven, niet afdwingen',
    people: 12,
    before: [4, 5, 1],
    now: [5, 5, 2],
  },
  {
    label: 'Vrouwennetwerk Proefdam',
    kind: 'secondary',
    stakes: '+ werk voor de achterban',
    reason: 'kent de mensen, beslist niet',
    people: 8,
    before: [4, 5, 2],
    now: [4, 5, 2],
  },
  {
    label: 'Ondernemersclub Voorbeeldstad',
    kind: 'primary',
    stakes: '± goede naam\n− regeldruk',
    reason: 'opent deuren bij kleine bedrijven',
    people: 90,
    before: [3, 2, 3],
    now: [3, 3, 3],
  },
  {
    label: 'Bouwend Voorbeeldstroom',
    kind: 'primary',
    stakes: '+ leerlingen\n− veiligheid op de bouwplaats',
    reason: 'bepaalt wie er op de grote werken leert',
    people: 1_150,
    before: null,
    now: [4, 4, 4],
  },
  {
    label: 'Sportbond',
    kind: 'secondary',
    stakes: '? vrijwilligers',
    reason: 'raakt het werk maar even',
    people: 25,
    before: [2, 2, 1],
    now: null,
  },
] as const
