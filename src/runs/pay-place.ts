import type { Period } from '../calendar/period.js';
import type { Problem } from '../problems/problem.js';
import { type PayFolder, compareOrder, payFolderName } from './pay-folders.js';
import type { PayLink } from './pay-manifest.js';

/** A restatement that is paid: what differs between two versions of one pay. */
export interface Booking {
  /** the version that was paid last */
  readonly from: PayFolder;
  readonly to: PayFolder;
}

/** Where a pay stands among the others. */
export interface PayPlace {
  readonly name: string;
  /** 1 for the first pay of the period */
  readonly version: number;
  /** the pays that it follows, oldest first: each takes over from the one before it */
  readonly chain: readonly PayFolder[];
  readonly bookings: readonly Booking[];
  /** SHA-256 of its manifest where another pay or a restatement builds on it, so that it is never changed */
  readonly kept: string | undefined;
}

/**
 * Where the pay of a period stands (SPEC 13, 15): it follows the latest one before it, and books the restatements of earlier
 * periods that are not yet paid.
 * @param folders as they follow each other
 */
export function placeOfPay(folders: readonly PayFolder[], period: Period): PayPlace | Problem {
  const firsts = folders.filter(({ version }) => version === 1);
  const own = firsts.find((each) => each.period.name === period.name);
  const later = firsts.find((each) => compareOrder(each.period, period) > 0);
  if (later !== undefined && own === undefined) return { code: 'pay_followed', value: period.name, details: { later: later.name } };
  const before = later === undefined ? firsts.findLast((each) => compareOrder(each.period, period) < 0) : undefined;
  const chain = chainTo(folders, later === undefined ? before && linkTo(before) : own?.after);
  if ('code' in chain) return chain;
  const isBuiltOn = later !== undefined || folders.some((each) => each.version > 1 && each.period.name === period.name);
  const place = { name: payFolderName(period, 1), version: 1, chain, kept: isBuiltOn ? own?.sha256 : undefined };
  if (later === undefined || own === undefined) return { ...place, bookings: dueBookings(folders, chain) };
  return withBookings(place, folders, own);
}

/** Where the restatement of a pay stands: it follows the pay that the restated one follows, and books what that one booked. */
export function placeOfRestatement(folders: readonly PayFolder[], period: Period): PayPlace | Problem {
  const firsts = folders.filter(({ version }) => version === 1);
  const own = firsts.find((each) => each.period.name === period.name);
  if (own === undefined) return { code: 'pay_not_paid', value: period.name };
  const chain = chainTo(folders, own.after);
  if ('code' in chain) return chain;
  const latest = folders.findLast((each) => each.period.name === period.name) ?? own;
  const isPaid = latest.version === 1 || firsts.some(({ booked }) => booked.some(({ name }) => name === latest.name));
  const version = isPaid ? latest.version + 1 : latest.version;
  return withBookings({ name: payFolderName(period, version), version, chain, kept: undefined }, folders, own);
}

/** The pays up to one, oldest first; the problem that one of them has gone or is not as it was when it was built on. */
function chainTo(folders: readonly PayFolder[], last: PayLink | undefined): PayFolder[] | Problem {
  const chain: PayFolder[] = [];
  for (let link = last; link !== undefined; link = chain[0]?.after) {
    const found = linked(folders, link);
    if ('code' in found) return found;
    chain.unshift(found);
  }
  return chain;
}

function withBookings(place: Omit<PayPlace, 'bookings'>, folders: readonly PayFolder[], { booked }: PayFolder): PayPlace | Problem {
  const found = booked.map((link) => linked(folders, link));
  const problem = found.find((each) => 'code' in each);
  if (problem !== undefined) return problem;
  const bookings = found.flatMap((to) => ('code' in to ? [] : bookingOf(folders, place.chain, to)));
  return { ...place, bookings };
}

/** The latest version of each earlier pay, where it is not the one that was paid last. */
function dueBookings(folders: readonly PayFolder[], chain: readonly PayFolder[]): Booking[] {
  return chain.flatMap(({ period }) => {
    const latest = folders.findLast((each) => each.period.name === period.name);
    return latest === undefined ? [] : bookingOf(folders, chain, latest);
  });
}

function bookingOf(folders: readonly PayFolder[], chain: readonly PayFolder[], to: PayFolder): Booking[] {
  const paid = new Set(chain.flatMap(({ name, booked }) => [name, ...booked.map((link) => link.name)]));
  const from = folders.findLast(({ name, period }) => period.name === to.period.name && paid.has(name));
  return from === undefined || from.version >= to.version ? [] : [{ from, to }];
}

function linked(folders: readonly PayFolder[], link: PayLink): PayFolder | Problem {
  const found = folders.find(({ name }) => name === link.name);
  return found?.sha256 === link.sha256 ? found : { code: 'pay_chain_broken', value: link.name };
}

export function linkTo({ name, sha256 }: PayFolder): PayLink {
  return { name, sha256 };
}
