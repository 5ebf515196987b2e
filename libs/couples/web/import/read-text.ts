/**
 * The text of a file as spreadsheets write it: UTF-8, UTF-16 with its mark ("Unicode text"), or what older ones on Windows make.
 * Null where it is no text at all, as the file of a spreadsheet itself is not.
 */
export async function readText(file: Blob): Promise<string | null> {
  const bytes = await file.arrayBuffer();
  const text = decoded(bytes);
  return text.includes('\0') ? null : text;
}

function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
