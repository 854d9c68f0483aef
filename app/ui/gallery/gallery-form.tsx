import type { FormReply } from '~/platform/forms/form-reply'
import { Button } from '../button'
import { Card } from '../card'
import { Checkbox, CheckboxGroup, RadioGroup } from '../form/choices'
import { EntryForm, FormActs, FormRow, SubmitButton } from '../form/entry-form'
import { Fieldset } from '../form/fieldset'
import { Select } from '../form/select'
import { DateInput, NumberInput, TextArea, TextInput } from '../form/text-input'

export function GalleryForm({ reply }: { reply?: FormReply }) {
  return (
    <Card title="Formulier">
      <EntryForm id="visit" reply={reply}>
        <TextInput name="name" label="Naam van de werkgever" required hint="Zoals in het Handelsregister" />
        <FormRow>
          <DateInput name="day" label="Datum" required />
          <NumberInput name="minutes" label="Duur" unit="minuten" />
        </FormRow>
        <Select
          name="sector"
          label="Sector"
          required
          choices={[
            { value: 'care', label: 'Zorg' },
            { value: 'food', label: 'Horeca' },
            { label: 'Techniek', choices: [{ value: 'metal', label: 'Metaal' }] },
          ]}
        />
        <RadioGroup
          name="kind"
          label="Soort contact"
          required
          layout="row"
          choices={[
            { value: 'visit', label: 'Bezoek' },
            { value: 'call', label: 'Telefoon' },
            { value: 'mail', label: 'Mail' },
          ]}
        />
        <RadioGroup
          name="strength"
          label="Sterkte van de relatie"
          layout="scale"
          choices={['1', '2', '3', '4', '5'].map(value => ({ value, label: value }))}
          defaultValue="3"
        />
        <Fieldset title="Verslag">
          <TextArea name="note" label="Wat is er besproken?" />
          <CheckboxGroup
            name="topics"
            label="Onderwerpen"
            choices={[
              { value: 'places', label: 'Plekken' },
              { value: 'mentor', label: 'Mentor', hint: 'iemand die de deelnemer begeleidt' },
            ]}
            defaultValue={['places']}
          />
        </Fieldset>
        <Checkbox name="followUp" label="Herinner mij over twee weken" />
        <FormActs>
          <SubmitButton>Bezoek vastleggen</SubmitButton>
          <Button type="button" look="text">
            Annuleren
          </Button>
        </FormActs>
      </EntryForm>
    </Card>
  )
}
