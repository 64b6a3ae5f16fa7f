import type { Child } from 'hono/jsx'
import type { Translator } from '../platform/text/translate.ts'
import { Icon } from './icon.tsx'

/** Readers who are called by what they are, not by name. */
type ReaderKind =
  | 'you'
  | 'yourHome'
  | 'thatHome'
  | 'bothHomes'
  | 'families'
  | 'child'
  // the child itself reads it
  | 'self'
  | 'ownHomes'
  | 'staff'
  | 'head'
/** Who can read a thing: these people by name, and these kinds of readers. */
export type Readers = { names?: string[]; kinds?: ReaderKind[] }

type Props = { id?: string } & ({ children: Child } | { say: Translator; of: Readers })

/**
 * Who can see this, said before and after it is saved: of whom, or in a sentence of the page's own. Give the id
 * to `aria-describedby` of the form's button.
 */
export function Audience(props: Props) {
  return (
    <p class="audience" id={props.id}>
      <Icon name="eye" />
      <span>{'of' in props ? onlyThese(props.say, props.of) : props.children}</span>
    </p>
  )
}

/** "Only Ines Calder and your home can read this." For where no eye is drawn, such as in a mail. */
export function onlyThese(say: Translator, { names = [], kinds = [] }: Readers): string {
  const readers = [...kinds.map(kind => say.t(`common.readers.${kind}`)), ...new Set(names)]
  return readers.length === 0
    ? say.t('common.readers.none')
    : say.t('common.readers', { readers: say.list(readers) })
}
