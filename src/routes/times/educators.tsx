import type { TimesView } from '../../domain/conferences/times/times.ts'
import type { Profile } from '../../domain/people/profiles.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { CardList } from '../../ui/card.tsx'
import { Section } from '../../ui/head.tsx'
import { EducatorCard } from '../../ui/rounds/educator-card.tsx'
import { neededIn } from './needed.ts'

export type FaceOf = (educator: Profile) => string | undefined

/** Whom this family meets, each educator once, with the children whom the conference is about. */
export function Educators({ visit, view, faceOf }: { visit: Visit; view: TimesView; faceOf?: FaceOf }) {
  const { say } = visit
  const needed = neededIn(view)
  const educators = new Map(needed.flatMap(({ educators }) => educators.map(one => [one.id, one] as const)))
  if (educators.size === 0) return null
  const about = ({ id }: Profile) =>
    say.list(
      needed.filter(({ educators }) => educators.some(one => one.id === id)).map(one => one.child.given),
    )
  return (
    <Section title={say.t('times.who')}>
      <CardList label={say.t('times.who')}>
        {[...educators.values()].map(one => (
          <EducatorCard
            name={one.full}
            title={one.title}
            photo={faceOf?.(one)}
            about={say.t('times.who.about', { children: about(one) })}
            languages={
              one.languages.length > 0 ? say.t('times.who.speaks', { languages: spoken(visit, one) }) : ''
            }
            reach={one.reach}
          />
        ))}
      </CardList>
    </Section>
  )
}

const spoken = ({ say }: Visit, { languages }: Profile) =>
  say.list(languages.map(code => say.languageName(code)))
