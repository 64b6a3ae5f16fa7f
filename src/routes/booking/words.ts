import type { Case } from '../../domain/conferences/booking/case.ts'
import type { Choosing } from '../../domain/conferences/choosing/choosing.ts'
import type { Translator } from '../../platform/text/translate.ts'

export const nameIn = ({ people }: Pick<Choosing, 'people'>, id: string): string =>
  people.get(id)?.given ?? ''

/** Whom one meets: "Wen Chen and Inés Alba". */
export const metIn = (say: Translator, { people }: Pick<Choosing, 'people'>, { meeting }: Case): string =>
  say.list(meeting.educators.map(id => people.get(id)?.full ?? ''))
