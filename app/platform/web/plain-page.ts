export interface PlainText {
  title: string
  nl: string
  en: string
}

export const plainTexts = {
  unavailable: {
    title: 'Even niet beschikbaar',
    nl: 'Werkbrug kan nu niet bij de gegevens. Wat u hebt opgeslagen, is bewaard. Probeer het over een minuut opnieuw.',
    en: 'Werkbrug cannot reach its data right now. What you saved is kept. Please try again in a minute.',
  },
  foreignOrigin: {
    title: 'Niet verwerkt',
    nl: 'Dit formulier kwam niet van onze eigen pagina en is niet verwerkt. Open de pagina opnieuw en probeer het nog eens.',
    en: 'This form did not come from our own page and was not processed. Open the page again and try once more.',
  },
  unknownMethod: {
    title: 'Niet verwerkt',
    nl: 'Deze vraag kennen wij niet. Er is niets gewijzigd.',
    en: 'We do not know this request. Nothing was changed.',
  },
  unknownAddress: {
    title: 'Niet gevonden',
    nl: 'Dit adres bestaat niet. Kijk of u het goed hebt overgenomen.',
    en: 'This address does not exist. Check whether you copied it correctly.',
  },
  tooLarge: {
    title: 'Te groot',
    nl: 'Het bestand is te groot. Kies een kleiner bestand.',
    en: 'The file is too large. Choose a smaller file.',
  },
  broken: {
    title: 'Er ging iets mis',
    nl: 'Er ging iets mis aan onze kant. Probeer het opnieuw. Blijft het misgaan, meld het dan bij uw beheerder.',
    en: 'Something went wrong on our side. Please try again. If it keeps happening, tell your administrator.',
  },
} as const satisfies Record<string, PlainText>

/** A whole page in both languages that needs no script, no style sheet and no data. */
export function plainPage(text: PlainText): string {
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text.title} · Werkbrug</title></head>
<body><main><h1>${text.title}</h1><p>${text.nl}</p><p lang="en">${text.en}</p></main></body>
</html>
`
}
