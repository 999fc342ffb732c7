/** What the scripts in a page use of the list of people: built as a file of its own, so that no file takes long to load. */
export {
  compileMatcher,
  nobody,
  pausedAddress,
  queryValues,
  readHandle,
  readMail,
  readProfile,
  seam,
} from '@breakwater/core/cut'
