import type { AgreementTemplate } from '~/areas/placements/agreement-template'

type Frame = Omit<AgreementTemplate, 'key' | 'type' | 'locale' | 'version' | 'provenance' | 'words' | 'terms' | 'title'>

const frameNl: Frame = {
  notice:
    'Voorbeeldsjabloon, geen officiële IGMA-bijlage. Laat de tekst nakijken door de jurist van het netwerk voordat u hem gebruikt.',
  numberLine: 'Nummer {{number}}, versie {{version}}, sjabloon {{template}}',
  summaryTitle: 'In het kort',
  summary: [
    'Bij {{employer}} ga je leren en werken.',
    'De eerste dag is {{start}}. De laatste dag is {{end}}.',
    'Je werkt {{hours}} uur per week.',
    '{{mentor}} helpt je op het werk.',
    '{{coach}} is je coach. Je kunt altijd bellen of mailen.',
    'Ben je ziek? Meld dat zo vroeg mogelijk.',
    'Voel je je niet veilig? Dan mag je direct stoppen met werken. Vertel het aan je coach.',
    'Wil je eerder stoppen? Praat eerst met je coach. De opzegtermijn is {{notice}} dagen.',
    'Je mag zien wat er over jou is bewaard.',
  ],
  sheetTitle: 'Deel A. Gegevensblad',
  termsTitle: 'Deel B. Algemene voorwaarden',
  languageClause: {
    title: 'Taal',
    nl: 'Deze overeenkomst bestaat in het Nederlands en in het Engels. Bij verschil gaat de Nederlandse tekst voor.',
    en: 'Deze overeenkomst bestaat in het Nederlands en in het Engels. Bij verschil gaat de Engelse tekst voor.',
  },
  consent: 'Ik heb deze overeenkomst gelezen. Ik ben het ermee eens en ik onderteken hem.',
  signaturePage: {
    title: 'Handtekeningen en verloop',
    intro:
      'Elke partij heeft dezelfde tekst gezien en getekend. De vingerafdruk van die tekst staat bij elke handtekening.',
    auditTitle: 'Verloop',
    auditIntro: 'Dit is er met de overeenkomst gebeurd, in volgorde van tijd.',
    drawingOf: 'Getekende handtekening van {{name}}',
    labels: {
      name: 'Naam',
      role: 'Als',
      method: 'Manier',
      signedAt: 'Getekend op',
      address: 'Netwerkadres',
      userAgent: 'Programma',
      textHash: 'Vingerafdruk van de tekst (SHA-256)',
      consent: 'Akkoord met',
      recordedBy: 'Vastgelegd door',
      scan: 'Vingerafdruk van de scan (SHA-256)',
    },
    methods: { typed: 'Naam getypt', drawn: 'Handtekening getekend', paper: 'Op papier' },
    auditColumns: ['Tijd', 'Wie', 'Wat'],
  },
}

const frameEn: Frame = {
  notice: 'Sample template, not an official IGMA annex. Have the network’s lawyer check the text before you use it.',
  numberLine: 'Number {{number}}, version {{version}}, template {{template}}',
  summaryTitle: 'In short',
  summary: [
    'At {{employer}} you are going to learn and work.',
    'The first day is {{start}}. The last day is {{end}}.',
    'You work {{hours}} hours a week.',
    '{{mentor}} helps you at work.',
    '{{coach}} is your coach. You can always call or mail.',
    'Are you ill? Say so as early as you can.',
    'Do you not feel safe? Then you may stop work at once. Tell your coach.',
    'Do you want to stop early? Talk to your coach first. The notice is {{notice}} days.',
    'You may see what is kept about you.',
  ],
  sheetTitle: 'Part A. Data sheet',
  termsTitle: 'Part B. General terms',
  languageClause: {
    title: 'Language',
    nl: 'This agreement exists in Dutch and in English. Where they differ, the Dutch text prevails.',
    en: 'This agreement exists in Dutch and in English. Where they differ, the English text prevails.',
  },
  consent: 'I have read this agreement. I agree with it and I sign it.',
  signaturePage: {
    title: 'Signatures and history',
    intro: 'Each party saw and signed the same text. The fingerprint of that text stands with each signature.',
    auditTitle: 'History',
    auditIntro: 'This is what happened to the agreement, in order of time.',
    drawingOf: 'Drawn signature of {{name}}',
    labels: {
      name: 'Name',
      role: 'As',
      method: 'Way',
      signedAt: 'Signed at',
      address: 'Network address',
      userAgent: 'Program',
      textHash: 'Fingerprint of the text (SHA-256)',
      consent: 'Agreed to',
      recordedBy: 'Recorded by',
      scan: 'Fingerprint of the scan (SHA-256)',
    },
    methods: { typed: 'Name typed', drawn: 'Signature drawn', paper: 'On paper' },
    auditColumns: ['Time', 'Who', 'What'],
  },
}

export const agreementFrames = { nl: frameNl, en: frameEn }
