import { personas } from '../../demo/personas.ts'
import type { Translator } from '../../platform/text/translate.ts'
import { PageHead, Section } from '../../ui/head.tsx'
import { VineDrawing } from '../../ui/vine.tsx'
import type { Call } from '../sign-in/call.ts'
import { Gate } from '../sign-in/gate.tsx'

const groups = [
  { name: 'school', of: ['head', 'educator', 'colleague', 'interpreter', 'tablet'] },
  { name: 'families', of: ['spanish', 'arabic', 'home1', 'home2', 'restricted', 'grandparent', 'student'] },
  { name: 'elsewhere', of: ['outsider'] },
] as const
type Name = (typeof groups)[number]['of'][number]

/** The door of the demo: what this is, and everybody through whose eyes it can be seen. */
export function Landing({ call }: { call: Call }) {
  const { say } = call
  return (
    <Gate call={call} title={say.t('signin.demo.title')}>
      <div class="welcome">
        <PageHead
          eyebrow={say.t('signin.demo.eyebrow')}
          title={say.t('signin.demo.title')}
          lead={say.t('signin.demo.lead')}
        />
        <VineDrawing />
      </div>
      <p>{say.t('signin.demo.how')}</p>
      <form class="eyes-groups" method="post" action="/demo/persona">
        {groups.map(({ name, of }) => (
          <Section title={say.t(`signin.demo.group.${name}`)}>
            <ul class="eyes">
              {of.filter(isCast).map(persona => (
                <li>
                  <PersonaButton say={say} name={persona} />
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </form>
      <p class="soft">
        {say.t('signin.demo.own')} <a href="/sign-in">{say.t('signin.demo.signIn')}</a>
      </p>
    </Gate>
  )
}

const isCast = (name: string) => name === 'tablet' || personas.some(persona => persona.name === name)

function PersonaButton({ say, name }: { say: Translator; name: Name }) {
  return (
    <button class="eyes-choice" type="submit" name="persona" value={name}>
      <b>{say.t(`frame.persona.${name}`)}</b>
      <small>{say.t(`signin.persona.${name}`)}</small>
    </button>
  )
}
