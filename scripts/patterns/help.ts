/** What `--help` prints. */
export const help = `npm run --silent patterns -- FILE [FILE ...] [options]

Reads one chat out of the export of a chat program (a file, a zip, or a folder) and prints its shape as
JSON: counts, shares and intervals. It never prints a word of a message or a name.

This is a check of the reading, for developers. Whoever wants to see their own chat does so by day in
the app, which asks first and says what the figures do not mean.

  --chat NAME    which chat, where the file has several: the name as it stands in that program
  --chat N       the same by its place in the file, from 1 on (a number of up to five digits)
  --me NAME      who of those in the chat is its owner; several times where they had several names
  --events       in place of the shape one line an event, in the order of the file: local time, side
                 (me, them; other in a group; none for a program), kind, length in characters
  --zone ZONE    count days and hours in this zone (Europe/Berlin) where the file has its times in UTC;
                 unless given, in this machine's
  --order ORDER  dmy, mdy, ymd or ydm: how to read dates that can be read in more than one way
  --half WORD=pm which half of the day a word of the file stands for; can be given several times
  --help         this

Ends with 0 when it read the chat, with 2 when something has to be added or the file cannot be read, with
130 when it was stopped (Ctrl-C), and with 1 when the program itself is at fault.
`
