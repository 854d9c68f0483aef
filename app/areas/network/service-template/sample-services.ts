import { serviceLanguages } from '../services/service'
import { shapedGroups, type ServiceTemplate } from './service-template'

/** The product's own sample after exercise 1.B.1.1: version 1 of every network. A design of our own, not an official annex. */
export const sampleServices: ServiceTemplate = {
  provenance: 'design',
  doubleFrom: 3,
  groups: [...shapedGroups],
  languages: [...serviceLanguages],
  kinds: [
    { kind: 'wellbeing', steps: [1, 2, 3] },
    { kind: 'meeting', steps: [1, 2, 3] },
    { kind: 'money', steps: [2, 3, 4, 5] },
    { kind: 'childcare', steps: [3, 4, 5, 6] },
    { kind: 'language', steps: [2, 3, 4, 5] },
    { kind: 'orientation', steps: [3, 4, 5] },
    { kind: 'volunteering', steps: [3, 4] },
    { kind: 'training', steps: [4, 5, 6] },
    { kind: 'work_experience', steps: [4, 5] },
    { kind: 'job_search', steps: [5, 6] },
    { kind: 'job_support', steps: [5, 6] },
  ],
  reason: '',
}
