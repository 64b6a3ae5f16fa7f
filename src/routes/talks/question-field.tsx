import { Temporal } from 'temporal-polyfill'
import type { Asked } from '../../domain/conferences/preparing/asked.ts'
import { SHOWS } from '../../domain/conferences/preparing/rules.ts'
import type { Question } from '../../domain/conferences/preparing/tables.ts'
import type { Evidence } from '../../domain/observations/evidence.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Quote } from '../../ui/talks/words.tsx'
import type { Way } from '../meeting/way.ts'
import { GoesOn } from '../pages.tsx'
import { fieldOf } from '../problems.tsx'
import { childOf } from './names.ts'
import { ShownPhotoField } from './shown-photo.tsx'

export type Props = { visit: Visit; asked: Asked; way: Way; evidence: Evidence | null; shown: Shown }
type Each = Props & { question: Question }

/** One question: what an answer can be drawn from, the words, and a photo of what a child can show. */
export const QuestionField = (props: Each) => (
  <>
    <SeenFor {...props} />
    <Words {...props} />
    {props.question === SHOWS && <ShownPhotoField {...props} />}
  </>
)

/** What a part of a brief can be drawn from, each with its day. */
function SeenFor({ visit, asked, evidence, question }: Each) {
  const { say, href } = visit
  const part = evidence?.[question as keyof Evidence]
  if (!part || part.seen.length === 0) return null
  const { seen, more } = part
  const all = `/children/${asked.talk.child}/observations`
  return (
    <Disclosure
      summary={say.t(more ? 'talks.seen.last' : 'talks.seen', {
        n: seen.length,
        part: say.t(`talks.ask.${question}`, { child: childOf(asked.talk) }),
      })}
    >
      {seen.map(one => (
        <Quote
          by={
            <a href={href(`/observations/${one.id}`)}>
              {say.t('talks.seen.on', { day: Temporal.PlainDate.from(one.seen_on), name: one.author.full })}
            </a>
          }
          text={one.text}
        />
      ))}
      {more ? (
        <GoesOn visit={visit} n={seen.length} path={all} />
      ) : (
        <p>
          <a href={href(all)}>{say.t('observations.picture.all')}</a>
        </p>
      )}
    </Disclosure>
  )
}

/** Where somebody saved meanwhile, both texts are shown: what is kept stands below what was typed. */
function Words({ visit, asked, shown, question }: Each) {
  const { say } = visit
  const kept = asked.said?.words.find(one => one.question === question)?.text ?? ''
  const typed = fieldOf(visit, shown, question, kept).value
  const args = { child: childOf(asked.talk) }
  return (
    <>
      <TextArea
        {...fieldOf(visit, shown, question, kept)}
        label={say.t(`talks.ask.${question}`, args)}
        hint={say.t(`talks.hint.${question}`, args)}
        rows={question === 'talk' ? 4 : 3}
      />
      {shown.refusal && kept !== '' && kept !== typed && (
        <Quote by={say.t('talks.prepare.elsewhere')} text={kept} />
      )}
    </>
  )
}
