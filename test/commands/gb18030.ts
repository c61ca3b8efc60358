/** Text as GB18030. The platform has a decoder only, so its table of two bytes is turned around. */
export function gb18030(text: string): Buffer {
  return Buffer.concat([...text].map((character) => encoded(character)));
}

let table: ReadonlyMap<string, Buffer> | undefined;

function encoded(character: string): Buffer {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return Buffer.from([point]);
  if (point >= 0x10000) return fourBytes(point - 0x10000 + 189_000);
  table ??= twoByteTable();
  return table.get(character) ?? fourBytesOf(character);
}

function twoByteTable(): Map<string, Buffer> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const bytes = Buffer.from([lead, trail]);
      const character = decoder.decode(bytes);
      if (character !== '\ufffd' && !found.has(character)) found.set(character, bytes);
    }
  }
  return found;
}

/** Characters of the basic plane that have no two bytes, found among those of four. */
function fourBytesOf(character: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  for (let index = 0; index < 39_420; index += 1) {
    const bytes = fourBytes(index);
    if (decoder.decode(bytes) === character) return bytes;
  }
  throw new Error(`${character} has no bytes`);
}

function fourBytes(index: number): Buffer {
  const tens = Math.floor(index / 10);
  const rest = Math.floor(tens / 126);
  return Buffer.from([0x81 + Math.floor(rest / 10), 0x30 + (rest % 10), 0x81 + (tens % 126), 0x30 + (index % 10)]);
}
