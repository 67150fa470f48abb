// The page that does nothing but judge an amount.
import { amount, judged } from './montant.js';

globalThis.seen = judged;
globalThis.place = { amount };
