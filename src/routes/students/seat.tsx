import type { OpenSeat } from '../../domain/students/here.ts'
import { choosePass, symbolsFor, tryPass } from '../../domain/students/opening.ts'
import { isChoosing } from '../../domain/students/passes.ts'
import { PICTURES, type Pictured, plainCode, whyNotTried } from '../../domain/students/rules.ts'
import { chosenSchema } from '../../domain/students/schema.ts'
import { parse } from '../../platform/http/fields.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { found, Invalid } from '../../platform/refusal.ts'
import { deviceOf } from '../../platform/sessions-device.ts'
import { ChoosePage } from './choose-page.tsx'
import { PassPage } from './pass-page.tsx'
import { sitDown } from './sitting.ts'
import { gone, hereFor } from './tablet.tsx'

/** What was tapped and typed so far. Nothing is looked at before all of it is there. */
export type Typed = { picked: Pictured[]; code: string; symbol: string; sure: boolean }
const NOTHING: Typed = { picked: [], code: '', symbol: '', sure: false }

/** A child shows its pass, or chooses one. */
export const showSeat = (visit: Visit) => atSeat(visit, (here, seat) => pageOf(visit, here, seat, NOTHING))

/** One tap, or the whole of it. */
export const tapSeat = (visit: Visit) =>
  atSeat(visit, (here, seat) => {
    const typed = typedIn(visit, lengthOf(here, seat))
    return isChoosing(seat.pass, visit.ctx.now)
      ? choose(visit, here, seat, typed)
      : open(visit, here, seat, typed)
  })

type Here = NonNullable<Awaited<ReturnType<typeof hereFor>>>
type Answer = Response | Promise<Response>

async function atSeat(visit: Visit, work: (here: Here, seat: OpenSeat) => Answer) {
  const here = await hereFor(visit)
  if (!here) return gone(visit)
  const id = visit.id('student')
  return work(
    here,
    found(
      here.seats.find(seat => seat.child.id === id),
      'seat',
    ),
  )
}

/** How many pictures are asked: as many as the pass is long, or as a new one is to be. */
const lengthOf = ({ ages }: Here, { pass }: OpenSeat) => (pass.kind && pass.length) || ages.pictures

function typedIn({ fields }: Visit, most: number): Typed {
  const parsed = parse(chosenSchema, fields)
  if (!parsed.ok) return NOTHING
  const { picked, pick, code, symbol, sure } = parsed.input
  const all = [...picked.split(','), pick].filter(isPicture)
  return { picked: all.slice(0, most), code: plainCode(code), symbol, sure: sure === 'yes' }
}

const isPicture = (word: string): word is Pictured => (PICTURES as readonly string[]).includes(word)

function pageOf(visit: Visit, here: Here, seat: OpenSeat, typed: Typed): Answer {
  if (isChoosing(seat.pass, visit.ctx.now)) return choosePage(visit, here, seat, typed)
  const why = seat.pass.kind === null ? 'chooses' : whyNotTried(seat.pass, visit.ctx.now)
  const most = lengthOf(here, seat)
  return visit.show(
    <PassPage visit={visit} seat={seat} most={most} typed={typed} why={why} />,
    why ? 409 : 200,
  )
}

const choosePage = (visit: Visit, here: Here, seat: OpenSeat, typed: Typed, problem?: Invalid) => {
  const page = { visit, seat, typed, most: here.ages.pictures, symbols: symbolsFor(here, seat) }
  return visit.show(<ChoosePage {...page} problems={problem?.problems} />, problem ? 422 : 200)
}

const device = ({ c }: Visit) => deviceOf(c.req.header('user-agent'))

async function open(visit: Visit, here: Here, seat: OpenSeat, typed: Typed): Promise<Response> {
  const isCode = seat.pass.kind === 'code'
  const most = lengthOf(here, seat)
  if (isCode ? typed.code === '' : typed.picked.length < most) return pageOf(visit, here, seat, typed)
  const secret = isCode ? typed.code : typed.picked.join(',')
  const outcome = await tryPass(visit.ctx, visit.house.signer, here, seat, { secret, device: device(visit) })
  if ('session' in outcome) return sitDown(visit, outcome.session)
  // by its pictures once more, to choose the digits that are now due
  if (outcome.why === 'renew') return visit.go(`/tablet/${seat.child.id}`)
  const page = <PassPage visit={visit} seat={seat} most={most} typed={NOTHING} why={outcome.why} />
  return visit.show(page, outcome.why === 'wrong' ? 422 : 409)
}

async function choose(visit: Visit, here: Here, seat: OpenSeat, typed: Typed): Promise<Response> {
  const isWhole = seat.due === 'code' || typed.picked.length === here.ages.pictures
  if (!isWhole || !typed.sure) return choosePage(visit, here, seat, typed)
  const secret = seat.due === 'code' ? typed.code : typed.picked.join(',')
  const chosen = { symbol: typed.symbol || seat.pass.symbol, secret, device: device(visit) }
  try {
    return await sitDown(visit, await choosePass(visit.ctx, visit.house.signer, here, seat, chosen))
  } catch (problem) {
    if (problem instanceof Invalid) return choosePage(visit, here, seat, typed, problem)
    throw problem
  }
}
