import type { Filter, Outbox } from '../../domain/notifications/outbox.ts'
import type { NoticeState } from '../../domain/notifications/tables.ts'
import { NOTICE_KINDS, type NoticeKind } from '../../domain/notifications/told.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isId } from '../../platform/ids.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'

const STATES: NoticeState[] = ['uncertain', 'failed', 'shown', 'waiting', 'sending', 'sent', 'withdrawn']

const MOST = 80

/** What the address asks for; what it cannot mean is left out. */
export function filterIn({ c }: Visit): Filter {
  const [round, kind, state] = ['round', 'kind', 'state'].map(name => c.req.query(name) ?? '')
  const name = (c.req.query('name') ?? '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, MOST)
  const page = Number.parseInt(c.req.query('page') ?? '', 10)
  return {
    page: page > 1 && page < 10_000 ? page - 1 : 0,
    ...(name ? { name } : {}),
    ...(isId(round!) ? { round: round! } : {}),
    ...(NOTICE_KINDS.includes(kind as NoticeKind) ? { kind: kind as NoticeKind } : {}),
    ...(STATES.includes(state as NoticeState) ? { state: state as NoticeState } : {}),
  }
}

/** A filter as an address: of the list, or of another page that takes one. */
export function filtered(visit: Visit, filter: Filter, path = '/outbox'): string {
  const query = new URLSearchParams()
  for (const name of ['round', 'kind', 'state', 'name'] as const)
    if (filter[name]) query.set(name, filter[name])
  if (filter.page > 0) query.set('page', String(filter.page + 1))
  const text = query.toString()
  return visit.href(text ? `${path}?${text}` : path)
}

export const isNarrow = ({ round, kind, state, name }: Filter) => Boolean(round || kind || state || name)

type Props = { visit: Visit; filter: Filter; outbox: Outbox }

export function FilterForm({ visit, filter, outbox }: Props) {
  const { say } = visit
  const any = say.t('common.all')
  const states = STATES.filter(state => outbox.states.has(state))
  return (
    <form class="filters" method="get" action={visit.href('/outbox')}>
      <NameField visit={visit} filter={filter} />
      <SelectField
        name="round"
        label={say.t('outbox.filter.round')}
        empty={any}
        value={filter.round}
        options={outbox.rounds.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="kind"
        label={say.t('outbox.filter.kind')}
        empty={any}
        value={filter.kind}
        options={outbox.kinds.map(kind => ({ value: kind, label: say.t(`outbox.kind.${kind}`) }))}
      />
      <SelectField
        name="state"
        label={say.t('outbox.filter.state')}
        empty={any}
        value={filter.state}
        options={states.map(state => ({
          value: state,
          label: `${say.t(`outbox.state.${state}`)} (${say.number(outbox.states.get(state)!)})`,
        }))}
      />
      <Button kind="quiet">{say.t('outbox.filter')}</Button>
    </form>
  )
}

const NameField = ({ visit: { say }, filter }: Pick<Props, 'visit' | 'filter'>) => (
  <TextField
    name="name"
    type="search"
    label={say.t('outbox.filter.name')}
    value={filter.name}
    maxlength={MOST}
  />
)
