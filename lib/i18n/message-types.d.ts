import type desk from '../../messages/desk.json'
import type en from '../../messages/en.json'

declare module 'next-intl' {
  interface AppConfig {
    Messages: typeof en & typeof desk
  }
}
