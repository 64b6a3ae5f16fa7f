import type { Child } from 'hono/jsx'
import type { Preview } from '../../domain/notifications/preview.ts'
import { Disclosure } from '../disclosure.tsx'
import { Tag } from '../tag.tsx'
import { LetterView } from './letter-view.tsx'

export type NoticePreviewProps = {
  previews: Preview[]
  words: { none: Child; paper: string; staff: string }
  /** What a language is called in the reader's own. */
  languageName: (code: string) => string
}

/** What each person will get, to be opened one by one. Families first. */
export function NoticePreview({ previews, words, languageName }: NoticePreviewProps) {
  if (previews.length === 0) return <p>{words.none}</p>
  const ordered = [...previews.filter(one => !one.staff), ...previews.filter(one => one.staff)]
  return (
    <>
      {ordered.map(({ to, mail, staff, letter }) => (
        <Disclosure
          summary={
            <>
              <bdi>{to}</bdi> <Tag>{languageName(letter.lang)}</Tag> {staff && <Tag>{words.staff}</Tag>}{' '}
              {!mail && <Tag tone="clay">{words.paper}</Tag>}
            </>
          }
        >
          <p class="soft" lang={letter.lang} dir={letter.dir}>
            {letter.subject}
          </p>
          <LetterView letter={letter} />
        </Disclosure>
      ))}
    </>
  )
}
