import type { Seen } from '../../domain/observations/seen.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Photo } from '../../ui/photo.tsx'
import { Tag } from '../../ui/tag.tsx'
import { areaName, dayOf, TONES } from './wording.ts'

/** `alone`: on the page of the observation itself. */
type Props = { visit: Visit; seen: Seen; staff: boolean; level?: 2 | 3; alone?: boolean }

/** One observation: when and in which area, the words, who saw it and, for staff, who can read it. */
export function SeenCard({ visit, seen, staff, level = 2, alone = false }: Props) {
  const { say, href } = visit
  return (
    <Card
      level={level}
      eyebrow={dayOf(visit, seen.seen_on)}
      title={seen.area ? areaName(visit, seen.area) : say.t('observations.area.none')}
      actions={
        staff &&
        !alone && (
          <LinkButton href={href(`/observations/${seen.id}`)} kind="quiet" small>
            {say.t(seen.own ? 'observations.open.own' : 'observations.open')}
          </LinkButton>
        )
      }
    >
      <Words visit={visit} seen={seen} />
      <SeenPhoto visit={visit} seen={seen} />
      <p class="soft">
        {say.t('observations.by', { name: seen.author.full })}
        {seen.corrected && staff && ` · ${say.t('observations.corrected')}`}
      </p>
      {seen.beside.length > 0 && !alone && (
        <p class="soft">{say.t('observations.beside', { names: say.list(seen.beside) })}</p>
      )}
      {staff && <Audience>{say.t(`observations.audience.${seen.audience}.now`)}</Audience>}
    </Card>
  )
}

/** The words as they were written, in the direction of their own script. */
function Words({ visit, seen }: { visit: Visit; seen: Pick<Seen, 'text' | 'bearing'> }) {
  return (
    <>
      {seen.bearing !== 'none' && (
        <p>
          <Tag tone={TONES[seen.bearing]}>{visit.say.t(`observations.bearing.${seen.bearing}`)}</Tag>
        </p>
      )}
      <p class="as-typed" dir="auto">
        {seen.text}
      </p>
    </>
  )
}

const SeenPhoto = ({ visit, seen: { id, photo } }: { visit: Visit; seen: Seen }) =>
  photo && (
    <Photo
      class="seen-photo"
      src={visit.href(`/observations/${id}/photo`)}
      alt={visit.say.t('observations.photo.alt')}
      size={photo}
    />
  )
