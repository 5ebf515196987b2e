/** What an alert asks of the clinician and the supervisor. Sources: `clinical.md` sections 5 and 6, practice policy. */
export const ACT = {
  selfHarm: 'Ask them about it directly, alone, today, with a screener for suicidal thoughts (C-SSRS). The partner is told nothing.',
  violence: 'Reach them alone, as soon as you can, by the channel they marked safe. Joint exercises are held: nothing can be assigned or opened, and from a day fixed when this was given (the couple’s record says which) both see nothing to do. The partner is told nothing.',
  unfinishedScreen: 'A gap is not a no. Finish the screen with them alone; until then joint exercises are held.',
  severity: 'Look at how they are, and what they need beyond couple work.',
  worse: 'Talk it over with them when they are alone, and in the next supervision.',
  gap: 'Ask for the missing answer when you next see them alone.',
} as const;
