import type { AmendmentTemplate } from '~/areas/placements/amendment-template'
import { agreementFrames } from './agreement-frames'
import { agreementTemplateVersion } from './agreement-templates'

const common = { key: 'amendment', version: agreementTemplateVersion, provenance: 'design' } as const

/** The starter words of an amendment, in Dutch and English. */
export const amendmentTemplates: readonly AmendmentTemplate[] = [
  {
    ...common,
    locale: 'nl',
    notice: agreementFrames.nl.notice,
    title: 'Wijziging van een overeenkomst',
    numberLine: 'Wijziging {{number}} bij overeenkomst {{original}}, sjabloon {{template}}',
    summaryTitle: 'In het kort',
    summary: [
      'Er is een overeenkomst over de plek bij {{employer}}. Daarin verandert iets.',
      'De wijziging geldt vanaf {{on}}. De rest blijft zoals het is.',
    ],
    changesTitle: 'Wat verandert',
    kinds: 'Gaat over',
    on: 'Geldt vanaf',
    text: 'In woorden',
    changesCaption: 'Zo was het, zo wordt het',
    changesColumns: ['Wat', 'Was', 'Wordt'],
    nothing: 'niets',
    restTitle: 'De overeenkomst blijft',
    rest: [
      'Deze wijziging hoort bij de verzegelde overeenkomst {{original}}. Alles wat hier niet staat, blijft gelden zoals het daar en in eerdere wijzigingen staat.',
      'Het verzegelde bestand van de overeenkomst is niet veranderd. De vingerafdruk hieronder laat zien welk bestand bedoeld is.',
    ],
    chainCaption: 'De overeenkomst en eerdere wijzigingen',
    chainColumns: ['Nummer', 'Verzegeld op', 'Vingerafdruk (SHA-256)'],
  },
  {
    ...common,
    locale: 'en',
    notice: agreementFrames.en.notice,
    title: 'Amendment to an agreement',
    numberLine: 'Amendment {{number}} to agreement {{original}}, template {{template}}',
    summaryTitle: 'In short',
    summary: [
      'There is an agreement about the place at {{employer}}. Something in it changes.',
      'The change counts from {{on}}. The rest stays as it is.',
    ],
    changesTitle: 'What changes',
    kinds: 'About',
    on: 'Counts from',
    text: 'In words',
    changesCaption: 'As it was, as it will be',
    changesColumns: ['What', 'Was', 'Will be'],
    nothing: 'nothing',
    restTitle: 'The agreement stays',
    rest: [
      'This amendment belongs to the sealed agreement {{original}}. All that is not said here stays as it is said there and in earlier amendments.',
      'The sealed file of the agreement has not changed. The fingerprint below shows which file is meant.',
    ],
    chainCaption: 'The agreement and earlier amendments',
    chainColumns: ['Number', 'Sealed on', 'Fingerprint (SHA-256)'],
  },
]
