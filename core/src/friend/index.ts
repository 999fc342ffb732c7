export * from './friends.ts'
export type { AnswerCode, FromFriend, FromPerson, QuietHours, WeekFigures } from './letters.ts'
export * from './week.ts'
