import { expect, test } from 'vitest'
import type { Depth } from './points.ts'
import { switched } from './switches.ts'

/** What can be taken away, and the text with the switches without the line that asks for them. */
const read = (text: string, depth: Depth = 'whole') => {
  const { points, text: changed } = switched(text, depth, 7)
  return {
    what: points.map(({ line, what }) => `${line} ${what}`),
    changed: changed.replace(/^.*false; /, ''),
  }
}

test('A refusal, a need, a role and a condition each stand behind a switch of their own', () => {
  const refusal = read("if (!isHead(ctx)) throw new Forbidden('head')")
  expect(refusal.what).toEqual(['1 refusal', '1 role'])
  expect(refusal.changed).toBe(
    "if ((!$taken(7) && (!($taken(8) || (isHead(ctx)))))) throw new Forbidden('head')",
  )
  expect(read('needStaff(ctx)').changed).toBe('$taken(7) || (needStaff(ctx))')
  expect(read("const q = query\n  .where('part', '=', 'child')")).toEqual({
    what: ['2 where'],
    changed: "const q = query.$if(!$taken(7), ($q: any) => $q\n  .where('part', '=', 'child'))",
  })
})

test('A denial becomes a yes, in a query and in SQL', () => {
  expect(read('const q = eb.not(withheld(a))').changed).toBe(
    'const q = ($taken(7) ? eb.val(true) : eb.not(withheld(a)))',
  )
  const sql = read('const q = sql`${a} and not exists (select from b)`')
  expect(sql.what).toEqual(['1 not'])
  expect(sql.changed).toContain("and ${$sql($taken(7) ? 'null is distinct from' : 'not')} exists")
})

test('A word of a list beside a rule is read when it is asked, so that it can be taken away', () => {
  const list = read("const WITHHELD = {\n  child: ['everything', 'events'],\n}")
  expect(list.what).toEqual(["2 word 'everything'", "2 word 'events'"])
  expect(list.changed).toContain(
    "get child() { return [($taken(7) ? 'none' : 'everything'), ($taken(8) ? 'none' : 'events')] as never },",
  )
})

test('Outside the files of rules only what asks a rule counts, and what is no rule never does', () => {
  expect(
    read("const q = db.where('id', '=', id).where('child', 'in', childrenOf(ctx))", 'checks').what,
  ).toEqual(['1 where'])
  expect(read('const day = schoolDay(ctx).toString()').what).toEqual([])
  expect(read("const me = ctx.actor.kind === 'person' ? ctx.actor.person.id : null").what).toEqual([])
})
