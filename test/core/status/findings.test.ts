/** Each finding of src/core/status, by its case in test/cases/status. */
import { testFindingCases } from "../finding-cases";

testFindingCases("status");
