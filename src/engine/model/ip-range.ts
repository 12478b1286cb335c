/** Inclusive range of addresses of one family. Addresses are unsigned integers of 32 or 128 bits. */
export interface IpRange {
  readonly family: IpFamily;
  readonly low: bigint;
  readonly high: bigint;
}

export type IpFamily = 4 | 6;
