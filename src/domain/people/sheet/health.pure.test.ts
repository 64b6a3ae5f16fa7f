import { expect, test } from 'vitest'
import { isHealth } from './health.ts'

test.each([
  'Allergies',
  'Does your child have any allergies?',
  'Medical notes',
  'EpiPen',
  'Dietary needs',
  'Alergias',
  'Medicamentos',
  'الحساسية',
  'أدوية الطفل',
])('“%s” speaks of health', header => expect(isHealth(header)).toBe(true))

test.each(['Timestamp', 'Comments', 'T-shirt', 'Mom email', 'Healthy snack day?', 'Custody', 'ملاحظات'])(
  '“%s” does not',
  header => expect(isHealth(header)).toBe(false),
)
