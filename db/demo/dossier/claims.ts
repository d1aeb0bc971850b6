import type { DemoClaim } from '../dossier.ts'
import { aboutTenThousandSoldiers } from './claims/about-ten-thousand-soldiers.ts'
import { articles } from './claims/articles.ts'
import { attackDrones } from './claims/attack-drones.ts'
import { ballisticMissiles } from './claims/ballistic-missiles.ts'
import { freeTrade } from './claims/free-trade.ts'
import { geran2 } from './claims/geran-2.ts'
import { legislatures } from './claims/legislatures.ts'
import { militaryAlliance } from './claims/military-alliance.ts'
import { militaryPersonnel } from './claims/military-personnel.ts'
import { mutualDefence } from './claims/mutual-defence.ts'
import { northKoreanSoldiers } from './claims/north-korean-soldiers.ts'
import { signing } from './claims/signing.ts'
import { term } from './claims/term.ts'
import { territory } from './claims/territory.ts'

/** In the order in which they are loaded: what a reader should see first is published last. */
export const claims: readonly DemoClaim[] = [
  articles,
  territory,
  legislatures,
  term,
  signing,
  geran2,
  militaryAlliance,
  mutualDefence,
  northKoreanSoldiers,
  ballisticMissiles,
  attackDrones,
  freeTrade,
  militaryPersonnel,
  aboutTenThousandSoldiers,
]
