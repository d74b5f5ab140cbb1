import { Decoder, Encoder, PacketType, type Packet } from 'socket.io-parser';

/** Remembers the JSON text of what many screens are sent, so that it is written once, however many ask for it. */
export type SharedJson = {
  /** Marks a value as one that many messages will hold. It must never be altered again. */
  share<Value extends object>(value: Value): Value;
  /** The JSON text of one part of a message; a shared value in it, in its fields or in their lists, is not written again. */
  textOf(part: unknown): string;
};

export function createSharedJson(): SharedJson {
  const texts = new WeakMap<object, { text: string | null }>();

  function written(value: unknown): string {
    const known = isObject(value) ? texts.get(value) : undefined;
    if (known) return (known.text ??= JSON.stringify(value));
    if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
    return JSON.stringify(value) ?? 'null';
  }

  return {
    share(value) {
      if (!texts.has(value)) texts.set(value, { text: null });
      return value;
    },
    textOf(part) {
      if (!isObject(part) || Array.isArray(part) || texts.has(part)) return written(part);
      const fields = Object.entries(part).filter(([, value]) => value !== undefined);
      return `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${written(value)}`).join(',')}}`;
    },
  };
}

/** Socket.IO's own form of packets, with what is shared written once. Nothing of the contract is binary. */
export function parserSharing(shared: SharedJson): { Encoder: typeof Encoder; Decoder: typeof Decoder } {
  class SharingEncoder extends Encoder {
    override encode(packet: Packet): string[] | ReturnType<Encoder['encode']> {
      if (packet.type !== PacketType.EVENT && packet.type !== PacketType.ACK) return super.encode(packet);
      const parts: unknown[] = packet.data;
      const space = packet.nsp === '/' ? '' : `${packet.nsp},`;
      return [`${packet.type}${space}${packet.id ?? ''}[${parts.map(shared.textOf).join(',')}]`];
    }
  }
  return { Encoder: SharingEncoder, Decoder };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
