/** A stream of pseudo-random numbers that is the same for the same seed everywhere (sfc32, Chris Doty-Humphrey). */
export class Random {
  private a = 0;
  private b = 0;
  private c = 0;
  private counter = 1;

  constructor(seed: number) {
    this.a = seed | 0;
    this.b = Math.imul(seed | 0, 0x9e3779b9) ^ 0x243f6a88;
    this.c = 0x13198a2e;
    for (let turn = 0; turn < 16; turn++) this.bits();
  }

  /** 32 random bits, as a signed integer. */
  bits(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum;
  }

  /** A whole number from 0 to `limit - 1`; `limit` is at most 2^20 for a fair choice. */
  below(limit: number): number {
    return ((this.bits() >>> 0) * limit * 2.3283064365386963e-10) | 0;
  }
}
