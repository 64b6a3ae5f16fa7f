import {
  type Circumstance,
  circumstanceFor,
  openCircumstance,
  ownCircumstanceFor,
} from '../../domain/circumstances/circumstances.ts'
import { endCircumstance, keepCircumstance } from '../../domain/circumstances/ending.ts'
import { stayingSchema } from '../../domain/circumstances/schema.ts'
import { act, form, type Shown, untouched } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Said } from '../../ui/voice/said.tsx'
import { Frame } from '../frame.tsx'
import { Reads } from '../reads.tsx'
import { Staying } from './staying.tsx'
import { standingIn, toldBy } from './wording.ts'

/** To its author the note, who has opened it, and its last day; to its readers that it is there, and a button. */
export async function showCircumstance(visit: Visit) {
  return visit.show(
    await pageOf(visit, await circumstanceFor(visit.ctx, visit.id('circumstance')), untouched),
  )
}

/** Opens it: a POST, since each time is written down and shown to its author. */
export async function readCircumstance(visit: Visit) {
  const note = await circumstanceFor(visit.ctx, visit.id('circumstance'))
  const text = await openCircumstance(visit.ctx, visit.house.sealer, note)
  return visit.show(<NotePage visit={visit} note={note} shown={untouched} text={text} />)
}

/** Its author sets another last day. */
export const stayForm = form({
  schema: stayingSchema,
  load: visit => ownCircumstanceFor(visit.ctx, visit.id('circumstance')),
  show: pageOf,
  async save(visit, note, { until }) {
    await keepCircumstance(visit.ctx, note, until)
    return visit.go(`/circumstances/${note.id}`, { toast: visit.say.t('circumstances.stayed') })
  },
})

/** Its author ends it now. */
export const endNote = act(async visit => {
  const note = await ownCircumstanceFor(visit.ctx, visit.id('circumstance'))
  await endCircumstance(visit.ctx, note)
  return visit.go(`/children/${note.child.id}/circumstances`, { toast: visit.say.t('circumstances.gone') })
})

async function pageOf(visit: Visit, note: Circumstance, shown: Shown) {
  const isOpen = note.isOwn && !note.hasEnded
  const text = isOpen ? await openCircumstance(visit.ctx, visit.house.sealer, note) : undefined
  return <NotePage visit={visit} note={note} shown={shown} text={text} />
}

type Props = { visit: Visit; note: Circumstance; shown: Shown; text?: string | undefined }

function NotePage({ visit, note, shown, text }: Props) {
  const { say } = visit
  const title = say.t('circumstances.note.title', { child: note.child.given })
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} eyebrow={toldBy(visit, note)} lead={standingIn(visit, note)} />
      <div class="stack">
        <Purpose visit={visit} note={note} />
        {text !== undefined && <Said text={text} />}
        {text === undefined && !note.isOwn && <Closed visit={visit} note={note} />}
        {note.isOwn && <Reads visit={visit} {...readsOf(visit, note)} />}
        {note.isOwn && !note.hasEnded && <Staying visit={visit} note={note} shown={shown} />}
      </div>
    </Frame>
  )
}

/** What its readers may do with it: said before it is opened, and beside its words. */
function Purpose({ visit: { say }, note: { purpose } }: Omit<Props, 'shown'>) {
  if (!purpose) return null
  return (
    <Facts
      items={[{ label: say.t('circumstances.purpose'), value: say.t(`circumstances.purpose.${purpose}`) }]}
    />
  )
}

/** Before it is opened: that its author will see so. */
function Closed({ visit: { say, href }, note }: Omit<Props, 'shown'>) {
  return (
    <>
      <Audience>{say.t('circumstances.closed', { who: note.author.full })}</Audience>
      <Form action={href(`/circumstances/${note.id}/reading`)} submit={say.t('circumstances.open')} />
    </>
  )
}

const readsOf = ({ say }: Visit, { reads, readers }: Circumstance) => ({
  title: say.t('circumstances.reads'),
  none: say.t('circumstances.reads.none'),
  reads: reads.map(({ reader, at }) => ({ name: readers.find(one => one.id === reader)?.full ?? '', at })),
})
