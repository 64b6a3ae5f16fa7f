import type { Renewal } from '../../domain/links/renewal.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { PostButton } from '../../ui/button.tsx'
import { ErrorPage } from '../../ui/error.tsx'
import { Frame } from '../frame.tsx'

/** Never a dead end: one sentence, one button, and true words of how the new link comes, by mail or from the school. */
export function Expired({ visit, renewal }: { visit: Visit; renewal: Renewal }) {
  const { say, house } = visit
  const toMail = house.sendsMail ? renewal.mail : null
  const asked = toMail ? 'links.asked.title' : 'links.asked.title.school'
  const title = say.t(renewal.asked ? asked : 'links.expired.title')
  const action = visit.href(`/links/${visit.part('token')}/renewal`)
  return (
    <Frame visit={visit} title={title} alone>
      <ErrorPage
        title={title}
        text={
          renewal.asked
            ? whereTo(visit, toMail)
            : say.t(toMail ? 'links.expired.text' : 'links.expired.text.school')
        }
        actions={
          !renewal.asked && (
            <PostButton
              action={action}
              label={say.t(toMail ? 'links.expired.ask' : 'links.expired.ask.school')}
              kind="main"
            />
          )
        }
      />
    </Frame>
  )
}

const whereTo = ({ say }: Visit, mail: string | null) =>
  mail ? say.t('links.asked.mail', { mail }) : say.t('links.asked.school')
