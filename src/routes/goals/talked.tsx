import type { OnAgenda } from '../../domain/conferences/agenda/beside.ts'
import type { Visit } from '../../platform/http/visit.ts'
import type { Fact } from '../../ui/facts.tsx'

/** At which conferences something came up, as ways to their agendas. */
export const talkedAt = ({ say, href }: Visit, { talks }: { talks: OnAgenda[] }): Fact[] =>
  talks.length === 0
    ? []
    : [
        {
          label: say.t('goals.talkedAt'),
          value: (
            <>
              {talks.map(({ meeting, round }, n) => (
                <>
                  {n > 0 && ' · '}
                  <a href={href(`/meetings/${meeting}/agenda`)}>
                    <bdi>{round}</bdi>
                  </a>
                </>
              ))}
            </>
          ),
        },
      ]
