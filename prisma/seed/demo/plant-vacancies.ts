import { runAsMember } from '~/access/run.server'
import { starterCompetenceUri } from '~/areas/taxonomy/concept'
import { postVacancy } from '~/areas/vacancies/post-vacancy.server'
import { VacancyInput } from '~/areas/vacancies/vacancy'
import { at, dayText, daysBefore, must } from './history'
import { plantJobForm } from './plant-job-forms'
import type { DemoEmployer } from './plant-employers'
import type { Random } from './random'

export interface DemoVacancy {
  id: string
  employer: DemoEmployer
  title: string
  postedOn: Date
}

const weekday = ['mon', 'tue', 'wed', 'thu', 'fri'] as const

/** Places of an account manager's employers with their competence profiles. */
export async function plantVacancies(
  ownerId: string,
  employers: readonly DemoEmployer[],
  random: Random,
  now: Date,
): Promise<DemoVacancy[]> {
  return runAsMember(
    ownerId,
    async ctx => {
      const vacancies: DemoVacancy[] = []
      for (const employer of employers) {
        const place = random.pick(employer.trade.places)
        const hours = random.pick([12, 16, 20, 24, 32])
        const start = new Date(now.getTime() + random.whole(7, 60) * 86_400_000)
        const asks = (slugs: readonly string[], kind: string) =>
          slugs.map(slug => ({
            conceptUri: starterCompetenceUri(slug),
            kind,
            level: kind === 'essential' ? random.whole(1, 3) : random.whole(1, 2),
          }))
        const postedOn = daysBefore(now, random.whole(1, 220))
        const posted = must(
          await postVacancy(
            at(ctx, postedOn),
            VacancyInput.parse({
              employerId: employer.id,
              title: place.title,
              kind: random.pick(['internship', 'internship', 'work_experience', 'taster', 'job']),
              status: random.pick(['open', 'open', 'open', 'hard_to_fill', 'expected']),
              hoursMin: hours - 4,
              hoursMax: hours,
              postcode: `${employer.town.pc4[0]}AB`,
              startDate: dayText(start),
              endDate: dayText(new Date(start.getTime() + random.whole(8, 20) * 7 * 86_400_000)),
              seats: random.whole(1, 3),
              mentorId: employer.mentorId ?? undefined,
              description: place.tasks,
              dayParts: random.chance(0.5) ? random.some(weekday, 3).flatMap(day => [`${day}_am`]) : [],
              languageLevel: random.chance(0.2) ? random.pick(['A2', 'B1']) : undefined,
              competences: [
                ...asks(place.essential, 'essential'),
                ...asks(place.learnable, 'learnable'),
                ...asks(place.nice, 'nice'),
              ],
            }),
          ),
        )
        if (vacancies.length % 3 === 0) await plantJobForm(ctx, employer, place, vacancies.length / 3, now)
        vacancies.push({ id: posted.vacancyId, employer, title: place.title, postedOn })
      }
      return vacancies
    },
    { timeout: 300_000 },
  )
}
