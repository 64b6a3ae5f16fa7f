import type { HomeTeam } from '../../domain/people/home-team.ts'
import { actorId } from '../../platform/ctx.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { ChecksField, ChoiceField } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/tag.tsx'
import { fieldOf, valuesOf } from '../problems.tsx'
import type { VoiceWay } from './way.ts'

type Props = { visit: Visit; home: HomeTeam; shown: Shown; way: Pick<VoiceWay, 'alone'>; own: boolean }

/**
 * Who will read it, before it is saved: the sentence that fits what is chosen below, found by the style sheet, so
 * that it is true without a script too. By a link only the whole team can be chosen: what is for some is read signed in.
 */
export function AudienceChoice(props: Props) {
  const { visit, home, shown, way } = props
  const { say } = visit
  if (home.team.length === 0) return <Notice tone="clay">{say.t('voice.readers.nobody')}</Notice>
  const changed = ['audience', 'homes', 'readers'].some(name => shown.problems[name])
  return (
    <div class="readers" id="readers-said">
      <Sentences {...props} />
      <Disclosure summary={say.t('voice.readers.change')} open={changed || isWide(shown)}>
        {way.alone ? <p class="hint">{say.t('voice.readers.byLink')}</p> : <TeamChoice {...props} />}
        <ChoiceField
          {...fieldOf(visit, shown, 'homes', 'ours')}
          label={say.t('voice.homes')}
          options={[
            { value: 'ours', label: say.t(props.own ? 'voice.homes.ours' : 'voice.homes.that') },
            { value: 'both', label: say.t('voice.homes.both', { child: home.child.given }) },
          ]}
        />
      </Disclosure>
    </div>
  )
}

const isWide = ({ values }: Shown) => values.audience === 'named' || values.homes === 'both'

/** All four that can be chosen stand here; only the one that is shows. */
function Sentences({ visit: { say, ctx }, home, own, way }: Props) {
  const team = home.team.map(({ full }) => full)
  const named = [say.t('voice.readers.ticked')]
  // what one of a home says, its others read too: by name, save on a page that a link opens and that can be passed on
  const isNamed = own && !way.alone
  const ours = isNamed ? 'you' : own ? 'yourHome' : 'thatHome'
  const others = isNamed ? home.guardians.flatMap(one => (one.id === actorId(ctx) ? [] : one.full)) : []
  return (
    <>
      {(['team', 'named'] as const).map(audience =>
        (['ours', 'both'] as const).map(homes => (
          <div class={`readers-${audience}-${homes}`}>
            <Audience
              say={say}
              of={{
                names: [...(homes === 'ours' ? others : []), ...(audience === 'team' ? team : named)],
                kinds: [homes === 'both' ? 'bothHomes' : ours],
              }}
            />
          </div>
        )),
      )}
    </>
  )
}

/** The whole team, or some of it by name. */
export function TeamChoice({ visit, home, shown }: Pick<Props, 'visit' | 'home' | 'shown'>) {
  const { say } = visit
  return (
    <>
      <ChoiceField
        {...fieldOf(visit, shown, 'audience', 'team')}
        label={say.t('voice.readers')}
        options={[
          { value: 'team', label: say.t('voice.readers.team', { child: home.child.given }) },
          { value: 'named', label: say.t('voice.readers.named') },
        ]}
      />
      <div class="readers-list">
        <ChecksField
          {...fieldOf(visit, shown, 'readers')}
          label={say.t('voice.readers.who')}
          values={valuesOf(shown, 'readers')}
          options={home.team.map(({ id, full, title }) => ({ value: id, label: full, hint: title }))}
        />
      </div>
    </>
  )
}
