import { runAsMember } from '~/access/run.server'
import { CustomFieldInput } from '~/areas/employers/custom-fields/custom-field'
import { addCustomField } from '~/areas/employers/custom-fields/save-custom-field.server'
import { must } from './history'

const fields = [
  { kind: 'date', labelNl: 'Erkend leerbedrijf tot', labelEn: 'Recognised for training until', shownToFirm: true },
  {
    kind: 'several',
    labelNl: 'Lid van',
    labelEn: 'Member of',
    options: [
      { nl: 'Ondernemersvereniging', en: 'Business association' },
      { nl: 'Brancheorganisatie', en: 'Sector body' },
      { nl: 'Bedrijvenpark', en: 'Business park' },
    ],
  },
  { kind: 'number', labelNl: 'Leerplekken per jaar', labelEn: 'Training places a year' },
] as const

/** The demo region keeps three things of its own. */
export async function plantCustomFields(administratorId: string, now: Date): Promise<void> {
  for (const field of fields) {
    const input = CustomFieldInput.parse(field)
    must(await runAsMember(administratorId, ctx => addCustomField(ctx, input), { now }))
  }
}
