// Written by scripts/messages.ts from locales/: change the texts there and run it again.
import commonEn from '../../../locales/common.en.json' with { type: 'json' }
import commonEs from '../../../locales/common.es.json' with { type: 'json' }
import commonAr from '../../../locales/common.ar.json' with { type: 'json' }
import feedsEn from '../../../locales/feeds.en.json' with { type: 'json' }
import feedsEs from '../../../locales/feeds.es.json' with { type: 'json' }
import feedsAr from '../../../locales/feeds.ar.json' with { type: 'json' }
import frameEn from '../../../locales/frame.en.json' with { type: 'json' }
import frameEs from '../../../locales/frame.es.json' with { type: 'json' }
import frameAr from '../../../locales/frame.ar.json' with { type: 'json' }
import linksEn from '../../../locales/links.en.json' with { type: 'json' }
import linksEs from '../../../locales/links.es.json' with { type: 'json' }
import linksAr from '../../../locales/links.ar.json' with { type: 'json' }
import noticesEn from '../../../locales/notices.en.json' with { type: 'json' }
import noticesEs from '../../../locales/notices.es.json' with { type: 'json' }
import noticesAr from '../../../locales/notices.ar.json' with { type: 'json' }
import outboxEn from '../../../locales/outbox.en.json' with { type: 'json' }
import outboxEs from '../../../locales/outbox.es.json' with { type: 'json' }
import outboxAr from '../../../locales/outbox.ar.json' with { type: 'json' }
import sheetEn from '../../../locales/sheet.en.json' with { type: 'json' }
import sheetEs from '../../../locales/sheet.es.json' with { type: 'json' }
import sheetAr from '../../../locales/sheet.ar.json' with { type: 'json' }
import signinEn from '../../../locales/signin.en.json' with { type: 'json' }
import signinEs from '../../../locales/signin.es.json' with { type: 'json' }
import signinAr from '../../../locales/signin.ar.json' with { type: 'json' }

export const texts: Record<'en' | 'es' | 'ar', Record<string, Record<string, string>>> = {
  en: {
    'common': commonEn,
    'feeds': feedsEn,
    'frame': frameEn,
    'links': linksEn,
    'notices': noticesEn,
    'outbox': outboxEn,
    'sheet': sheetEn,
    'signin': signinEn,
  },
  es: {
    'common': commonEs,
    'feeds': feedsEs,
    'frame': frameEs,
    'links': linksEs,
    'notices': noticesEs,
    'outbox': outboxEs,
    'sheet': sheetEs,
    'signin': signinEs,
  },
  ar: {
    'common': commonAr,
    'feeds': feedsAr,
    'frame': frameAr,
    'links': linksAr,
    'notices': noticesAr,
    'outbox': outboxAr,
    'sheet': sheetAr,
    'signin': signinAr,
  },
}
