// The frame.
export {};
