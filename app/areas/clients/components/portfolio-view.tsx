import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import type { Suggestions } from '~/areas/matching/suggestions/suggestion'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { Fold } from '~/ui/fold'
import { useFormat } from '~/ui/format-context'
import { VisuallyHidden } from '~/ui/visually-hidden'
import type { ExperienceKind } from '../portfolio'
import { ClaimForm, type ChosenCompetence } from './claim-form'
import { ClaimList, type ClaimRow } from './claim-list'
import { ExperienceForm } from './experience-form'
import { StorySuggestions } from './story-suggestions'
import { WishesForm } from './wishes-form'

interface Experience {
  id: string
  title: string
  kind: string
  place: string | null
  startsOn: string | null
  endsOn: string | null
  tasks: string | null
  situation: string | null
  task: string | null
  action: string | null
  result: string | null
  reflection: string | null
  storyComplete: boolean
  claims: ClaimRow[]
}

interface Props {
  page: {
    experiences: Experience[]
    looseClaims: ClaimRow[]
    wishes: { kind: string; code: string; weight: number; label: string }[]
    languages: {
      language: string
      listening: string | null
      reading: string | null
      speaking: string | null
      writing: string | null
    }[]
    /** Suggestions from one experience, when they were asked for; null in them when none are to be had now. */
    offered: { experienceId: string; suggestions: Suggestions | null } | null
    /** The competence that was chosen out of the suggestions. */
    chosen: ChosenCompetence | null
  }
  mayWrite: boolean
  ownWords?: boolean
  reply?: (FormReply & { intent: string }) | null
}

/** Everything that counts and what it shows: for the coach and for the client alike. */
export function PortfolioView({ page, mayWrite, ownWords, reply }: Props) {
  const { t } = useTranslation('clients')
  const replyTo = (intent: string) => (reply?.intent === intent ? reply : null)
  return (
    <div className="cols">
      <div className="stack">
        <Card title={ownWords ? t('portfolio.own.experiences') : t('portfolio.experiences')}>
          <div className="stack">
            {page.experiences.length === 0 ? (
              <p className="muted">{ownWords ? t('portfolio.own.noExperiences') : t('portfolio.emptyExperiences')}</p>
            ) : null}
            {page.experiences.map(experience => (
              <ExperiencePart
                key={experience.id}
                experience={experience}
                offered={page.offered?.experienceId === experience.id ? page.offered : null}
                mayWrite={mayWrite}
                ownWords={ownWords}
              />
            ))}
            {mayWrite ? (
              <Fold title={t('portfolio.addExperience')} open={replyTo('experience') !== null}>
                <ExperienceForm id="experience" reply={replyTo('experience')} />
              </Fold>
            ) : null}
          </div>
        </Card>
        <Card title={ownWords ? t('portfolio.own.competences') : t('portfolio.competences')}>
          <div className="stack">
            {page.looseClaims.length === 0 ? (
              <p className="muted">{ownWords ? t('portfolio.own.noClaims') : t('portfolio.emptyClaims')}</p>
            ) : (
              <ClaimList claims={page.looseClaims} mayWrite={mayWrite} ownWords={ownWords} />
            )}
            {mayWrite ? (
              <ClaimForm
                key={page.chosen?.uri}
                experiences={page.experiences}
                chosen={page.chosen}
                reply={replyTo('claim')}
                ownWords={ownWords}
              />
            ) : null}
          </div>
        </Card>
      </div>
      <aside className="stack">
        <Card title={ownWords ? t('portfolio.own.wishes') : t('portfolio.wishesAndLanguages')}>
          {mayWrite ? (
            <WishesForm wishes={page.wishes} languages={page.languages} reply={replyTo('wishes')} ownWords={ownWords} />
          ) : (
            <div className="cluster">
              {page.wishes.map(wish => (
                <Chip key={wish.code} tone="client">
                  {wish.label}
                </Chip>
              ))}
            </div>
          )}
        </Card>
      </aside>
    </div>
  )
}

interface PartProps {
  experience: Experience
  offered: { suggestions: Suggestions | null } | null
  mayWrite: boolean
  ownWords?: boolean
}

function ExperiencePart({ experience, offered, mayWrite, ownWords }: PartProps) {
  const { t } = useTranslation('clients')
  const { t: suggestions } = useTranslation('suggestions')
  const format = useFormat()
  const { id, claims, storyComplete, ...rest } = experience
  const known = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, value ?? '']))
  const period = [experience.startsOn, experience.endsOn].filter(day => day !== null).map(day => format.month(day))
  return (
    <section className="stack stack-s">
      <h3 className="cluster">
        {experience.title}
        <Chip>{t(`portfolio.kinds.${experience.kind as ExperienceKind}`)}</Chip>
        {storyComplete ? <Chip tone="good">{t('portfolio.storyComplete')}</Chip> : null}
      </h3>
      <p className="small muted">{[experience.place, period.join(' - ')].filter(Boolean).join(' · ')}</p>
      {experience.tasks ? <p className="prose">{experience.tasks}</p> : null}
      <ClaimList claims={claims} mayWrite={mayWrite} ownWords={ownWords} />
      {offered ? (
        <StorySuggestions experienceId={id} suggestions={offered.suggestions} ownWords={ownWords} />
      ) : mayWrite ? (
        <p>
          <LinkButton to={`?suggest=${id}`} look="quiet" small preventScrollReset>
            {ownWords ? suggestions('own.lookInStory') : suggestions('lookInStory')}{' '}
            <VisuallyHidden>{experience.title}</VisuallyHidden>
          </LinkButton>
        </p>
      ) : null}
      {mayWrite ? (
        <Fold title={t('portfolio.changeExperience')}>
          <ExperienceForm id={`experience-${id}`} experienceId={id} known={known} />
        </Fold>
      ) : null}
    </section>
  )
}
