/** Each finding of src/core/cost, by its case in test/cases/cost. */
import { testFindingCases } from "../finding-cases";

testFindingCases("cost");
