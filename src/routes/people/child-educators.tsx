import type { Child } from '../../domain/people/children.ts'
import { isStaff } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { CardList } from '../../ui/card.tsx'
import { Section } from '../../ui/head.tsx'
import { ProfileCard } from '../../ui/people/profile-card.tsx'
import { languagesLine, photoOf } from './wording.ts'

type Props = { visit: Visit; child: Child }

/** Who works in the groups of a child, and how to reach them. */
export function Educators({ visit, child }: Props) {
  const { say, href } = visit
  if (child.groups.length === 0) return null
  const toGroup = (id: string) =>
    isStaff(visit.ctx) && <a href={href(`/groups/${id}`)}>{say.t('people.child.toGroup')}</a>
  const words = { languages: say.t('people.speaks'), reach: say.t('people.reachLabel') }
  return (
    <>
      {child.groups.map(group => (
        <Section title={say.t('people.child.educators', { group: group.name })} actions={toGroup(group.id)}>
          {group.educators.length === 0 ? (
            <p class="soft">{say.t('people.child.noEducators')}</p>
          ) : (
            <CardList label={say.t('people.child.educators', { group: group.name })}>
              {group.educators.map(one => (
                <ProfileCard
                  name={one.full}
                  photo={photoOf(visit, one)}
                  title={one.title}
                  reach={one.reach}
                  languages={languagesLine(visit, one.languages)}
                  words={words}
                />
              ))}
            </CardList>
          )}
        </Section>
      ))}
    </>
  )
}
