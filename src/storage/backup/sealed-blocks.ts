/**
 * A stream of bytes as a sequence of sealed blocks: AES-256-GCM each, its nonce a random prefix, the block's number and
 * whether it is the last (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, CRYPTO 2015). Blocks cannot
 * be exchanged, repeated or left out, and the end cannot be cut off, without being noticed.
 */
import { AppError } from '../../domain/app-error.ts';

const prefixBytes = 7;
const tagBytes = 16;
export const plainBlockBytes = 262_144;
const sealedBlockBytes = plainBlockBytes + tagBytes;

type Bytes = Uint8Array<ArrayBuffer>;

function nonceOf(prefix: Bytes, number: number, last: boolean): Bytes {
  const nonce = new Uint8Array(12);
  nonce.set(prefix);
  new DataView(nonce.buffer).setUint32(prefixBytes, number);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Bytes in pieces of any size, out in blocks of `size`; the last one is shorter or empty, and known to be the last. */
class Blocks {
  readonly #size: number;
  #held: Bytes[] = [];
  #length = 0;

  constructor(size: number) {
    this.#size = size;
  }

  add(piece: Uint8Array): void {
    this.#held.push(piece as Bytes);
    this.#length += piece.length;
  }

  /** A whole block, where more than that is held: the last is kept until the end. */
  take(): Bytes | null {
    return this.#length > this.#size ? this.#cut(this.#size) : null;
  }

  rest(): Bytes {
    return this.#cut(this.#length);
  }

  #cut(size: number): Bytes {
    const all = new Uint8Array(this.#length);
    let offset = 0;
    for (const piece of this.#held) {
      all.set(piece, offset);
      offset += piece.length;
    }
    const rest = all.slice(size);
    this.#held = rest.length > 0 ? [rest] : [];
    this.#length = rest.length;
    return all.slice(0, size);
  }
}

export function sealBlocks(key: CryptoKey): TransformStream<Uint8Array, Bytes> {
  const prefix = crypto.getRandomValues(new Uint8Array(prefixBytes));
  const blocks = new Blocks(plainBlockBytes);
  let number = 0;
  const seal = async (block: Bytes, last: boolean): Promise<Bytes> =>
    new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonceOf(prefix, number++, last) }, key, block));
  return new TransformStream({
    start: (controller) => controller.enqueue(prefix),
    async transform(piece, controller) {
      blocks.add(piece);
      for (let block = blocks.take(); block !== null; block = blocks.take())
        controller.enqueue(await seal(block, false));
    },
    async flush(controller) {
      controller.enqueue(await seal(blocks.rest(), true));
    },
  });
}

/** Errors with `backupDamaged` where a block is not what was sealed, or the end is missing. */
export function openBlocks(key: CryptoKey): TransformStream<Uint8Array, Bytes> {
  let prefix: Bytes | null = null;
  const start = new Blocks(prefixBytes);
  const blocks = new Blocks(sealedBlockBytes);
  let number = 0;
  const open = async (block: Bytes, last: boolean): Promise<Bytes> => {
    try {
      const iv = nonceOf(prefix as Bytes, number++, last);
      return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, block));
    } catch (cause) {
      throw new AppError('backupDamaged', undefined, { cause });
    }
  };
  return new TransformStream({
    async transform(piece, controller) {
      if (prefix === null) {
        start.add(piece);
        prefix = start.take();
        if (prefix === null) return;
        blocks.add(start.rest());
      } else blocks.add(piece);
      for (let block = blocks.take(); block !== null; block = blocks.take())
        controller.enqueue(await open(block, false));
    },
    async flush(controller) {
      if (prefix === null) throw new AppError('backupDamaged');
      controller.enqueue(await open(blocks.rest(), true));
    },
  });
}
