import { type Picture, pictureFor } from '../../domain/observations/picture.ts'
import type { Child } from '../../domain/people/children.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { seenChildFor, ToChild } from './child-list.tsx'
import { Gaps } from './gaps.tsx'
import { Latest } from './latest.tsx'
import { Photos } from './photos.tsx'
import { PictureWhen } from './picture-when.tsx'
import { anotherChild } from './wording.ts'

/** The whole child, by what was seen of it when: strengths first, gaps in words, never a score. */
export async function showPicture(visit: Visit) {
  const child = await seenChildFor(visit)
  const picture = await pictureFor(visit.ctx, child, anotherChild(visit))
  const title = visit.say.t('observations.picture.title', { child: child.given })
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={<ToChild visit={visit} child={child} />}
        lead={visit.say.t('observations.picture.lead', { child: child.given })}
        actions={
          <LinkButton kind="quiet" href={visit.href(`/children/${child.id}/observations`)}>
            {visit.say.t('observations.picture.all')}
          </LinkButton>
        }
      />
      {picture.rows.length === 0 ? (
        <Nothing visit={visit} child={child} />
      ) : (
        <Whole visit={visit} child={child} picture={picture} />
      )}
    </Frame>,
  )
}

type Props = { visit: Visit; child: Child; picture: Picture }

function Whole({ visit, child, picture }: Props) {
  const { say } = visit
  const of = { visit, child, beside: picture.pictured }
  return (
    <div class="stack">
      <Latest
        {...of}
        title={say.t('observations.picture.strengths')}
        id="strengths"
        latest={picture.strengths}
      />
      <Photos visit={visit} pictured={picture.pictured} />
      <Gaps visit={visit} gaps={picture.gaps} />
      <PictureWhen visit={visit} picture={picture} />
      <Latest
        {...of}
        title={say.t('observations.picture.challenges')}
        id="challenges"
        latest={picture.challenges}
      />
    </div>
  )
}

function Nothing({ visit: { say, href }, child }: { visit: Visit; child: Child }) {
  const staff = child.view === 'staff'
  return (
    <EmptyState
      title={say.t('observations.picture.none')}
      text={say.t(staff ? 'observations.list.none.staff' : 'observations.list.none.family')}
      actions={
        staff && (
          <LinkButton href={href(`/observations/new?child=${child.id}`)}>
            {say.t('observations.new.way')}
          </LinkButton>
        )
      }
    />
  )
}
