import { RadioGroup } from '~/ui/form/choices'
import { scoreKinds, type Scores } from '../scores'
import { useStakeholderWord } from './use-words'

const steps = ['1', '2', '3', '4', '5'].map(value => ({ value, label: value }))

/** Importance, interest and influence from 1 to 5; three questions, because they are three things. */
export function ScoreFields({ known }: { known: Partial<Scores> | null }) {
  const word = useStakeholderWord()
  return (
    <>
      {scoreKinds.map(kind => (
        <RadioGroup
          key={kind}
          name={kind}
          label={word('scores', kind)}
          hint={word('scoreHints', kind)}
          required
          layout="scale"
          choices={steps}
          defaultValue={known?.[kind] === undefined ? null : String(known[kind])}
        />
      ))}
    </>
  )
}
