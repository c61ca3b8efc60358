/** Pays that follow each other, and restatements beside them (SPEC 13). */
import type { PayCase, PayRound } from './pay-case.js';
import type { Booking, Pay } from './pay-figures.js';
import { payOf } from './period-pay.js';

export interface ChainedPay {
  /** `2025Q3.pay`, or `2025Q3.r2.pay` for the first restatement. */
  readonly folder: string;
  readonly pay: Pay;
  /** Those of the chain before it, oldest first. */
  readonly before: readonly Pay[];
}

class Chain {
  private readonly pays: Pay[] = [];
  /** By period: the pay itself, then its restatements. */
  private readonly versions = new Map<string, Pay[]>();

  constructor(private readonly policy: PayCase['policy']) {}

  /** Of every restated period whose latest version has not been booked, oldest period first. */
  private bookings(): Booking[] {
    return this.pays.flatMap((original) => {
      const { period } = original.round;
      const earlier = this.pays.flatMap((pay) => pay.bookings).findLast((each) => each.restated.round.period === period);
      const booked = earlier?.restated ?? original;
      const restated = this.versions.get(period)?.at(-1) ?? original;
      return restated === booked ? [] : [{ booked, restated }];
    });
  }

  private isBooked(version: Pay | undefined): boolean {
    return this.pays.some(({ bookings }) => bookings.some(({ restated }) => restated === version));
  }

  add(round: PayRound): ChainedPay {
    const before = [...this.pays];
    const pay = payOf({ round, policy: this.policy, before, bookings: this.bookings() });
    this.pays.push(pay);
    this.versions.set(round.period, [pay]);
    return { folder: `${round.period}.pay`, pay, before };
  }

  /** Books what the pay that it restates has booked. */
  restate(round: PayRound): ChainedPay {
    const place = this.pays.findIndex((pay) => pay.round.period === round.period);
    const original = this.pays[place];
    const versions = this.versions.get(round.period);
    if (original === undefined || versions === undefined) throw new Error(`no pay of ${round.period} to restate`);
    const before = this.pays.slice(0, place);
    // What nobody has booked yet is replaced.
    if (versions.length > 1 && !this.isBooked(versions.at(-1))) versions.pop();
    const pay = payOf({ round, policy: this.policy, before, bookings: original.bookings });
    versions.push(pay);
    return { folder: `${round.period}.r${versions.length}.pay`, pay, before };
  }
}

/** One for each round. */
export function payChain({ policy, rounds }: PayCase): ChainedPay[] {
  const chain = new Chain(policy);
  return rounds.map((round) => (round.isRestatement ? chain.restate(round) : chain.add(round)));
}
