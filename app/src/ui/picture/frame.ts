/** The view box of the picture, and the height of the horizon in it. */
export const WIDTH = 800
export const HEIGHT = 600
export const HORIZON = 258
