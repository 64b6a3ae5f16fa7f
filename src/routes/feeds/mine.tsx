import { z } from 'zod'
import { type Feed, feedsFor, makeFeed, revokeFeed } from '../../domain/notifications/feeds.ts'
import { FEED, keepCookie, readCookie } from '../../platform/http/cookies.ts'
import { words } from '../../platform/http/fields.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { Audience } from '../../ui/audience.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import { Devices } from './devices.tsx'
import { Made } from './made.tsx'

const LONGEST_DEVICE = 100

/** The own calendar addresses: make one, see it once, end it. */
export const mineForm = form({
  schema: z.object({ device: words(LONGEST_DEVICE) }),
  load: ({ ctx }) => feedsFor(ctx),
  show: (visit, feeds, shown) => <Mine visit={visit} feeds={feeds} shown={shown} />,
  async save(visit, _feeds, { device }) {
    const token = await makeFeed(visit.ctx, device)
    // the address is shown once, by the next page; until then only this browser has it
    keepCookie(visit.c, visit.house.base(), FEED, token, 60)
    return visit.go('/me/feeds')
  },
})

export async function end(visit: Visit) {
  const device = await revokeFeed(visit.ctx, visit.id('feed'))
  return visit.go('/me/feeds', { toast: visit.say.t('feeds.ended', { device }) })
}

function takeMade({ c, house }: Visit): string | undefined {
  const token = readCookie(c, house.base(), FEED)
  if (token) keepCookie(c, house.base(), FEED, '', 0)
  return token
}

function Mine({ visit, feeds, shown }: { visit: Visit; feeds: Feed[]; shown: Shown }) {
  const { say, href } = visit
  const made = takeMade(visit)
  const title = say.t('feeds.title')
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={say.t('feeds.lead')} />
      {made && <Made visit={visit} token={made} />}
      <Form
        action={href('/me/feeds')}
        submit={say.t('feeds.make')}
        summary={<Problematic visit={visit} shown={shown} />}
        fields={{ key: newKey() }}
      >
        <TextField
          {...fieldOf(visit, shown, 'device')}
          label={say.t('feeds.device')}
          hint={say.t('feeds.device.hint')}
          maxlength={LONGEST_DEVICE}
          autocomplete="off"
        />
      </Form>
      <Audience>{say.t('feeds.privacy')}</Audience>
      <Section title={say.t('feeds.list')}>
        <Devices visit={visit} feeds={feeds} />
      </Section>
      <p class="soft">{say.t('feeds.slow')}</p>
    </Frame>
  )
}
