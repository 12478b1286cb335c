import type { IpAddress } from '#engine/model/cluster.ts';
import { containsRange, type IpFamily, type IpRange, WHOLE_FAMILY } from '#engine/model/ip-range.ts';

/** A part of the address space that every mentioned block either holds or does not touch: a block less the blocks inside it. */
export interface AddressPart {
  readonly index: number;
  /** The smallest mentioned block around it, or the whole family. */
  readonly block: IpRange;
  /** Sorted and disjoint; empty where the blocks inside leave nothing. */
  readonly ranges: readonly IpRange[];
  /** The part around it; absent for the whole family. */
  readonly parent?: AddressPart;
}

export interface AddressSpace {
  /** The whole of each family first (IPv4, IPv6), then the mentioned blocks, outer before inner. */
  readonly parts: readonly AddressPart[];
  /** The part that an address lies in. */
  locate(address: IpAddress): AddressPart;
}

/**
 * Cuts the address space by the mentioned blocks. Blocks are CIDRs, so two of them are disjoint or one holds the other:
 * an address is described by the smallest block around it, and the cut has one part a block.
 */
export function cutAddressSpace(blocks: Iterable<IpRange>): AddressSpace {
  const distinct = new Map<string, IpRange>();
  for (const block of [WHOLE_FAMILY[4], WHOLE_FAMILY[6], ...blocks]) distinct.set(blockKey(block), block);
  const sorted = [...distinct.values()].sort(outerFirst);
  const parts: MutablePart[] = [];
  const open: MutablePart[] = [];
  const pieces: { readonly low: bigint; readonly high: bigint; readonly family: IpFamily; readonly part: MutablePart }[] = [];

  const close = (until: IpRange | undefined): void => {
    while (open.length > 0) {
      const inner = open.at(-1)!;
      if (until && inner.block.family === until.family && until.low <= inner.block.high) return;
      addPiece(inner, inner.block.high);
      open.pop();
      const outer = open.at(-1);
      if (outer) outer.next = inner.block.high + 1n;
    }
  };
  const addPiece = (part: MutablePart, high: bigint): void => {
    if (part.next > high) return;
    const range = { family: part.block.family, low: part.next, high };
    part.ranges.push(range);
    pieces.push({ ...range, part });
  };

  for (const block of sorted) {
    close(block);
    const parent = open.at(-1);
    if (parent) addPiece(parent, block.low - 1n);
    const part: MutablePart = { index: parts.length, block, ranges: [], next: block.low, ...(parent ? { parent } : {}) };
    parts.push(part);
    open.push(part);
  }
  close(undefined);

  const byFamily = { 4: pieces.filter((piece) => piece.family === 4), 6: pieces.filter((piece) => piece.family === 6) };
  return {
    parts,
    locate: ({ family, value }) => {
      const list = byFamily[family];
      let low = 0;
      let high = list.length - 1;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (list[middle]!.high < value) low = middle + 1;
        else high = middle;
      }
      return list[low]!.part;
    },
  };
}

interface MutablePart extends AddressPart {
  readonly ranges: IpRange[];
  /** The first address of the block that no piece holds yet. */
  next: bigint;
}

function outerFirst(a: IpRange, b: IpRange): number {
  if (a.family !== b.family) return a.family - b.family;
  if (a.low !== b.low) return a.low < b.low ? -1 : 1;
  return a.high === b.high ? 0 : a.high > b.high ? -1 : 1;
}

function blockKey(block: IpRange): string {
  return `${block.family}:${block.low}-${block.high}`;
}

/** Whether a part lies inside a mentioned block. */
export function partIsInside(part: AddressPart, block: IpRange): boolean {
  return containsRange(block, part.block);
}
