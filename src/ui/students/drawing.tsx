import type { Pictured, Symbols } from '../../domain/students/rules.ts'
import { DRAWN } from './drawn.ts'

type Props = { of: Pictured | Symbols; size?: 'small' | 'large' }

/** A picture for those who do not read yet; its word stands beside it. */
export const Drawing = ({ of, size }: Props) => {
  const { fill, line, tint } = DRAWN[of]
  return (
    <svg class={`drawing ${tint} ${size ?? ''}`} viewBox="0 0 48 48" aria-hidden="true">
      <path class="drawing-fill" d={fill} />
      {line && <path d={line} />}
    </svg>
  )
}
