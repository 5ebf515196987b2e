import QRCode from 'qrcode';

/** A text as an SVG picture for another device's camera. */
export const qrCode = (text: string): Promise<string> => QRCode.toString(text, { type: 'svg', margin: 1 });
