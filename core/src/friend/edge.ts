/** The door with schemas: fetched when letters are read. See [Note: edges]. */
export { answerCodes, lineMost, nameMost, readFromFriend, readFromPerson } from './letters.ts'
