export const topic = {
  slug: 'russia-iran-treaty',
  title: 'The Russia-Iran treaty of January 2025',
  language: 'en',
  introduction: `In January 2025 Russia and Iran signed a treaty of strategic partnership. This dossier collects what is said about it and about the help in war that surrounds it, who says so and who denies it.

It rests on five news documents in Dutch, Greek and English, four from January and one from May 2025. None of them reproduces the treaty. Where they do not settle a point, we say that they do not.`,
}
