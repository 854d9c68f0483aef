import { email, group, long, number, text } from './field-kinds'

/** Group 3: who guides. */
export const GuidanceFields = group({
  mentor: group({
    name: text(),
    function: text(),
    email: email(),
    phone: text(40),
    substitute: text(),
    hoursPerWeek: number('hours_a_week', 0, 40),
  }),
  coach: group({
    name: text(),
    function: text(),
    email: email(),
    phone: text(40),
    substitute: text(),
    hoursPerWeek: number('hours_a_week', 0, 40),
    reachability: long(500),
  }),
})
export const guidanceMandatory = [
  'mentor.name',
  'mentor.function',
  'mentor.email',
  'mentor.substitute',
  'mentor.hoursPerWeek',
  'coach.name',
  'coach.email',
  'coach.phone',
  'coach.reachability',
]
