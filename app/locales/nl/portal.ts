/** Texts of a firm's own pages. */
const portal = {
  promises: {
    title: 'Afspraken',
    emptyTitle: 'Geen open afspraken',
    emptyText: 'Wat uw contactpersoon met u afspreekt en met u deelt, staat hier met een dag erbij.',
    by: { us: '{{organisation}}', them: 'u' },
    until: 'uiterlijk {{day}}',
    late: 'was uiterlijk {{day}}',
    kept: 'nagekomen',
    tell: 'Dit is gedaan',
    tellAbout: 'Dit is gedaan: {{what}}',
    youTold: 'gemeld op {{day}}',
    thanks: 'Doorgegeven: {{what}}',
    notNow: 'Dat kan nu niet meer; misschien is deze afspraak al afgerond.',
    share: 'Deel dit met de werkgever',
    shareHint: 'De contactpersonen van de werkgever lezen het dan op hun eigen bladzijde.',
    shared: 'gedeeld',
    told: '{{who}} meldt: gedaan ({{day}})',
  },
  tasks: {
    changed: 'Nakijken: {{who}} wijzigde gegevens van {{employer}}',
    invited: 'Goed om te weten: {{who}} van {{employer}} nodigde {{guest}} uit',
    place: 'Nieuwe plek van {{employer}}: {{title}}',
    told: 'Nagaan: {{who}} van {{employer}} meldt gedaan: {{what}}',
  },
  mentors: {
    title: 'Begeleiders',
    emptyTitle: 'Nog geen begeleider',
    emptyText: 'Zet bij een van uw mensen dat hij of zij begeleidt, en hoeveel mensen tegelijk.',
    capacity_one: 'kan {{count}} persoon begeleiden',
    capacity_other: 'kan {{count}} mensen begeleiden',
    unknown: 'ruimte nog niet ingevuld',
    now_one: 'nu {{count}}',
    now_other: 'nu {{count}}',
    change: 'Wijzigen',
  },
}

export default portal
