import type { Ctx } from '../../platform/ctx.ts'
import type { Fact } from '../../platform/outbox.ts'
import { offersTold } from '../conferences/waiting/offer-told.ts'
import { lookAgainAtWaits } from '../conferences/waiting/withheld.ts'
import { namesOf } from '../people/names.ts'
import { mailReceiversOf } from '../people/receivers.ts'
import { meetingTold } from './attendees.ts'
import { nothing } from './planned.ts'
import type { Draft } from './told.ts'

/** To whoever waits and was asked, and to nobody else of the home: what is kept, and until when. */
export async function offeredDrafts(ctx: Ctx, { payload }: Fact<'timeOffered'>): Promise<Draft[]> {
  const times = await offersTold(ctx, [payload.offer])
  const [first] = times
  if (!first) return []
  const homes = await mailReceiversOf(
    ctx,
    times.map(time => time.party),
  )
  const own = times.filter(({ party }) =>
    homes.some(home => home.party === party && home.guardian === first.guardian),
  )
  if (own.length === 0) return []
  const people = own.flatMap(({ child, interpreter, educators }) => [child, interpreter, ...educators])
  const names = await namesOf(ctx, people)
  return [
    {
      kind: 'timeOffered',
      to: first.guardian,
      round: first.round,
      dedupe: `timeOffered:${payload.offer}`,
      told: {
        ...nothing(first.round_name),
        meetings: own.map(time => ({
          ...meetingTold(time, 'guardian', [], names, first.guardian),
          call: false,
          ...(time.present && { before: time.present }),
        })),
        keptUntil: first.until,
      },
      release: ctx.now.toString(),
    },
  ]
}

/** Of a document nobody is told here; but a time that is kept for whom it withholds it from goes to the next. */
export async function withheldDrafts(ctx: Ctx, { payload }: Fact<'restrictionEntered'>): Promise<Draft[]> {
  await lookAgainAtWaits(ctx, payload.guardian)
  return []
}
