import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Row, Rows } from '~/ui/row'
import type { Attendance } from '../guest-states'

interface Line {
  id: string
  name: string
  sub: string
  attendance: string | null
}

interface AttendanceRowsProps {
  label: string
  /** What is sent: the row of a guest, or of a client. */
  field: 'guestId' | 'clientId'
  lines: readonly Line[]
  isOpen: boolean
}

/** The list of the day: two large buttons a person, which take back what was pressed when pressed again. */
export function AttendanceRows({ label, field, lines, isOpen }: AttendanceRowsProps) {
  const { t } = useTranslation('gatherings')
  const button = (line: Line, attendance: Attendance, words: string, spoken: string) => {
    const isPressed = line.attendance === attendance
    return (
      <Button
        name="attendance"
        value={isPressed ? 'none' : attendance}
        look={isPressed ? 'accent' : 'quiet'}
        aria-pressed={isPressed}
        aria-label={spoken}
      >
        {words}
      </Button>
    )
  }
  return (
    <Rows label={label}>
      {lines.map(line => (
        <Row
          key={line.id}
          what={line.name}
          sub={line.sub}
          acts={
            isOpen ? (
              <Form method="post" className="cluster" preventScrollReset>
                <input type="hidden" name="intent" value="note" />
                <input type="hidden" name={field} value={line.id} />
                {button(line, 'attended', t('attendance.was'), t('attendance.wasFor', { name: line.name }))}
                {button(line, 'no_show', t('attendance.wasnt'), t('attendance.wasntFor', { name: line.name }))}
              </Form>
            ) : line.attendance ? (
              t(`guests.attendances.${line.attendance as Attendance}`)
            ) : null
          }
        />
      ))}
    </Rows>
  )
}
