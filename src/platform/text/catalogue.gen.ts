// Written by scripts/messages.ts from locales/: change the texts there and run it again.
import commonEn from '../../../locales/common.en.json' with { type: 'json' }
import commonEs from '../../../locales/common.es.json' with { type: 'json' }
import commonAr from '../../../locales/common.ar.json' with { type: 'json' }

export const texts: Record<'en' | 'es' | 'ar', Record<string, Record<string, string>>> = {
  en: {
    'common': commonEn,
  },
  es: {
    'common': commonEs,
  },
  ar: {
    'common': commonAr,
  },
}
