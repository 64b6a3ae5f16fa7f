import type { Preview } from '../../domain/notifications/preview.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Section } from '../../ui/head.tsx'
import { NoticePreview } from '../../ui/notices/notice-preview.tsx'

type Props = { visit: Visit; previews: Preview[]; isOut: boolean }

/** The part of the publish page that says what each person will get; `previews` come from previewFor. */
export function PublishPreview({ visit: { say }, previews, isOut }: Props) {
  const words = {
    none: say.t('outbox.preview.none'),
    paper: say.t('outbox.preview.paper'),
    staff: say.t('outbox.preview.staff'),
  }
  return (
    <Section title={say.t(isOut ? 'outbox.preview.title.out' : 'outbox.preview.title')} id="preview">
      <NoticePreview previews={previews} words={words} languageName={say.languageName} />
    </Section>
  )
}
