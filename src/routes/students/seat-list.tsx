import { Temporal } from 'temporal-polyfill'
import { isChoosing } from '../../domain/students/passes.ts'
import { rightFrom, whyNotTried } from '../../domain/students/rules.ts'
import type { Kept, Seat } from '../../domain/students/tablets.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { HiddenFields } from '../../ui/field.tsx'
import { Drawing } from '../../ui/students/drawing.tsx'
import { Tag, type Tone } from '../../ui/tag.tsx'

type Props = { visit: Visit; kept: Kept }

/** Every child of the group: by what it opens its part, and what can be done about it. */
export function Seats({ visit, kept }: Props) {
  const { say } = visit
  if (kept.isWhole && kept.seats.length === 0) return <p class="soft">{say.t('students.seats.none')}</p>
  return (
    <>
      {kept.seats.length > 0 && <SeatList visit={visit} kept={kept} />}
      {!kept.isWhole && <p class="soft">{say.t('students.seats.ofOthers')}</p>}
    </>
  )
}

const SeatList = ({ visit, kept }: Props) => (
  <ul class="stack seats">
    {kept.seats.map(seat => (
      <li class="card">
        <SeatRow visit={visit} kept={kept} seat={seat} />
      </li>
    ))}
  </ul>
)

type RowProps = Props & { seat: Seat }

function SeatRow({ visit, kept, seat }: RowProps) {
  const { text, tone } = standingOf(visit, kept, seat)
  return (
    <>
      <p class="row">
        {seat.pass && <Drawing of={seat.pass.symbol} size="small" />}
        <strong>
          <bdi>{seat.child.full}</bdi>
        </strong>
        <Tag tone={tone}>{text}</Tag>
      </p>
      {seat.due !== null &&
        (seat.pass ? (
          <Renewal visit={visit} kept={kept} seat={seat} />
        ) : (
          <Acts visit={visit} kept={kept} seat={seat} />
        ))}
    </>
  )
}

/** What is rarely needed is folded away: each of these ends what opened the child's part before. */
const Renewal = (props: RowProps) => (
  <Disclosure summary={props.visit.say.t('students.seats.change')}>
    <Acts {...props} />
  </Disclosure>
)

function Acts({ visit: { say, href }, kept, seat: { child, pass } }: RowProps) {
  const acts = pass ? (['choose', 'hand_over', 'end'] as const) : (['choose', 'hand_over'] as const)
  return (
    <form class="row" method="post" action={href(`/groups/${kept.group.id}/passes`)}>
      <HiddenFields fields={{ child: child.id, key: newKey() }} />
      {acts.map(what => (
        <Button name="what" value={what} kind={what === 'end' ? 'danger' : 'quiet'} small>
          {say.t(`students.act.${what}`)}
        </Button>
      ))}
    </form>
  )
}

/** Where a child's pass stands, in a few words. */
function standingOf(
  { say, ctx }: Visit,
  { ages }: Kept,
  { child, due, pass }: Seat,
): { text: string; tone: Tone } {
  const on = due === null && rightFrom(ages, 'pictures', child.born_on)
  if (on) return { text: say.t('students.state.young', { day: on }), tone: 'plain' }
  if (!pass) return { text: say.t('students.state.none'), tone: 'plain' }
  if (isChoosing(pass, ctx.now)) {
    const time = say.time(Temporal.Instant.from(pass.choose_until!))
    return { text: say.t('students.state.choosing', { time }), tone: 'sun' }
  }
  if (!pass.kind) return { text: say.t('students.state.late'), tone: 'clay' }
  const why = whyNotTried(pass, ctx.now)
  if (why) return { text: say.t(`students.state.${why}`), tone: 'clay' }
  if (pass.kind === 'pictures' && due === 'code') return { text: say.t('students.state.grown'), tone: 'sun' }
  const day = Temporal.Instant.from(pass.since!)
  return { text: say.t(`students.state.${pass.kind}`, { day }), tone: 'leaf' }
}
