import { useTranslation } from 'react-i18next'
import { EmployerStoryCard } from '~/areas/engagement/components/employer-story'
import { LinkButton } from '~/ui/button'
import type { ScopedStoryPage } from '../employer.page.server'
import { EmployerTabs } from './employer-tabs'

/** The part of an employer's story that is about one site or one contact, with the way to the whole. */
export function ScopedStory({ page, title }: { page: Pick<ScopedStoryPage, 'head' | 'story'>; title: string }) {
  const { t } = useTranslation('story')
  return (
    <>
      <EmployerTabs
        head={page.head}
        acts={
          <LinkButton look="quiet" to={`/employers/${page.head.id}`}>
            {t('whole')}
          </LinkButton>
        }
      />
      <EmployerStoryCard story={page.story} title={title} />
    </>
  )
}
