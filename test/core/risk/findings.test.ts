/** Each finding of src/core/risk, by its case in test/cases/risk. */
import { testFindingCases } from "../finding-cases";

testFindingCases("risk");
