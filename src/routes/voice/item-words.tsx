import type { Talked } from '../../domain/voice/items.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Photo } from '../../ui/photo.tsx'
import { Said } from '../../ui/voice/said.tsx'
import { HopLinks } from './item-hops.tsx'
import { wayFrom } from './way.ts'
import { stepBy } from './wording.ts'

type Props = { visit: Visit; item: Talked }

/** As it was said, and the picture that came with it. */
export function Words({ visit, item }: Props) {
  const { say, href } = visit
  const at = wayFrom(visit, item.child.id).item(item.id)
  return (
    <>
      <Said text={item.text} />
      {item.photo && (
        <Photo
          class="said-photo"
          src={href(`${at}/photo`)}
          alt={say.t('voice.photo.alt')}
          size={item.photo}
        />
      )}
    </>
  )
}

/** What was said to it since, and where each step leads. */
export function Steps({ visit, item }: Props) {
  if (item.steps.length === 0) return null
  return (
    <ol class="steps" aria-label={visit.say.t('voice.steps')}>
      {item.steps.map(step => (
        <li class={step.step === 'replied' ? 'step' : 'step of-school'}>
          <p class="soft">{stepBy(visit, item, step)}</p>
          {step.text !== '' && <Said text={step.text} />}
          <HopLinks visit={visit} item={item} step={step} />
        </li>
      ))}
    </ol>
  )
}
