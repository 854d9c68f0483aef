import type nl from '../nl/candidates'
import type { Texts } from '../texts'

const en: Texts<typeof nl> = {
  title: 'Who fits here?',
  sub: 'Out of the clients whom you guide. You and the client choose; the employer sees nothing of this list.',
  link: 'Who fits here?',
  summary_one: '{{fitting}} of your {{count}} client fits.',
  summary_other: '{{fitting}} of your {{count}} clients fit.',
  search: 'Search by name or number',
  client: 'Client',
  number: 'Number',
  step: 'Step',
  clientFit: 'Fits the client',
  employerFit: 'Fits the employer',
  withLearning: 'With learning on the job',
  learning: '{{now}}, with learning {{then}}',
  met: 'Can do already',
  gaps: 'Not yet',
  state: 'State',
  running: 'runs already',
  aside: 'set aside',
  closed: { title: 'This place is not open', text: 'There is no free seat to look for somebody for.' },
  nobody: {
    title: 'Nobody fits now',
    text: 'None of your clients may or can go here now. Below the search stands on what clients dropped out.',
  },
  noClients: { title: 'No clients found', text: 'You guide nobody now, or nobody of that name.' },
}

export default en
