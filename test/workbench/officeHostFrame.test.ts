/** @jest-environment jsdom */
// The same in the environment in which panes are rendered: the client lives in a frame.
import { officeHostCases } from "./officeHostCases";

describe("openOffice beside React's window", officeHostCases);
