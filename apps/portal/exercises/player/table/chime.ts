let context: AudioContext | undefined;

/** A soft tone at the change of a step. Where there is no sound, the words on the screen are enough. */
export function chime(): void {
  try {
    context ??= new AudioContext();
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = 528;
    volume.gain.setValueAtTime(0, context.currentTime);
    volume.gain.linearRampToValueAtTime(0.12, context.currentTime + 0.08);
    volume.gain.exponentialRampToValueAtTime(0.0001, context.currentTime + 1.6);
    tone.connect(volume).connect(context.destination);
    tone.start();
    tone.stop(context.currentTime + 1.7);
  } catch {
    // no sound here
  }
}
