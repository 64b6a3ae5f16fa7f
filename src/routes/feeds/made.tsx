import type { Visit } from '../../platform/http/visit.ts'
import { QrCode } from '../../platform/qr.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CopyText } from '../../ui/notices/copy-text.tsx'

/** A calendar address, the one time that it is shown: to open, to copy, to scan. */
export function Made({ visit, token }: { visit: Visit; token: string }) {
  const { say, house, ctx } = visit
  const address = `${house.base()}/s/${ctx.school.slug}/feeds/${token}.ics`
  // calendar programs take webcal: for "subscribe", where https: would download the file once
  const webcal = address.replace(/^https?:/, 'webcal:')
  return (
    <Card title={say.t('feeds.made.title')} mood="next">
      <p>{say.t('feeds.made.text')}</p>
      <div class="row">
        <LinkButton href={webcal}>{say.t('feeds.made.open')}</LinkButton>
      </div>
      <CopyText
        id="address"
        label={say.t('feeds.made.label')}
        text={address}
        rows={3}
        copy={say.t('common.copy')}
        copied={say.t('common.copied')}
      />
      <QrCode text={webcal} size={168} title={say.t('feeds.made.code')} />
    </Card>
  )
}
