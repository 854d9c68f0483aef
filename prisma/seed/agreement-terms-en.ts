import type { AgreementTemplate } from '~/areas/placements/agreement-template'
import type { AgreementType } from '~/areas/placements/agreement-types'

type Terms = AgreementTemplate['terms']

/** General terms, English: sample text of our own, to be checked by the network's lawyer before use. */
export const commonTermsEn: Terms = [
  {
    title: 'Purpose and nature',
    paragraphs: [
      'This agreement is about a place to learn and to gain experience. Learning comes first. The trainee gets work and guidance that fit the learning goals in the data sheet.',
      'The parties do not mean to make a contract of employment. If the trainee comes to do ordinary productive work in which learning does not come first, the parties talk at once about another form.',
    ],
    points: [],
  },
  {
    title: 'What the parties do',
    paragraphs: [],
    points: [
      'The trainee comes on time, follows reasonable instructions, keeps to the rules of the firm and says when something does not work out.',
      'The employer offers a safe workplace, real tasks and a fixed mentor with enough time, and a substitute when the mentor is away.',
      'The mentor at work explains, shows, watches and gives feedback.',
      'The coach keeps in touch with all parties, watches over the learning goals and can be reached when something is wrong.',
    ],
  },
  {
    title: 'Hours and absence',
    paragraphs: [
      'The hours are in the schedule of the data sheet. The employer keeps to the Dutch Working Hours Act. For trainees under 18 the stricter rules of that act apply.',
      'Whoever is ill or cannot come says so in the way that the data sheet gives. The trainee gets time off for school, care, civic integration and appointments with authorities.',
    ],
    points: [],
  },
  {
    title: 'Safety',
    paragraphs: [
      'The employer is responsible for safe and healthy work, as the Dutch Working Conditions Act asks. The trainee hears about dangers before the work begins and gets what is needed to work safely.',
      'The trainee does no work that the data sheet excludes. An accident is reported to the coach on the same day.',
    ],
    points: [],
  },
  {
    title: 'Insurance and damage',
    paragraphs: [
      'The insurances are in the data sheet. The employer is insured for damage that the trainee suffers or causes at work. The trainee pays no damage, except when it was done on purpose or by deliberate recklessness.',
    ],
    points: [],
  },
  {
    title: 'Allowance and benefit',
    paragraphs: [
      'The allowance is in the data sheet. Before the start it was checked what the allowance means for a benefit. The trainee was told the outcome.',
    ],
    points: [],
  },
  {
    title: 'Equal treatment and a safe atmosphere',
    paragraphs: [
      'Discrimination, bullying, violence and sexual harassment are not accepted. The trainee can report them at the place that the data sheet names, without any disadvantage.',
    ],
    points: [],
  },
  {
    title: 'Confidentiality and work made',
    paragraphs: [
      'The trainee does not pass on confidential information of the firm. The other parties keep confidential what they know of the trainee. This stays so afterwards.',
      'The firm may use what the trainee makes for it. The trainee may show it as proof of what was learnt, when nothing confidential is in it.',
      'Photos and films of the trainee are made or used only in the way that the data sheet gives.',
    ],
    points: [],
  },
  {
    title: 'Data',
    paragraphs: [
      'The parties use only the data that this place needs, as the General Data Protection Regulation asks. This agreement holds no citizen service number and no data on health.',
      'The data sheet says who sees what and how long data are kept. The trainee may see the own data and have them corrected.',
    ],
    points: [],
  },
  {
    title: 'Evaluation',
    paragraphs: [
      'Trainee, mentor and coach look back together at the moments in the data sheet. They discuss the learning goals, the guidance and what comes next. Afterwards the trainee gets proof of what was done and learnt, when that was agreed.',
    ],
    points: [],
  },
  {
    title: 'When something goes wrong',
    paragraphs: [
      'Whoever has a problem first discusses it with the persons in the order of the data sheet. If that does not help, the coach arranges a talk with all parties within five working days. The trainee can always make a complaint.',
    ],
    points: [],
  },
  {
    title: 'End',
    paragraphs: [
      'The agreement ends on the last day in the data sheet. Stopping earlier is possible for the reasons and with the notice given there. In an unsafe situation the trainee can stop at once.',
      'The reason is written down. The coach discusses the next step with the trainee.',
    ],
    points: [],
  },
  {
    title: 'Changes',
    paragraphs: [
      'A change of period, workplace, mentor, coach, hours or allowance counts only when the parties have signed an amendment. A new mentor or coach signs too. The first agreement is kept unchanged.',
    ],
    points: [],
  },
  {
    title: 'Signing and law',
    paragraphs: [
      'The parties sign electronically or on paper. A typed and a drawn signature count the same. Dutch law applies to this agreement.',
    ],
    points: [],
  },
]

/** Terms that only one kind of agreement has. */
export const ownTermsEn: Readonly<Record<AgreementType, Terms>> = {
  orientation: [
    term(
      'Orientation',
      'The trainee looks on and tries tasks to find out whether this work fits. The trainee is not responsible for the result.',
    ),
  ],
  taster: [term('Taster days', 'The trainee goes along with someone and helps only under supervision.')],
  internship: [
    term(
      'Internship',
      'The internship in principle lasts no longer than six months. The trainee comes on top of regular staff.',
    ),
  ],
  work_experience: [
    term(
      'Work-experience place',
      'The trainee comes on top of regular staff and does not take the place of paid work. The permission of the benefit authority is in the data sheet.',
    ),
  ],
  trial_placement: [
    term(
      'Trial placement',
      'The trainee works for a time while keeping a benefit. After a good trial the employer intends to offer a contract of the length and hours in the data sheet. Without the permission of the benefit authority the trial placement does not begin.',
    ),
  ],
  participation_place: [
    term(
      'Participation place',
      'The trainee does extra work that would otherwise not be done, while keeping a benefit. The municipality judges at fixed moments whether the place still helps towards work.',
    ),
  ],
  bpv: [
    term(
      'Vocational training at work',
      'This is the practice agreement of a vocational course. The school is responsible for the course and the assessment. The employer is a recognised training firm and guides the work processes in the data sheet.',
    ),
  ],
}

function term(title: string, paragraph: string): Terms[number] {
  return { title, paragraphs: [paragraph], points: [] }
}
