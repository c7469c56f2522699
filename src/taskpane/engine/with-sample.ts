/** The name of a thread that is to compute the sample before it is asked. */
export const WITH_SAMPLE = "Plumbline, with the sample";
